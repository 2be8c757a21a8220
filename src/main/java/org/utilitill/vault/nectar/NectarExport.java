package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.nectar.NectarRefusal.Code;
import org.utilitill.vault.signer.SignerKey;

/**
 * Writes configurations in Nectar's format, for those who can read no other: the station's own envelope is better in
 * every way.
 */
public final class NectarExport {

    private static final int LONGEST_TEXT = 1024;
    private static final int BLOCK = 16;
    private static final char FIRST_SIGN = '!';
    private static final int SIGNS = '~' - '!' + 1;

    private final RsaPrivateKey signer;
    private final SecureRandom random;

    /**
     * An export under one signature.
     *
     * @param signer stays the caller's
     * @param random where content keys, vectors and paddings come from
     */
    public NectarExport(RsaPrivateKey signer, SecureRandom random) {
        this.signer = signer;
        this.random = random;
    }

    /**
     * Writes a key for a recipient: PRIVATE_KEY_LENGTH when the signer is too short to be believed, RECIPIENT when the
     * recipient's key is not RSA, NOT_IN_FORMAT when the format has no word for the carrier.
     *
     * @param ea one of the profile's algorithms: the format has room for one
     * @throws IllegalArgumentException when it is none of them
     */
    public PartsReading write(VaultKey key, EncryptionAlgorithm ea, SignerKey recipient) {
        KeyProfile profile = key.profile();
        if (!profile.eas().contains(ea)) {
            throw new IllegalArgumentException("profile %s has no algorithm %s".formatted(profile.name(), ea));
        }
        if (!signer.signs()) {
            return NectarRefusal.of(Code.PRIVATE_KEY_LENGTH, "digest");
        }
        if (!recipient.algorithm().equals(SignerKey.RSA)) {
            return NectarRefusal.of(Code.RECIPIENT, "key");
        }
        if (Vocabulary.word(profile.tct()).isEmpty()) {
            return NectarRefusal.of(Code.NOT_IN_FORMAT, NectarField.TOKEN_CARRIER_TYPE, Vocabulary.CARRIER_RULE);
        }
        return key.read(value -> seal(value, profile, ea, recipient));
    }

    private NectarParts seal(byte[] value, KeyProfile profile, EncryptionAlgorithm ea, SignerKey recipient) {
        byte[] contentKey = contentKey();
        byte[] text = text(value, profile, ea);
        try {
            byte[] vector = new byte[BLOCK];
            random.nextBytes(vector);
            byte[] sealed = TextCipher.encipher(contentKey, vector, text);
            byte[] data = ByteBuffer.allocate(BLOCK + sealed.length)
                    .put(vector)
                    .put(sealed)
                    .array();
            byte[] digest = signer.nectarDigest(TextCipher.sha256(text));
            return new NectarParts(data, digest, wrap(contentKey, recipient));
        } finally {
            Arrays.fill(contentKey, (byte) 0);
            Arrays.fill(text, (byte) 0);
        }
    }

    /** 16 printable characters, because whoever opens it may have to type them: just under 105 bits. */
    private byte[] contentKey() {
        byte[] key = new byte[OpeningKey.CONTENT_KEY_BYTES];
        for (int place = 0; place < key.length; place++) {
            key[place] = (byte) (FIRST_SIGN + random.nextInt(SIGNS));
        }
        return key;
    }

    private byte[] wrap(byte[] contentKey, SignerKey recipient) {
        PKCS1Encoding cipher = new PKCS1Encoding(new RSABlindedEngine());
        cipher.init(true, new ParametersWithRandom(recipient.parameters(), random));
        try {
            return cipher.processBlock(contentKey, 0, contentKey.length);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("an RSA key did not take 16 bytes", impossible);
        }
    }

    private static byte[] text(byte[] value, KeyProfile profile, EncryptionAlgorithm ea) {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        try {
            text.put("---\n".getBytes(UTF_8));
            for (NectarField field : NectarField.ofKeys()) {
                text.put((field.text() + ": ").getBytes(UTF_8));
                if (field == NectarField.VENDING_KEY) {
                    putHex(text, value);
                } else {
                    text.put(value(field, profile, ea).getBytes(UTF_8));
                }
                text.put((byte) '\n');
            }
            return Arrays.copyOf(text.array(), text.position());
        } finally {
            Arrays.fill(text.array(), (byte) 0);
        }
    }

    private static void putHex(ByteBuffer text, byte[] value) {
        HexFormat hex = HexFormat.of();
        for (byte part : value) {
            text.put((byte) hex.toHighHexDigit(part)).put((byte) hex.toLowHexDigit(part));
        }
    }

    private static String value(NectarField field, KeyProfile profile, EncryptionAlgorithm ea) {
        return switch (field) {
            case NAME -> profile.name();
            case TYPE -> "native";
            case KEY_EXPIRY_NO -> Integer.toString(profile.ken());
            case ENCRYPTION_ALGORITHM -> Vocabulary.word(ea);
            case TOKEN_CARRIER_TYPE -> Vocabulary.word(profile.tct());
            case DECODER_KEY_GENERATION_ALGORITHM -> String.format(Locale.ROOT, "%02d", profile.dkga());
            case TARIFF_INDEX -> profile.ti().digits();
            case KEY_REVISION_NO -> Integer.toString(profile.krn().value());
            case SUPPLY_GROUP_CODE -> profile.sgc().digits();
            case KEY_TYPE -> Integer.toString(profile.kt());
            case BASE_DATE -> Integer.toString(profile.baseDate().year());
            case ISSUER_IDENTIFICATION_NO -> profile.iin();
            case VENDING_KEY, HOST, PORT, REALM, USERNAME, PASSWORD ->
                throw new IllegalStateException(field.text() + " is not written as text");
        };
    }
}
