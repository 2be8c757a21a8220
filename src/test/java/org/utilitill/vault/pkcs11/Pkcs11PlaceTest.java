package org.utilitill.vault.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

/** Where a token is found, and what is said when nothing is found there. */
class Pkcs11PlaceTest {

    @TempDir
    private Path folder;

    @Test
    void theConfigurationNamesTheDriverTheSlotAndTheLabel() {
        Path library = folder.resolve("driver.so");
        assertThat(new Pkcs11Place(library, 3, "SHOP-1").configuration())
                .startsWith("--\n")
                .contains("name = \"SHOP-1\"\n")
                .contains("library = \"" + library.toString().replace('\\', '/') + "\"\n")
                .contains("slotListIndex = 3\n")
                .contains("CKA_EXTRACTABLE = false\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"driver.so", "./driver.so", ""})
    void aDriverHasAnAbsolutePath(String library) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pkcs11Place(Path.of(library), 0, "SHOP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b.so", "a\nb.so", "${user.home}.so"})
    void aPathThatWouldBeReadAsSomethingElseIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pkcs11Place(folder.resolve(name), 0, "SHOP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "SHOP 1", "SHOP\"", "Geschäft", "123456789012345678901234567890123"})
    void aLabelIsOfPlainLetters(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pkcs11Place(folder.resolve("driver.so"), 0, label));
    }

    @Test
    void aSlotIsCountedFromZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pkcs11Place(folder.resolve("driver.so"), -1, "SHOP"));
    }

    @Test
    void withoutADriverThereIsNoAnswerAndThePinIsWiped() {
        assertNoAnswer(folder.resolve("driver.so"));
    }

    @Test
    void aFileThatIsNoDriverGivesNoAnswerAndThePinIsWiped() throws IOException {
        assertNoAnswer(Files.writeString(folder.resolve("driver.so"), "no library"));
    }

    private static void assertNoAnswer(Path library) {
        char[] pin = "246802".toCharArray();
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> Pkcs11Keys.open(new Pkcs11Place(library, 0, "SHOP"), List.of(), pin))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.NO_ANSWER));
        assertThat(pin).containsOnly('\0');
    }

    @ParameterizedTest
    @CsvSource({"1, E_UNVERIFIED", "2, E_DKGA", "3, E_UNVERIFIED"})
    void aProfileOfAnotherDerivationIsRefusedBeforeTheTokenIsAskedAndThePinIsWiped(int dkga, StsError error) {
        char[] pin = "246802".toCharArray();
        List<KeyProfile> profiles = List.of(TestKeys.profile("123456", 2, 255, dkga, "000000"));
        Pkcs11Place nowhere = new Pkcs11Place(folder.resolve("driver.so"), 0, "SHOP");
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> Pkcs11Keys.open(nowhere, profiles, pin))
                .satisfies(refused -> assertThat(refused.error()).isEqualTo(error));
        assertThat(pin).containsOnly('\0');
    }

    @Test
    void aKeyIsNamedByItsRegister() {
        assertThat(Pkcs11Keys.nameOf(TestKeys.profile("012345", 1, 255, 4, "000000")))
                .isEqualTo("UTILITILL:012345:1:1:2014");
    }

    @Test
    void aPaddedKeyHasZerosBehindItAndIsWipedWhereItIs() {
        PaddedKey key = new PaddedKey(new byte[] {1, 2, 3});
        byte[] all = key.getEncoded();
        assertThat(all).hasSize(32).startsWith(1, 2, 3, 0);
        key.close();
        assertThat(all).containsOnly(0);
        assertThat(key).hasToString("PaddedKey");
    }
}
