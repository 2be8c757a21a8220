package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

/**
 * The parts of a vault file, none of them opened.
 *
 * <pre>
 * file = "UTVAULT1" | u32 length of header | header | u32 length of body | body | SHA-256 of all before it
 * </pre>
 *
 * Numbers are big-endian. The body is AES-256-GCM under a key that HKDF-SHA-256 makes of the data key and the vault's
 * id, bound to every byte of the file from the magic to the end of the header.
 *
 * <p>The digest is no protection, for anyone can compute it: it tells a damaged file from a wrong
 * passphrase before any passphrase is asked for. Against change by hand stand the tags of the slots and of the body.
 */
final class VaultImage {

    /** Most bytes of a vault file: 1 MiB. */
    static final int MOST_FILE = 1 << 20;

    private static final byte[] MAGIC = "UTVAULT1".getBytes(US_ASCII);
    private static final byte[] BODY = "UTVAULT1 body".getBytes(US_ASCII);
    private static final int MOST_HEADER = 16 * 1024;
    private static final int DIGEST = 32;
    private static final int FRAME = MAGIC.length + 2 * Integer.BYTES + DIGEST;

    private final Header header;
    private final byte[] opening;
    private final byte[] body;

    private VaultImage(Header header, byte[] opening, byte[] body) {
        this.header = header;
        this.opening = opening;
        this.body = body;
    }

    /** The header. */
    Header header() {
        return header;
    }

    /** The magic, which every use of a key of this file names. */
    static byte[] magic() {
        return MAGIC.clone();
    }

    /**
     * The whole file of a header and contents sealed with a data key; all three are left as they are.
     *
     * @throws VaultException NOT_WRITTEN when it is more than a vault file may be
     */
    static byte[] seal(Header header, byte[] dataKey, VaultContents contents) {
        byte[] opening = opening(header);
        byte[] key = bodyKey(header, dataKey);
        byte[] plain = BodyWriter.bytes(contents);
        try {
            return file(opening, Ciphers.seal(key, HeaderJson.unhex(header.bodyNonce()), plain, opening));
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] opening(Header header) {
        byte[] json = new HeaderJson().bytes(header);
        return ByteBuffer.allocate(MAGIC.length + Integer.BYTES + json.length)
                .put(MAGIC)
                .putInt(json.length)
                .put(json)
                .array();
    }

    private static byte[] bodyKey(Header header, byte[] dataKey) {
        return Ciphers.derive(dataKey, SlotLock.idBytes(header.id()), BODY, Ciphers.KEY);
    }

    /** The file of these parts, with the digest that belongs to them. */
    static byte[] file(byte[] opening, byte[] body) {
        long length = (long) opening.length + Integer.BYTES + body.length + DIGEST;
        if (length > MOST_FILE) {
            throw new VaultException(Code.NOT_WRITTEN, "The vault would be more than 1 MiB.", null);
        }
        ByteBuffer file = ByteBuffer.allocate((int) length)
                .put(opening)
                .putInt(body.length)
                .put(body);
        return file.put(digest(file.array(), file.position())).array();
    }

    /**
     * The contents, which the caller closes.
     *
     * @throws VaultException DAMAGED when the body is not what was sealed with this data key and header
     */
    VaultContents open(byte[] dataKey) {
        byte[] key = bodyKey(header, dataKey);
        byte[] plain = Ciphers.open(key, HeaderJson.unhex(header.bodyNonce()), body, opening);
        Arrays.fill(key, (byte) 0);
        if (plain == null) {
            throw new VaultException(Code.DAMAGED, "The vault file was changed.", null);
        }
        try {
            return BodyReader.read(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * Takes a file apart. Nothing is allocated by a length that the file states before it is checked.
     *
     * @throws VaultException FORMAT for a newer version, DAMAGED for anything else that is no vault file
     */
    static VaultImage parse(byte[] file) {
        require(file.length > FRAME && file.length <= MOST_FILE, "length");
        require(Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length), "beginning");
        ByteBuffer bytes = ByteBuffer.wrap(file).position(MAGIC.length);
        int headerLength = bytes.getInt();
        require(headerLength > 0 && headerLength <= MOST_HEADER && headerLength < file.length - FRAME, "header length");
        int end = bytes.position() + headerLength;
        int bodyLength = bytes.position(end).getInt();
        require(bodyLength == file.length - FRAME - headerLength, "body length");
        int digestAt = bytes.position() + bodyLength;
        byte[] digest = Arrays.copyOfRange(file, digestAt, file.length);
        require(MessageDigest.isEqual(digest, digest(file, digestAt)), "check sum");
        Header header = new HeaderJson().read(Arrays.copyOfRange(file, end - headerLength, end));
        byte[] body = Arrays.copyOfRange(file, bytes.position(), digestAt);
        return new VaultImage(header, Arrays.copyOf(file, end), body);
    }

    private static byte[] digest(byte[] file, int length) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(file, 0, length);
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform has no SHA-256", e);
        }
    }

    private static void require(boolean legal, String what) {
        if (!legal) {
            throw new VaultException(Code.DAMAGED, "The vault file has a wrong " + what + ".", null);
        }
    }
}
