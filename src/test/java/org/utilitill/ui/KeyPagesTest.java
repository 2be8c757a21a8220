package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.testkit.TestShop;
import org.utilitill.ui.form.Panel.Note;
import org.utilitill.ui.keys.CeremonyModel;
import org.utilitill.ui.keys.ExportModel;
import org.utilitill.ui.keys.ImportModel;
import org.utilitill.ui.keys.KeysModel;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vault.CheckValue;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Done;

/** Keys loaded by two custodians, imported, given out and destroyed, over a real vault and without a toolkit. */
class KeyPagesTest {

    private static final Path NECTAR = Path.of("src/test/resources/nectar");
    private static final String FIRST = "A1B2C3D4E5F60718";
    private static final String SECOND = "A09186B36C5DCAF7";
    private static final String[] PROFILE = {
        "Founding example", "", "123456", "3", "1", "255", "1", "2", "", "1", "01", "", "", "", "", "", ""
    };

    @TempDir
    Path folder;

    private TestRoom rooms;
    private Room room;
    private int left;

    @BeforeEach
    void open() {
        rooms = TestRoom.at(folder.resolve("shop"));
        room = rooms.of(TestShop.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private PageHand ceremony() {
        return new PageHand(new CeremonyModel(room, () -> left++), rooms.clock).fill(PROFILE);
    }

    private static String kcv(String hex) {
        return CheckValue.of(HexFormat.of().parseHex(hex));
    }

    private List<KeyProfile> held() {
        return ((Done<List<KeyProfile>>) room.station().keys().keys(room.operator())).value();
    }

    private List<String> names() {
        return held().stream().map(KeyProfile::name).toList();
    }

    @Test
    void twoCustodiansMakeADraft() {
        PageHand hand = ceremony().key(Key.ENTER).fill("Otieno", FIRST, kcv(FIRST));
        assertThat(hand.fact("Check value of part 1")).isEqualTo(kcv(FIRST));

        hand.key(Key.ENTER, Key.ENTER).fill("Baraka", SECOND, "").key(Key.ENTER).fill(kcv("0123456789ABCDEF"));

        assertThat(hand.title()).isEqualTo("Founding example is in the vault");
        assertThat(held()).anyMatch(key -> key.name().equals("Founding example") && key.state() == KeyState.DRAFT);
        assertThat(rooms.asked).isEqualTo(1);
    }

    @Test
    void aWrongFieldOfTheProfileIsSaidBesideItBeforeAnyCustodianComes() {
        String[] wrong = PROFILE.clone();
        wrong[2] = "12345";
        PageHand hand = new PageHand(new CeremonyModel(room, () -> left++), rooms.clock).fill(wrong);

        assertThat(hand.title()).isEqualTo("Load a key");
        assertThat(hand.refusalOf("sgc")).contains("12345").contains("6 digits");
        assertThat(hand.form().focused().name()).isEqualTo("sgc");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Oti eno,  A1B2C3D4E5F60718, '',     custodian, is no name
            Otieno,   A1B2C3D4E5F607,   '',     part,      Part 1 is not 16 hex digits
            Otieno,   1111111111111111, '',     part,      all its bytes are the same
            Otieno,   A1B2C3D4E5F60718, 000000, paper,     not 000000 as given
            """)
    void aPartThatIsWrongIsWipedAndSaidBesideItsField(
            String name, String part, String paper, String field, String words) {
        PageHand hand = ceremony().key(Key.ENTER).fill(name, part, paper);

        assertThat(hand.refusalOf(field)).contains(words);
        assertThat(hand.title()).isEqualTo("Custodian 1");
        if (!field.equals("custodian")) {
            assertThat(hand.secrets()).isZero();
        }
    }

    @Test
    void onePersonIsNotBothCustodians() {
        PageHand hand = ceremony().key(Key.ENTER).fill("Otieno", FIRST, "");
        hand.key(Key.ENTER, Key.ENTER).fill("otieno", SECOND, "");

        assertThat(hand.refusalOf("custodian")).contains("Both parts of a key were given by otieno");
    }

    @Test
    void aRefusalOfTheSecondPartCallsItTheSecond() {
        PageHand hand = ceremony().key(Key.ENTER).fill("Otieno", FIRST, "");
        hand.key(Key.ENTER, Key.ENTER).fill("Baraka", "12", "");

        assertThat(hand.refusalOf("part")).contains("Part 2 is not 16 hex digits");
    }

    @Test
    void aPartIsLookedAtOnlyWhileTheKeyIsHeld() {
        CeremonyModel model = new CeremonyModel(room, () -> left++);
        PageHand hand = new PageHand(model, rooms.clock).fill(PROFILE).key(Key.ENTER);
        hand.fill("Otieno").type("A1");
        var part = (org.utilitill.ui.form.SecretEntry) hand.form().focused();

        model.press(Key.F2);
        assertThat(part.shown(0)).isEqualTo('A');
        model.release(Key.F2);
        assertThat(part.shown(0)).isEqualTo('\u2022');
    }

    @Test
    void aWrongCheckValueOfTheWholeBeginsAnewAndStoresNothing() {
        CeremonyModel model = new CeremonyModel(room, () -> left++);
        PageHand hand = new PageHand(model, rooms.clock).fill(PROFILE).key(Key.ENTER);
        hand.fill("Otieno", FIRST, "").key(Key.ENTER, Key.ENTER).fill("Baraka", SECOND, "");
        hand.key(Key.ENTER).fill("ABCDEF");

        assertThat(hand.title()).isEqualTo("Call custodian 1");
        assertThat(model.refusalProperty().get())
                .contains("not ABCDEF as given")
                .contains("Both parts are wiped");
        assertThat(names()).doesNotContain("Founding example");
    }

    @Test
    void withoutTheSecondPersonNothingIsStored() {
        rooms.consents = false;
        PageHand hand = ceremony().key(Key.ENTER).fill("Otieno", FIRST, "");
        hand.key(Key.ENTER, Key.ENTER).fill("Baraka", SECOND, "").key(Key.ENTER);
        hand.fill(kcv("0123456789ABCDEF"));

        assertThat(hand.title()).isEqualTo("Call custodian 1");
        assertThat(names()).doesNotContain("Founding example");
    }

    @Test
    void escapeWipesWhatWasTypedAndGoesBackToTheProfile() {
        CeremonyModel model = new CeremonyModel(room, () -> left++);
        PageHand hand = new PageHand(model, rooms.clock).fill(PROFILE).key(Key.ENTER);
        hand.fill("Otieno").type(FIRST);
        var typed = hand.form();
        hand.key(Key.ESCAPE);

        assertThat(typed.fields())
                .filteredOn(org.utilitill.ui.form.SecretEntry.class::isInstance)
                .allMatch(field -> ((org.utilitill.ui.form.SecretEntry) field)
                                .lengthProperty()
                                .get()
                        == 0);
        assertThat(hand.title()).isEqualTo("Load a key");
        hand.key(Key.ESCAPE);
        assertThat(left).isEqualTo(1);
    }

    private void trustTheSigner() throws IOException {
        String key = Files.readString(NECTAR.resolve("signer.pub"));
        Set<Scope> scopes = Set.of(Scope.CONFIGURATIONS);
        var keys = room.station().keys();
        var asked =
                (ApprovalNeeded<?>) keys.trust(room.operator(), "Head office", key, scopes, java.util.Optional.empty());
        room.approver()
                .ask(
                        asked.request(),
                        consent -> assertThat(keys.trust(room.operator(), "Head office", key, scopes, consent))
                                .isInstanceOf(Done.class));
    }

    private PageHand importing() throws IOException {
        trustTheSigner();
        return new PageHand(new ImportModel(room, () -> left++), rooms.clock);
    }

    private static String file(String name) {
        return NECTAR.resolve(name).toString();
    }

    @Test
    void aConfigurationInFilesIsShownWithItsWarningBeforeItIsStored() throws IOException {
        PageHand hand = importing().fill("", file("data.txt"), file("digest.txt"), file("key.txt"), "");
        hand.fill("sixteen-letters!", "LPC");

        assertThat(hand.title()).isEqualTo("This is what the file says");
        assertThat(hand.fact("Signed by")).isEqualTo("Head office");
        assertThat(hand.fact("Check value")).isEqualTo(kcv("0123456789ABCDEF"));
        assertThat(hand.facts().notes()).extracting(Note::words).anyMatch(words -> words.contains("exposed"));
        assertThat(names()).doesNotContain("Founding example");

        hand.key(Key.ENTER);
        assertThat(held())
                .anyMatch(key ->
                        key.name().equals("Founding example") && key.utility().equals("LPC"));
    }

    @Test
    void aConfigurationAsOneJsonTextOpensWithAPrivateKeyInAFile() throws IOException {
        String json = "{\"data\":\"%s\",\"digest\":\"%s\",\"key\":\"%s\"}"
                .formatted(part("data.txt"), part("digest.txt"), part("key.txt"));
        PageHand hand = importing().fill("  ").paste(json).key(Key.ENTER).fill(" ", file("recipient.pem"), "");

        assertThat(hand.title()).isEqualTo("This is what the file says");
        hand.key(Key.ENTER);
        assertThat(names()).contains("Founding example");
    }

    private static String part(String name) throws IOException {
        return Files.readString(NECTAR.resolve(name)).replaceAll("\\s", "");
    }

    @Test
    void aFileThatIsNotThereIsSaidBesideItsPath() throws IOException {
        PageHand hand = importing().fill("", file("data.txt"), file("nothing.txt"), file("key.txt"), "");
        hand.fill("sixteen-letters!", "");

        assertThat(hand.refusalOf("digestFile")).isEqualTo("There is no such file, or it is too large.");
    }

    @Test
    void aWrongOpenerStoresNothingAndIsForgotten() throws IOException {
        PageHand hand = importing().fill("", file("data.txt"), file("digest.txt"), file("key.txt"), "");
        hand.fill("sixteen-letterS!", "");

        assertThat(hand.form().refusalProperty().get()).contains("does not open with this key");
        assertThat(hand.secrets()).isZero();
        assertThat(names()).doesNotContain("Founding example");
    }

    private KeysModel keys() {
        return new KeysModel(room, new KeysModel.Doors() {
            @Override
            public void ceremony() {
                left++;
            }

            @Override
            public void takeIn() {
                left++;
            }

            @Override
            public void giveOut(KeyProfile key, boolean nectar) {
                left++;
            }

            @Override
            public void back() {
                left++;
            }
        });
    }

    private KeyState state() {
        return held().get(0).state();
    }

    @Test
    void aKeyIsRetiredAndDestroyedAfterItIsSaidWhatIsLost() {
        KeysModel model = keys();
        PageHand hand = new PageHand(model, rooms.clock).key(Key.F6);
        assertThat(model.refusalProperty().get()).contains("Only a draft or a retired key can be destroyed");

        hand.key(Key.F4);
        assertThat(state()).isEqualTo(KeyState.RETIRED);
        hand.key(Key.F6);
        assertThat(hand.facts().notes()).extracting(Note::words).anyMatch(words -> words.contains("can not be undone"));
        hand.key(Key.ESCAPE);
        assertThat(state()).isEqualTo(KeyState.RETIRED);
        hand.key(Key.F6, Key.ENTER);
        assertThat(state()).isEqualTo(KeyState.DESTROYED);
    }

    @Test
    void theStationSealsAKeyForItself() throws IOException {
        KeyProfile key = held().get(0);
        String sealing = ((Done<org.utilitill.vending.keys.KeyRoom.StationKeys>)
                        room.station().keys().stationKeys(room.operator()))
                .value()
                .sealing();
        Path out = folder.resolve("sealed.json");
        PageHand hand = new PageHand(new ExportModel(room, key, false, () -> left++), rooms.clock);
        hand.paste(sealing).key(Key.ENTER).fill(out.toString());

        assertThat(hand.title()).isEqualTo("The file is written");
        assertThat(Files.readString(out)).doesNotContain("ABABABABABABABAB").doesNotContain("abababababababab");
    }

    @Test
    void aKeyIsWrittenForARecipientAndReadBackFromTheSameFile() throws IOException {
        KeyProfile key = held().get(0);
        Path out = folder.resolve("nectar.json");
        PageHand hand = new PageHand(new ExportModel(room, key, true, () -> left++), rooms.clock);
        hand.paste(Files.readString(NECTAR.resolve("recipient.pub"))).key(Key.ENTER);
        hand.paste(Files.readString(NECTAR.resolve("signer.pem")))
                .key(Key.ENTER)
                .fill(out.toString());
        assertThat(hand.title()).isEqualTo("The file is written");

        PageHand back = importing().fill("  ").paste(Files.readString(out)).key(Key.ENTER);
        back.fill(" ", file("recipient.pem"), "");
        assertThat(back.fact("Check value")).isEqualTo(key.checkValue());
    }

    @Test
    void aSupervisorSeesKeysAndMayNotTouchThem() {
        room = rooms.of(TestShop.SUPERVISOR);
        KeysModel model = keys();
        new PageHand(model, rooms.clock).key(Key.F4);

        assertThat(model.refusalProperty().get()).isEqualTo("Wairimu may not do this. Nothing was changed.");
        assertThat(state()).isEqualTo(KeyState.ACTIVE);
    }
}
