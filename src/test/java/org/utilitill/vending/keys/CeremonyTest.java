package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.staff.Act;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Permission;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.Part;

class CeremonyTest {

    private static final TestClock CLOCK = TestClock.at("2026-03-02T14:07:00Z");

    @TempDir
    static Path home;

    private static KeyShop shop;

    @BeforeAll
    static void open() {
        shop = KeyShop.real(home, CLOCK);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void twoCustodiansBringAKeyOfDerivation02() {
        KeyProfile key =
                done(Ceremony.of(Ceremony.desDraft("Ours 02"), Ceremony.DES).held(shop));
        assertThat(key.state()).isEqualTo(KeyState.DRAFT);
        assertThat(key.checkValue()).isEqualTo(Ceremony.checkOf(Ceremony.DES));
        assertThat(key.training()).isFalse();
        assertThat(shop.vault().key("Ours 02").orElseThrow().profile()).isEqualTo(key);
        assertThat(done(shop.desk().keys(TestShop.SUPERVISOR))).contains(key);
        Act act = shop.lastAct();
        assertThat(act.what()).isEqualTo(Permission.CREATE_KEY);
        assertThat(act.approver()).contains("Wairimu");
        assertThat(act.after())
                .containsEntry("kcv", key.checkValue())
                .containsEntry("custodians", "Amina, Otieno")
                .containsEntry("state", "DRAFT");
    }

    @Test
    void twoCustodiansBringAKeyOfDerivation04WithDatesAndLimits() {
        KeyProfile key =
                done(Ceremony.of(Ceremony.hmacDraft("Ours 04"), Ceremony.HMAC).held(shop));
        assertThat(key.dkga()).isEqualTo(4);
        assertThat(key.period().until()).hasToString("Optional[2027-01-01T00:00:00Z]");
        assertThat(key.limits().perMeterDay()).hasValue(10_005);
        assertThat(shop.shop().journal().registers().keys()).contains(key);
    }

    static Stream<Ceremony> spoilt() {
        Ceremony good = Ceremony.of(Ceremony.desDraft("Spoilt", "7"), Ceremony.DES);
        Stream<Ceremony> parts = Stream.of(
                new Ceremony(good.draft(), good.first(), good.second(), "000000", "", good.check()),
                new Ceremony(good.draft(), good.first(), good.second(), "", "000000", good.check()),
                new Ceremony(good.draft(), good.first(), good.second(), "", "", "000000"),
                new Ceremony(good.draft(), good.first(), good.second(), "", "", ""),
                new Ceremony(good.draft(), good.first(), good.first(), "", "", good.check()),
                new Ceremony(good.draft(), "FFFFFFFFFFFFFFFF", good.second(), "", "", good.check()),
                new Ceremony(good.draft(), good.first(), good.second() + "0", "", "", good.check()),
                new Ceremony(good.draft(), good.first(), "", "", "", good.check()),
                new Ceremony(good.draft(), "no hex at all!!!", good.second(), "", "", good.check()));
        Stream<Ceremony> wholes = Stream.of(
                        "0E329232EA6D0D72",
                        "1E329232EA6D0D73",
                        "0101010101010101",
                        "E001E001F101F101",
                        "0000000000000000")
                .map(key -> Ceremony.of(Ceremony.desDraft("Spoilt", "7"), key));
        Stream<Ceremony> other = Stream.of(
                Ceremony.of(Ceremony.hmacDraft("Spoilt"), "AB".repeat(20)),
                Ceremony.of(Ceremony.hmacDraft("Spoilt"), Ceremony.DES),
                Ceremony.of(Ceremony.desDraft("Spoilt", "7"), Ceremony.HMAC));
        return Stream.of(parts, wholes, other).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void aSpoiltCeremonyStoresNothingAndLeavesTheVaultAsItWasByteForByte(Ceremony spoilt) {
        Map<String, String> before = shop.vaultFiles();
        Refusal refusal = refused(spoilt.held(shop));
        assertThat(refusal.code().code()).startsWith("E-KEY-");
        assertThat(shop.vaultFiles()).isEqualTo(before);
        assertThat(shop.vault().key("Spoilt")).isEmpty();
        assertThat(shop.shop().journal().registers().keys())
                .noneMatch(key -> key.name().equals("Spoilt"));
        assertThat(shop.lastAct().code()).contains(refusal.code().code());
        assertThat(shop.lastAct().approver()).contains("Wairimu");
    }

    @Test
    void eachWayToSpoilItHasItsOwnCode() {
        assertThat(spoilt().map(spoilt -> refused(spoilt.held(shop)).code()).collect(Collectors.toList()))
                .containsExactly(
                        RefusalCode.KEY_CHECK_VALUE,
                        RefusalCode.KEY_CHECK_VALUE,
                        RefusalCode.KEY_CHECK_VALUE,
                        RefusalCode.KEY_CHECK_VALUE,
                        RefusalCode.KEY_PART_EMPTY,
                        RefusalCode.KEY_PART_EMPTY,
                        RefusalCode.KEY_PART,
                        RefusalCode.KEY_PART,
                        RefusalCode.KEY_PART,
                        RefusalCode.KEY_PARITY,
                        RefusalCode.KEY_PARITY,
                        RefusalCode.KEY_WEAK,
                        RefusalCode.KEY_WEAK,
                        RefusalCode.KEY_PART_EMPTY,
                        RefusalCode.KEY_WEAK,
                        RefusalCode.KEY_PART,
                        RefusalCode.KEY_PART);
    }

    @ParameterizedTest
    @CsvSource({
        "Amina, Amina, KEY_ONE_CUSTODIAN",
        "Amina, AMINA, KEY_ONE_CUSTODIAN",
        "'', Amina, PERSON_NAME",
        "Amina, 'a b', PERSON_NAME",
        "Amina, station, PERSON_NAME"
    })
    void bothPartsNeedTwoPeopleWithNames(String one, String other, RefusalCode code) {
        Ceremony good = Ceremony.of(Ceremony.desDraft("Spoilt", "7"), Ceremony.DES);
        assertThat(refused(shop.byTwo(consent -> good.held(shop, one, other, consent)))
                        .code())
                .isEqualTo(code);
        assertThat(shop.vault().key("Spoilt")).isEmpty();
    }

    @Test
    void aNameOrRegisterThatIsTakenIsRefused() {
        Ceremony first = Ceremony.of(Ceremony.desDraft("Taken", "5"), Ceremony.DES);
        done(first.held(shop));
        assertThat(refused(first.held(shop))).isEqualTo(Refusal.of(RefusalCode.KEY_TWICE, "Taken"));
        assertThat(refused(Ceremony.of(Ceremony.desDraft("Other name", "5"), Ceremony.DES)
                        .held(shop)))
                .isEqualTo(Refusal.of(RefusalCode.KEY_TWICE, "Taken"));
        assertThat(refused(Ceremony.of(Ceremony.desDraft("Taken", "6"), Ceremony.DES)
                        .held(shop)))
                .isEqualTo(Refusal.of(RefusalCode.KEY_TWICE, "Taken"));
    }

    @Test
    void aCustodianSeesTheCheckValueOfAPartBeforeLeaving() {
        Part part = new Part("Amina", KeyShop.chars("0123 4567 89ab cdef"), "");
        Map<String, String> before = shop.vaultFiles();
        assertThat(done(shop.desk().checkValueOf(TestShop.ADMINISTRATOR, part, "02")))
                .isEqualTo(Ceremony.checkOf("0123456789ABCDEF"));
        assertThat(refused(shop.desk().checkValueOf(TestShop.ADMINISTRATOR, part, "03"))
                        .code())
                .isEqualTo(RefusalCode.KEY_FIELD);
        assertThat(refused(shop.desk().checkValueOf(TestShop.ADMINISTRATOR, part, "04"))
                        .code())
                .isEqualTo(RefusalCode.KEY_PART);
        assertThat(shop.vaultFiles()).isEqualTo(before);
    }

    @Test
    void noKeyIsTakenInWhileTheVaultIsLocked() {
        shop.vault().lock();
        Ceremony good = Ceremony.of(Ceremony.desDraft("Late", "8"), Ceremony.DES);
        assertThat(refused(good.held(shop, "Amina", "Otieno", Optional.of(consent(good)))))
                .isEqualTo(Refusal.of(RefusalCode.VAULT_LOCKED));
        done(shop.unlock());
        assertThat(shop.vault().key("Late")).isEmpty();
    }

    private static Approval consent(Ceremony ceremony) {
        return shop.consent(ceremony.held(shop, "Amina", "Otieno", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # field,     value
            name,        ''
            name,        ' x'
            utility,     XYZ
            sgc,         12345
            sgc,         1234567
            sgc,         12345x
            kt,          4
            kt,          ''
            krn,         0
            krn,         10
            ken,         256
            ken,         -1
            ken,         x
            baseDate,    1994
            dkga,        03
            dkga,        1
            ea,          09
            ea,          '07; 11'
            tct,         03
            ti,          100
            ti,          ''
            iin,         600728
            from,        2026-02-30
            from,        01.01.2026
            from,        +12026-01-01
            until,       2025-12-31
            until,       2026-01-01
            perToken,    0
            perToken,    1.23
            perMeterDay, -1
            perDay,      99999999
            """)
    void everyFieldIsToldByItsName(String field, String value) {
        Ceremony good = Ceremony.of(with(field, value), Ceremony.HMAC);
        assertThat(refused(good.held(shop))).isEqualTo(Refusal.of(RefusalCode.KEY_FIELD, field, value, field));
    }

    private static KeyDraft with(String field, String value) {
        KeyDraft draft = Ceremony.hmacDraft("Fields");
        return new KeyDraft(
                field.equals("name") ? value : draft.name(),
                field.equals("utility") ? value : draft.utility(),
                field.equals("sgc") ? value : draft.sgc(),
                field.equals("kt") ? value : draft.kt(),
                field.equals("krn") ? value : draft.krn(),
                field.equals("ken") ? value : draft.ken(),
                field.equals("baseDate") ? value : draft.baseDate(),
                field.equals("dkga") ? value : draft.dkga(),
                field.equals("ea") ? value : draft.ea(),
                field.equals("tct") ? value : draft.tct(),
                field.equals("ti") ? value : draft.ti(),
                field.equals("iin") ? value : draft.iin(),
                field.equals("from") ? value : draft.from(),
                field.equals("until") ? value : draft.until(),
                field.equals("perToken") ? value : draft.perToken(),
                field.equals("perMeterDay") ? value : draft.perMeterDay(),
                field.equals("perDay") ? value : draft.perDay());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # dkga, ea,       kt, ken, tct, code
            02,     11,       2,  255, 02,  KEY_NO_SUCH
            02,     '07, 11', 2,  255, 02,  KEY_NO_SUCH
            04,     07,       3,  200, 02,  KEY_UNVERIFIED
            02,     07,       3,  255, 02,  KEY_CARRIER
            02,     07,       2,  0,   02,  KEY_ENDED
            """)
    void whatTheEngineDoesNotAllowIsRefusedWithItsCode(
            String dkga, String ea, String kt, String ken, String tct, RefusalCode code) {
        KeyDraft draft = new KeyDraft(
                "Rules", "", "200009", kt, "1", ken, "2014", dkga, ea, tct, "01", "600727", "", "", "", "", "");
        Ceremony ceremony = Ceremony.of(draft, dkga.equals("02") ? Ceremony.DES : Ceremony.HMAC);
        assertThat(refused(ceremony.held(shop)).code()).isEqualTo(code);
    }

    @Test
    void aRealKeyDoesNotGoIntoATrainingShop(@TempDir Path other) {
        try (KeyShop training = KeyShop.training(other, CLOCK)) {
            Map<String, String> before = training.vaultFiles();
            assertThat(refused(
                            Ceremony.of(Ceremony.desDraft("Ours"), Ceremony.DES).held(training)))
                    .isEqualTo(Refusal.of(RefusalCode.KEY_IN_TRAINING));
            assertThat(training.vaultFiles()).isEqualTo(before);
            KeyProfile test = done(Ceremony.of(Ceremony.desDraft("Published"), "0123456789ABCDEF")
                    .held(training));
            assertThat(test.training()).isTrue();
        }
    }
}
