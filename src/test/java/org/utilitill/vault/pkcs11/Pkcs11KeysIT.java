package org.utilitill.vault.pkcs11;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.SoftToken;

/** A vending key in a PKCS#11 token, shown with SoftHSM2; {@link TokenDesk} is what each test runs. */
class Pkcs11KeysIT {

    @TempDir
    private Path folder;

    private SoftToken token;

    @BeforeEach
    void anEmptyToken() throws IOException, InterruptedException {
        token = SoftToken.create(folder, TokenDesk.LABEL, TokenDesk.PIN);
    }

    private List<String> scene(String name, String... more) throws IOException, InterruptedException {
        return sceneWith(SoftToken.library(), name, more);
    }

    private List<String> sceneWith(Path library, String name, String... more) throws IOException, InterruptedException {
        String[] arguments = Stream.concat(Stream.of(name, library.toString()), Stream.of(more))
                .toArray(String[]::new);
        return token.run(TokenDesk.class, arguments);
    }

    @Test
    void itsTokensAreThoseOfTheSameKeyInSoftware() throws Exception {
        List<String> pairs = scene("tokens");
        assertThat(pairs).hasSize(31).startsWith("STORED").doesNotHaveDuplicates();
        assertThat(pairs.subList(1, 31))
                .as("seed %d", TokenDesk.SEED)
                .allSatisfy(pair -> assertThat(pair).matches("([0-9]{20}) \\1"));
    }

    @Test
    void theHandleOfAKeyHasNoBytes() throws Exception {
        assertThat(scene("handle")).containsExactly("STORED", "format null", "encoded null");
    }

    @Test
    void theTokenMaySignWithTheKeyAndNothingElse() throws Exception {
        scene("handle");
        assertThat(flags(token.dump()))
                .contains(
                        "CKA_SENSITIVE true",
                        "CKA_EXTRACTABLE false",
                        "CKA_PRIVATE true",
                        "CKA_SIGN true",
                        "CKA_VERIFY false",
                        "CKA_ENCRYPT false",
                        "CKA_DECRYPT false",
                        "CKA_WRAP false",
                        "CKA_UNWRAP false",
                        "CKA_DERIVE false");
    }

    /** The tool prints the number and name of an attribute, its kind, its value. */
    private static List<String> flags(String dump) {
        return Pattern.compile("(CKA_\\w+)\n.*boolean attribute\n.*(TRUE|FALSE)")
                .matcher(dump)
                .results()
                .map(found -> found.group(1) + " " + found.group(2).toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void neitherTheKeyNorThePinIsInTheTokensFilesOrInWhatIsPrinted() throws Exception {
        byte[] key = TokenDesk.keyBytes();
        String raw = new String(key, ISO_8859_1);
        String hex = HexFormat.of().formatHex(key);
        StringBuilder all = new StringBuilder(String.join("\n", scene("tokens")));
        try (Stream<Path> files = Files.walk(token.files()).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        String written = all.toString();
        assertThat(written.contains(TokenDesk.LABEL))
                .as("the token's files were read")
                .isTrue();
        assertThat(written.contains(raw)).as("the key as it is").isFalse();
        assertThat(written.contains(TokenDesk.PIN)).as("the PIN").isFalse();
        assertThat(written.toLowerCase(Locale.ROOT).contains(hex))
                .as("the key in hex")
                .isFalse();
    }

    @Test
    void afterLockNothingIsIssuedOrStored() throws Exception {
        assertThat(scene("lock"))
                .containsExactly("STORED", "PKCS11", "made", "LOCKED", "true 0", "no decoder key", "LOCKED", "LOCKED");
    }

    @Test
    void aWrongPinIsRefusedEvenWhileTheTokenIsOpen() throws Exception {
        assertThat(scene("pins"))
                .containsExactly(
                        "STORED",
                        "WRONG_SECRET",
                        "wiped",
                        "WRONG_SECRET",
                        "wiped",
                        "WRONG_SECRET",
                        "wiped",
                        "WRONG_SECRET",
                        "wiped",
                        "NO_ANSWER",
                        "1 key",
                        "wiped");
    }

    @Test
    void aProfileWhoseKeyIsNotThereOrAnotherIsReported() throws Exception {
        assertThat(scene("faults"))
                .containsExactly("STORED", "holds VaultKey(Test group 123457)", "600100 ABSENT", "123457 OTHER_KEY");
    }

    @Test
    void aKeyThatCanBeReadOutOfTheTokenIsNotUsed() throws Exception {
        assertThat(scene("readable")).containsExactly("READABLE", "0 keys", "NAME_TAKEN");
    }

    @Test
    void aKeyIsStoredOnceUnderItsCheckValueAndNoOtherTakesItsPlace() throws Exception {
        assertThat(scene("ceremony"))
                .containsExactly(
                        "1 absent",
                        "OTHER_CHECK_VALUE",
                        "STORED",
                        "THERE_ALREADY",
                        "NAME_TAKEN",
                        "0 absent, 1 held",
                        "made",
                        "E_VK_LENGTH",
                        "E_DKGA");
    }

    @Test
    void profilesThatChangeNeedNoNewLogin() throws Exception {
        assertThat(scene("profiles")).containsExactly("STORED", "NOT_ACTIVE", "THERE_ALREADY", "made");
    }

    @Test
    void aDestroyedKeyIsGoneAndNoOtherIsDestroyedInItsPlace() throws Exception {
        assertThat(scene("destroy")).containsExactly("STORED", "false 1", "true 0", "false 0", "ABSENT");
    }

    @Test
    void aTokenThatWasUnpluggedDoesNotAnswer() throws Exception {
        assertThat(scene("unplugged", token.files().toString()))
                .containsExactly("STORED", "NO_ANSWER", "true false", "NO_ANSWER", "1 key, locked false", "NO_ANSWER");
    }

    @Test
    void theLibraryMayLieInAFolderOfAnyName() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("drivers  #1 = {a}"));
        Path library = Files.copy(SoftToken.library(), odd.resolve("driver.so"));
        assertThat(sceneWith(library, "handle")).startsWith("STORED");
    }
}
