package org.utilitill.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.token.BaseDate;

/**
 * The published test keys that a training shop sells with. They are no secret, so they ship in the program; no other
 * key ever does.
 */
public final class PublicTestKeys {

    private static final String FILE = "public-test-keys.csv";

    private PublicTestKeys() {}

    /** The test keys, fresh each time: whoever gets them owns and closes them. */
    public static List<KeyProfile> load() {
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

    private static KeyProfile profile(String[] cells) {
        VendingKey key = new VendingKey(
                SecretBytes.takeOver(HexFormat.of().parseHex(cells[7])),
                new KeyAttributes(
                        new SupplyGroupCode(cells[1]),
                        KeyType.of(Integer.parseInt(cells[3])),
                        new KeyRevision(Integer.parseInt(cells[2])),
                        new KeyExpiry(Integer.parseInt(cells[4])),
                        BaseDate.of(Integer.parseInt(cells[5])),
                        KeyDerivation.of(Integer.parseInt(cells[6]))));
        return new KeyProfile(cells[0], key);
    }
}
