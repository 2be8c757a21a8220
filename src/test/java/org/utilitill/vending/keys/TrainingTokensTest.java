package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.registry.KeyState;
import org.utilitill.sale.TrainingToken;
import org.utilitill.staff.Act;
import org.utilitill.staff.Permission;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vault.VaultKey;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.TrainingDesk.Order;

class TrainingTokensTest {

    private static final String METER = "47500150231";
    private static final String TEST_KEY = "Public test group 123457";
    private static final String FOUNDING_TOKEN = "24260829498939505863";
    private static final String TYPES_AND_VALUES = """
            credit.electricity,     0
            credit.electricity,     1820162.4
            credit.water,           0.1
            credit.gas,             1638.3
            credit.time,            999
            mgmt.maxPowerLimit,     0
            mgmt.maxPowerLimit,     18201624
            mgmt.maxPhaseUnbalance, 16383
            mgmt.clearCredit,       0000
            mgmt.clearCredit,       0007
            mgmt.clearCredit,       ffff
            mgmt.clearTamper,       ''
            mgmt.tariffRate,        FFFF
            mgmt.waterMeterFactor,  0000
            mgmt.extended,          0=0
            mgmt.extended,          511=1
            """;

    @TempDir
    static Path home;

    private static KeyShop shop;
    private static long ids;

    @BeforeAll
    static void open() {
        shop = KeyShop.training(home, TestClock.at("2026-03-02T14:07:00Z"));
        NectarFixture.trust(shop);
        done(NectarFixture.take(shop, NectarFixture.file(), "LPC"));
        NectarFixture.activate(shop, NectarFixture.NAME);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static UUID id() {
        ids++;
        return new UUID(9, ids);
    }

    private static Order founding() {
        return new Order(
                id(), NectarFixture.NAME, METER, "07", "01", "mgmt.waterMeterFactor", "000A", "2018-05-16T07:29", "9");
    }

    private static Order with(String field, String value) {
        Order order = founding();
        return new Order(
                order.id(),
                field.equals("profile") ? value : order.profile(),
                field.equals("meter") ? value : order.meter(),
                field.equals("ea") ? value : order.ea(),
                field.equals("ti") ? value : order.ti(),
                field.equals("tokenType") ? value : order.tokenType(),
                field.equals("value") ? value : order.value(),
                field.equals("time") ? value : order.time(),
                field.equals("rnd") ? value : order.rnd());
    }

    private static ActOutcome<TrainingToken> issue(Order order) {
        return shop.training().issue(TestShop.TECHNICIAN, order);
    }

    @Test
    void theFoundingExampleComesOutOfAnImportedProfile() {
        Order order = founding();
        TrainingToken token = done(issue(order));
        assertThat(token.token().digits()).isEqualTo(FOUNDING_TOKEN);
        Act act = shop.lastAct();
        assertThat(act.what()).isEqualTo(Permission.TRAINING_TOKEN);
        assertThat(act.actor()).isEqualTo(TestShop.TECHNICIAN.name());
        assertThat(act.subject()).isEqualTo(METER + " mgmt.waterMeterFactor");
        assertThat(act.after()).containsEntry("profile", NectarFixture.NAME);
    }

    @Test
    void theSameRequestMakesOneTokenAndOneRecord() {
        Order first = new Order(id(), TEST_KEY, METER, "11", "", "credit.electricity", "10", "", "");
        TrainingToken token = done(issue(first));
        long record = shop.acts(1).get(0).seq();
        assertThat(done(issue(first))).isEqualTo(token);
        assertThat(shop.acts(1).get(0).seq()).isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # field,   value,              code,        told
            profile,   Founding exampl,    KEY_UNKNOWN, Founding exampl
            profile,   '',                 KEY_UNKNOWN, ''
            meter,     47500150232,        KEY_FIELD,   meter
            meter,     4750015023,         KEY_FIELD,   meter
            meter,     '',                 KEY_FIELD,   meter
            ea,        08,                 KEY_FIELD,   ea
            ea,        '',                 KEY_FIELD,   ea
            ea,        11,                 TOKEN_RULE,  E_EA
            ti,        100,                KEY_FIELD,   ti
            ti,        -1,                 KEY_FIELD,   ti
            tokenType, mgmt.waterMeter,    KEY_FIELD,   tokenType
            tokenType, '',                 KEY_FIELD,   tokenType
            value,     000G,               KEY_FIELD,   value
            value,     000,                KEY_FIELD,   value
            value,     0000A,              KEY_FIELD,   value
            value,     '',                 KEY_FIELD,   value
            time,      2018-05-16T07:60,   KEY_FIELD,   time
            time,      2018-05-16 07:29,   KEY_FIELD,   time
            time,      2018-02-29T07:29,   KEY_FIELD,   time
            time,      2018-05-16T07:29:30, KEY_FIELD,  time
            time,      1992-12-31T23:59,   TOKEN_RULE,  E_TID_BEFORE_BASE
            time,      2024-11-24T20:16,   TOKEN_RULE,  E_TID_OVERFLOW
            time,      '',                 TOKEN_RULE,  E_TID_OVERFLOW
            rnd,       16,                 KEY_FIELD,   rnd
            rnd,       -1,                 KEY_FIELD,   rnd
            rnd,       09,                 KEY_FIELD,   rnd
            """)
    void aFieldThatIsWrongByOneIsToldByItsName(String field, String value, RefusalCode code, String told) {
        Refusal refusal = refused(issue(with(field, value)));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.values()).contains(told);
        assertThat(shop.lastAct().code()).contains(code.code());
    }

    @ParameterizedTest
    @CsvSource({"ti, 02", "value, 000B", "time, 2018-05-16T07:30", "rnd, 8"})
    void anyFieldThatDiffersMakesAnotherToken(String field, String value) {
        assertThat(done(issue(with(field, value))).token().digits()).isNotEqualTo(FOUNDING_TOKEN);
    }

    @Test
    void aCommonKeyMakesOneTokenForAllMeters() {
        assertThat(done(issue(with("meter", TestShop.METER))).token().digits()).isEqualTo(FOUNDING_TOKEN);
    }

    @Test
    void noTypeIsLeftOutOfTheComparison() {
        assertThat(TYPES_AND_VALUES
                        .lines()
                        .map(line -> line.split(",", -1)[0].strip())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TrainingType.values())
                        .map(TrainingType::text)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = TYPES_AND_VALUES)
    void everyTypeIsTheTokenThatTheEngineMakes(String text, String value) {
        TrainingType type = TrainingType.of(text).orElseThrow();
        TrainingToken token =
                done(issue(new Order(id(), TEST_KEY, METER, "07", "", text, value, "2026-03-02T14:07", "3")));
        VaultKey key = shop.vault().key(TEST_KEY).orElseThrow();
        try (DecoderKey decoderKey = key.trainingKeyOf(token.meter())) {
            TimedToken wanted = type.token(value, token.tid()).withRnd(3);
            assertThat(new TokenDecoder()
                            .decode(
                                    token.token().digits(),
                                    decoderKey,
                                    token.tid().baseDate()))
                    .isInstanceOfSatisfying(
                            Decoded.class,
                            decoded -> assertThat(decoded.token()).isEqualTo(wanted));
        }
        assertThat(token.rnd()).isEqualTo(3);
        assertThat(token.tokenType()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # type,                 value,     code
            credit.electricity,     1820162.5, TOKEN_RULE
            credit.electricity,     -1,        KEY_FIELD
            credit.electricity,     1.23,      KEY_FIELD
            credit.electricity,     1e3,       KEY_FIELD
            credit.water,           9999999,   TOKEN_RULE
            mgmt.maxPowerLimit,     18201625,  TOKEN_RULE
            mgmt.maxPowerLimit,     1.5,       KEY_FIELD
            mgmt.clearCredit,       0008,      KEY_FIELD
            mgmt.clearCredit,       FFFE,      KEY_FIELD
            mgmt.clearTamper,       0001,      KEY_FIELD
            mgmt.tariffRate,        10000,     KEY_FIELD
            mgmt.extended,          512=0,     TOKEN_RULE
            mgmt.extended,          1=2,       KEY_FIELD
            """)
    void aValueBeyondItsTypeIsRefused(String type, String value, RefusalCode code) {
        Order order = new Order(id(), TEST_KEY, METER, "07", "", type, value, "", "");
        assertThat(refused(issue(order)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(TrainingType.class)
    void everyTypeIsFoundByItsName(TrainingType type) {
        assertThat(TrainingType.of(type.text())).contains(type);
    }

    @Test
    void noTwoTypesShareAName() {
        assertThat(Arrays.stream(TrainingType.values()).map(TrainingType::text).collect(Collectors.toSet()))
                .hasSize(TrainingType.values().length);
    }

    @Test
    void aKeyThatIsNotInUseMakesNothing(@TempDir Path other) {
        try (KeyShop fresh = KeyShop.training(other, TestClock.at("2026-03-02T14:07:00Z"))) {
            Order order = new Order(id(), TEST_KEY, METER, "07", "", "credit.electricity", "1", "", "");
            done(fresh.desk().setState(TestShop.ADMINISTRATOR, TEST_KEY, KeyState.RETIRED, NectarFixture.none()));
            assertThat(refused(fresh.training().issue(TestShop.TECHNICIAN, order)))
                    .isEqualTo(Refusal.of(RefusalCode.KEY_UNKNOWN, TEST_KEY));
            fresh.vault().lock();
            assertThat(refused(fresh.training().issue(TestShop.TECHNICIAN, order)))
                    .isEqualTo(Refusal.of(RefusalCode.VAULT_LOCKED));
        }
    }

    @Test
    void aRealKeyServesNoExpertForm(@TempDir Path other) {
        try (KeyShop real = KeyShop.real(other, TestClock.at("2026-03-02T14:07:00Z"))) {
            done(Ceremony.of(Ceremony.desDraft("Real"), Ceremony.DES).held(real));
            NectarFixture.activate(real, "Real");
            Order order = new Order(id(), "Real", METER, "07", "", "credit.electricity", "1", "2018-05-16T07:29", "");
            assertThat(refused(real.training().issue(TestShop.TECHNICIAN, order)))
                    .isEqualTo(Refusal.of(RefusalCode.KEY_REAL, "Real"));
        }
    }

    @Test
    void aTrainingKeyBesideARealOneOfTheSameGroupDoesNotReachIt(@TempDir Path other) {
        try (KeyShop real = KeyShop.real(other, TestClock.at("2026-03-02T14:07:00Z"))) {
            done(Ceremony.of(Ceremony.desDraft("Real"), Ceremony.DES).held(real));
            NectarFixture.activate(real, "Real");
            KeyDraft same = new KeyDraft(
                    "Test", "", "200001", "1", "1", "255", "2014", "02", "07", "02", "01", "600727", "", "", "", "",
                    "");
            done(Ceremony.of(same, "0123456789ABCDEF").held(real));
            NectarFixture.activate(real, "Test");
            Order order = new Order(id(), "Test", METER, "07", "", "mgmt.clearTamper", "", "2018-05-16T07:29", "");
            assertThat(refused(real.training().issue(TestShop.TECHNICIAN, order)))
                    .isEqualTo(Refusal.of(RefusalCode.KEY_REAL, "Real"));
        }
    }

    @Test
    void theEngineMakesTheFoundingTokenFromTheSameFields() {
        TrainingToken token = done(issue(founding()));
        VaultKey key = shop.vault().key(NectarFixture.NAME).orElseThrow();
        try (DecoderKey decoderKey = key.trainingKeyOf(token.meter())) {
            TimedToken wanted =
                    TrainingType.WATER_METER_FACTOR.token("000A", token.tid()).withRnd(9);
            assertThat(new TokenEncoder().encode(wanted, decoderKey)).isEqualTo(token.token());
        }
    }
}
