package org.utilitill.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/**
 * The published test keys that a training shop sells with. They are no secret, so they ship in the program; no other
 * key ever does.
 */
public final class PublicTestKeys {

    private static final String FILE = "public-test-keys.csv";

    private PublicTestKeys() {}

    /** The test keys, fresh each time: whoever gets them owns and closes them. */
    public static List<VaultKey> load() {
        InputStream file = Objects.requireNonNull(PublicTestKeys.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> profile(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file " + FILE + " can not be read", e);
        }
    }

    /** Whether the value of a key is that of a test key, and so published. */
    public static boolean holds(byte[] value) {
        List<VaultKey> keys = load();
        try {
            return keys.stream().anyMatch(key -> key.read(known -> Arrays.equals(known, value)));
        } finally {
            keys.forEach(VaultKey::close);
        }
    }

    private static VaultKey profile(String[] cells) {
        SecretBytes value = SecretBytes.takeOver(HexFormat.of().parseHex(cells[8]));
        KeyProfile profile = new KeyProfile(
                cells[0],
                "",
                new SupplyGroupCode(cells[1]),
                Integer.parseInt(cells[3]),
                new KeyRevision(Integer.parseInt(cells[2])),
                Integer.parseInt(cells[4]),
                BaseDate.of(Integer.parseInt(cells[5])),
                Integer.parseInt(cells[6]),
                algorithms(cells[7]),
                TokenCarrier.NUMERIC,
                new TariffIndex(1),
                "600727",
                KeyPeriod.ALWAYS,
                KeyLimits.NONE,
                KeyState.ACTIVE,
                CheckValue.of(value),
                true);
        return new VaultKey(profile, value);
    }

    private static List<EncryptionAlgorithm> algorithms(String codes) {
        return Stream.of(codes.split(",", -1))
                .map(code -> EncryptionAlgorithm.of(Integer.parseInt(code)))
                .toList();
    }
}
