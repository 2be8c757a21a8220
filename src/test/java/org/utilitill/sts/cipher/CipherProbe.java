package org.utilitill.sts.cipher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.utilitill.sts.key.DecoderKey;

/** Opens to tests of other packages what the cipher package keeps to itself. */
public final class CipherProbe {

    private CipherProbe() {}

    public static StaTables sampleTables() {
        try (InputStream in = CipherProbe.class.getResourceAsStream("sta-sample.properties")) {
            return StaTables.read(Objects.requireNonNull(in));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static long roundKey(DecoderKey key, int round) {
        return StaCipher.of(key, StaTables.LIVE).roundKey(round);
    }
}
