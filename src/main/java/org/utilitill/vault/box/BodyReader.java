package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;
import org.utilitill.vault.VaultKey;

/** Reads what {@link BodyWriter} wrote: every record in its place and used to the last byte, or nothing at all. */
final class BodyReader {

    private static final String UNREADABLE = "The vault file was sealed with something in it that is no vault.";

    private final ByteBuffer bytes;
    private final List<AutoCloseableSecret> made = new ArrayList<>();

    /** What was made so far and must be wiped if the rest can not be read. */
    private interface AutoCloseableSecret {
        void close();
    }

    private BodyReader(byte[] plain) {
        this.bytes = ByteBuffer.wrap(plain);
    }

    /**
     * The contents of these bytes, which are left for the caller to wipe.
     *
     * @throws VaultException DAMAGED when they are no contents; what was read until then is wiped
     */
    static VaultContents read(byte[] plain) {
        BodyReader reader = new BodyReader(plain);
        boolean whole = false;
        try {
            VaultContents contents = reader.contents();
            whole = true;
            return contents;
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
            // Not as the cause: it might quote what was sealed.
            throw new VaultException(Code.DAMAGED, UNREADABLE, null);
        } finally {
            if (!whole) {
                reader.made.forEach(AutoCloseableSecret::close);
            }
        }
    }

    private VaultContents contents() {
        List<VaultKey> keys = new ArrayList<>();
        while (isNext(BodyWriter.KEY)) {
            keys.add(record(this::key));
        }
        List<TrustedSigner> signers = new ArrayList<>();
        while (isNext(BodyWriter.SIGNER)) {
            signers.add(record(this::signer));
        }
        SecretBytes pepper = ownSecret(BodyWriter.PEPPER);
        SecretBytes signingKey = ownSecret(BodyWriter.SIGNING_KEY);
        SecretBytes sealingKey = ownSecret(BodyWriter.SEALING_KEY);
        require(!bytes.hasRemaining());
        return new VaultContents(keys, signers, pepper, signingKey, sealingKey);
    }

    private boolean isNext(int tag) {
        return bytes.hasRemaining() && bytes.get(bytes.position()) == tag;
    }

    /** Steps over tag and length, and sees that the value ends where the record does. */
    private <T> T record(Supplier<T> value) {
        bytes.get();
        int length = bytes.getInt();
        require(length >= 0 && length <= bytes.remaining());
        int end = bytes.position() + length;
        T read = value.get();
        require(bytes.position() == end);
        return read;
    }

    private SecretBytes ownSecret(int tag) {
        require(isNext(tag));
        return record(() -> secret(BodyWriter.OWN_SECRET));
    }

    private SecretBytes secret(int length) {
        require(length <= bytes.remaining());
        byte[] value = new byte[length];
        bytes.get(value);
        SecretBytes secret = SecretBytes.takeOver(value);
        made.add(secret::close);
        return secret;
    }

    private VaultKey key() {
        KeyProfile profile = profile();
        VaultKey key = new VaultKey(profile, secret(number(Short.BYTES)));
        made.add(key::close);
        return key;
    }

    private KeyProfile profile() {
        return new KeyProfile(
                text(),
                text(),
                new SupplyGroupCode(text()),
                number(Byte.BYTES),
                new KeyRevision(number(Byte.BYTES)),
                number(Byte.BYTES),
                BaseDate.of(number(Short.BYTES)),
                number(Byte.BYTES),
                list(() -> EncryptionAlgorithm.of(number(Byte.BYTES))),
                TokenCarrier.of(number(Byte.BYTES)),
                new TariffIndex(number(Byte.BYTES)),
                text(),
                new KeyPeriod(moment(), moment()),
                new KeyLimits(limit(), limit(), limit()),
                KeyState.valueOf(text()),
                text(),
                flag());
    }

    private TrustedSigner signer() {
        return new TrustedSigner(text(), text(), bytes.getInt(), text(), text(), scopes(), flag());
    }

    private Set<Scope> scopes() {
        return new TreeSet<>(list(() -> Scope.valueOf(text())));
    }

    private <T> List<T> list(Supplier<T> one) {
        int count = number(Byte.BYTES);
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(one.get());
        }
        return list;
    }

    private Optional<Instant> moment() {
        return flag() ? Optional.of(Instant.ofEpochSecond(bytes.getLong(), bytes.getInt())) : Optional.empty();
    }

    private OptionalLong limit() {
        return flag() ? OptionalLong.of(bytes.getLong()) : OptionalLong.empty();
    }

    private boolean flag() {
        int value = number(Byte.BYTES);
        require(value <= 1);
        return value == 1;
    }

    private String text() {
        int length = number(Short.BYTES);
        require(length <= bytes.remaining());
        ByteBuffer text = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(UNREADABLE, e);
        }
    }

    /** One byte or two, unsigned. */
    private int number(int length) {
        return length == Byte.BYTES ? Byte.toUnsignedInt(bytes.get()) : Short.toUnsignedInt(bytes.getShort());
    }

    private static void require(boolean legal) {
        if (!legal) {
            throw new IllegalArgumentException(UNREADABLE);
        }
    }
}
