package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.TrustedSigner;

class NectarFuzzTest {

    private final NectarParts parts = Configurations.fixture();
    private final TrustedSigner signer = Configurations.signer();
    private final OpeningKey own = Configurations.own();
    private final OpeningKey recipient = Configurations.privateKey("recipient.pem");

    @ParameterizedTest
    @ValueSource(strings = {"data", "digest"})
    void noFlippedByteOfDataOrDigestIsAccepted(String name) {
        byte[] part = Base64.getDecoder().decode(name.equals("data") ? parts.data() : parts.digest());
        for (int place = 0; place < part.length; place++) {
            byte[] flipped = part.clone();
            flipped[place] ^= (byte) (1 + new Random(place).nextInt(255));
            assertRefused(with(name, Configurations.base64(flipped)), place);
        }
    }

    @Test
    void noFlippedByteOfTheWrappedKeyIsAccepted() {
        byte[] part = Base64.getDecoder().decode(parts.key());
        for (int seed = 0; seed < 60; seed++) {
            byte[] flipped = part.clone();
            Random random = new Random(seed);
            flipped[random.nextInt(part.length)] ^= (byte) (1 + random.nextInt(255));
            assertRefused(with("key", Configurations.base64(flipped)), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "digest", "key"})
    void noFlippedSignOfTheTextIsAccepted(String name) {
        String text = name.equals("data") ? parts.data() : name.equals("digest") ? parts.digest() : parts.key();
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            byte[] flipped = text.getBytes(ISO_8859_1);
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(with(name, new String(flipped, ISO_8859_1)), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "digest", "key"})
    void noPartThatIsCutOrMadeUpIsAccepted(String name) {
        byte[] part = Base64.getDecoder().decode(name.equals("data") ? parts.data() : parts.digest());
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] other = new byte[seed % 2 == 0 ? random.nextInt(part.length) : part.length];
            random.nextBytes(other);
            assertRefused(with(name, Configurations.base64(other)), seed);
        }
    }

    private PartsReading with(String name, String text) {
        return NectarParts.of(
                name.equals("data") ? text : parts.data(),
                name.equals("digest") ? text : parts.digest(),
                name.equals("key") ? text : parts.key());
    }

    /** With the key that is quick, unless the wrapped one was changed. */
    private NectarOpening open(NectarParts changed) {
        OpeningKey key = changed.key().equals(parts.key()) ? own : recipient;
        return new NectarImport(List.of(signer)).open(changed, key, Configurations.MAY_2018);
    }

    private void assertRefused(PartsReading read, int seed) {
        Object answer = read instanceof NectarParts changed ? open(changed) : read;
        assertThat(answer).as("seed %d", seed).isInstanceOf(NectarRefusal.class);
    }
}
