package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultKey;

/**
 * Lays the contents of a vault out as bytes: records of a tag, a length of four bytes and a value, in the order of
 * their tags. A key and its profile are one record, so neither can be exchanged without the other.
 *
 * <p>Texts and secrets have their length in two bytes before them; what may be absent has one byte that says so. No
 * secret becomes anything but bytes, and the room they were in is wiped when it grows.
 */
final class BodyWriter {

    /** Tag of a key with its profile; any number of them. */
    static final int KEY = 1;
    /** Tag of a signer; any number of them. */
    static final int SIGNER = 2;
    /** Tag of the pepper. */
    static final int PEPPER = 3;
    /** Tag of the station's signing key. */
    static final int SIGNING_KEY = 4;
    /** Tag of the station's sealing key. */
    static final int SEALING_KEY = 5;
    /** Bytes of each of the station's own secrets. */
    static final int OWN_SECRET = 32;

    private static final int FIRST_ROOM = 4096;

    private byte[] room = new byte[FIRST_ROOM];
    private int length;

    private BodyWriter() {}

    /**
     * The contents as bytes, which the caller wipes.
     *
     * @throws IllegalArgumentException when one of the station's own secrets is not of 32 bytes
     */
    static byte[] bytes(VaultContents contents) {
        BodyWriter writer = new BodyWriter();
        try {
            contents.keys().forEach(key -> writer.record(KEY, () -> writer.key(key)));
            contents.signers().forEach(signer -> writer.record(SIGNER, () -> writer.signer(signer)));
            writer.ownSecret(PEPPER, contents.pepper());
            writer.ownSecret(SIGNING_KEY, contents.signingKey());
            writer.ownSecret(SEALING_KEY, contents.sealingKey());
            return Arrays.copyOf(writer.room, writer.length);
        } finally {
            Arrays.fill(writer.room, (byte) 0);
        }
    }

    private void record(int tag, Runnable value) {
        number(tag, Byte.BYTES);
        int lengthAt = length;
        number(0, Integer.BYTES);
        value.run();
        int end = length;
        length = lengthAt;
        number(end - lengthAt - Integer.BYTES, Integer.BYTES);
        length = end;
    }

    private void ownSecret(int tag, SecretBytes secret) {
        if (secret.length() != OWN_SECRET) {
            throw new IllegalArgumentException("a secret of the station is not of %d bytes".formatted(OWN_SECRET));
        }
        record(tag, () -> secret.read(this::put));
    }

    private void key(VaultKey key) {
        profile(key.profile());
        key.read(bytes -> {
            number(bytes.length, Short.BYTES);
            return put(bytes);
        });
    }

    private void profile(KeyProfile profile) {
        text(profile.name());
        text(profile.utility());
        text(profile.sgc().digits());
        number(profile.kt(), Byte.BYTES);
        number(profile.krn().value(), Byte.BYTES);
        number(profile.ken(), Byte.BYTES);
        number(profile.baseDate().year(), Short.BYTES);
        number(profile.dkga(), Byte.BYTES);
        list(profile.eas().stream().map(ea -> ea.code()).toList());
        number(profile.tct().code(), Byte.BYTES);
        number(profile.ti().value(), Byte.BYTES);
        text(profile.iin());
        moment(profile.period().from());
        moment(profile.period().until());
        limit(profile.limits().perToken());
        limit(profile.limits().perMeterDay());
        limit(profile.limits().perDay());
        text(profile.state().name());
        text(profile.checkValue());
        flag(profile.training());
    }

    private void signer(TrustedSigner signer) {
        text(signer.name());
        text(signer.algorithm());
        number(signer.bits(), Integer.BYTES);
        text(signer.publicKey());
        text(signer.fingerprint());
        number(signer.scopes().size(), Byte.BYTES);
        signer.orderedScopes().forEach(scope -> text(scope.name()));
        flag(signer.active());
    }

    private void list(List<Integer> codes) {
        number(codes.size(), Byte.BYTES);
        codes.forEach(code -> number(code, Byte.BYTES));
    }

    private void moment(Optional<Instant> moment) {
        flag(moment.isPresent());
        moment.ifPresent(present -> {
            number(present.getEpochSecond(), Long.BYTES);
            number(present.getNano(), Integer.BYTES);
        });
    }

    private void limit(OptionalLong limit) {
        flag(limit.isPresent());
        limit.ifPresent(present -> number(present, Long.BYTES));
    }

    private void flag(boolean value) {
        number(value ? 1 : 0, Byte.BYTES);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException("a text of a key or signer is too long for the vault");
        }
        number(bytes.length, Short.BYTES);
        put(bytes);
    }

    private void number(long value, int bytes) {
        grow(bytes);
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            room[length++] = (byte) (value >>> shift);
        }
    }

    private BodyWriter put(byte[] bytes) {
        grow(bytes.length);
        System.arraycopy(bytes, 0, room, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private void grow(int by) {
        if (length + by > room.length) {
            byte[] old = room;
            room = Arrays.copyOf(old, 2 * (length + by));
            Arrays.fill(old, (byte) 0);
        }
    }
}
