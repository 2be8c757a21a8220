package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.testkit.TestKeys;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultKey;

/** What someone who steals the files can read: labels and kinds of slots, and nothing that is sealed. */
class VaultLeakTest {

    private static final byte[] KEY = HexFormat.of().parseHex("c5a1e2f390817263544536271809fae1d2c3b4a5");
    private static final String PASSPHRASE = "suzo tepi wagu yoba zifu";

    private final VaultDisk disk = new VaultDisk(TestVaults.FOLDER);

    private String seal() {
        VaultContents base = TestVaults.contents(1);
        VaultKey key = new VaultKey(TestKeys.profile("654321", 2, 255, 4, "A1B2C3"), SecretBytes.takeOver(KEY.clone()));
        VaultContents contents = base.withKeys(List.of(key)).withSigners(List.<TrustedSigner>of());
        SlotSecret secret = TestVaults.passphrase(PASSPHRASE);
        OpenedVault vault =
                TestVaults.on(disk, new QuickStretch()).create(contents, List.of(TestVaults.slot("Owner", secret)));
        String shown = vault + " " + vault.contents() + " " + vault.slots() + " " + secret;
        vault.close();
        return shown;
    }

    @Test
    void noFormOfAKeyOrPassphraseIsInAnyFileOrText() {
        String shown = seal();
        List<String> haystacks = new ArrayList<>(List.of(shown));
        disk.files().values().forEach(file -> haystacks.add(new String(file, ISO_8859_1)));
        assertThat(haystacks).hasSize(3);
        for (String haystack : haystacks) {
            for (String needle : needles()) {
                assertThat(haystack.toLowerCase(Locale.ROOT)).doesNotContain(needle.toLowerCase(Locale.ROOT));
            }
        }
    }

    private static List<String> needles() {
        List<String> needles = new ArrayList<>(List.of("654321", "A1B2C3", "Test group"));
        for (byte[] secret : List.of(KEY, PASSPHRASE.getBytes(UTF_8))) {
            byte[] part = Arrays.copyOf(secret, 9);
            byte[] reversed = new byte[part.length];
            for (int i = 0; i < part.length; i++) {
                reversed[i] = part[part.length - 1 - i];
            }
            for (byte[] form : List.of(part, reversed)) {
                needles.add(new String(form, ISO_8859_1));
                needles.add(HexFormat.of().formatHex(form));
                needles.add(Base64.getEncoder().encodeToString(form));
                needles.add(new String(new String(form, ISO_8859_1).getBytes(UTF_16LE), ISO_8859_1));
                needles.add(new String(new String(form, ISO_8859_1).getBytes(UTF_16BE), ISO_8859_1));
            }
        }
        return needles;
    }

    @Test
    void theSearchFindsAKeyThatIsThere() {
        seal();
        VaultFolder vault = TestVaults.on(disk, new QuickStretch());
        try (OpenedVault opened = vault.open(TestVaults.passphrase(PASSPHRASE))) {
            String plain = new String(BodyWriter.bytes(opened.contents()), ISO_8859_1);
            assertThat(plain).contains(needles().get(3)).contains("654321");
        }
    }
}
