package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vault.TokenModule.IssueResult;
import org.utilitill.vault.TokenModule.Issued;
import org.utilitill.vault.TokenModule.Reason;
import org.utilitill.vault.TokenModule.TokenOrder;

/** What a module asks of a key before it uses it: state, dates, algorithm, expiry, type and random field. */
class RingTokenModuleRulesTest {

    private static final Instant FROM = Instant.parse("2026-03-01T06:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    private static IssueResult issue(KeyProfile profile, TokenOrder order) {
        try (RingTokenModule module = Orders.module(Orders.key(profile))) {
            return module.issue(Orders.id(1), order);
        }
    }

    private static String shown(IssueResult result) {
        return result instanceof Declined declined
                ? declined.reason() + declined.rule().map(rule -> " " + rule).orElse("")
                : "made";
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, NOT_ACTIVE", "ACTIVE, made", "RETIRED, NOT_ACTIVE", "DESTROYED, NOT_ACTIVE"})
    void onlyAnActiveKeyMakesTokens(KeyState state, String outcome) {
        assertThat(shown(issue(Orders.profile().in(state), Orders.credit(1, 10))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-01T05:59:59.999Z, NOT_YET
            2026-03-01T06:00:00Z,     made
            2026-03-31T23:59:59.999Z, made
            2026-04-01T00:00:00Z,     OVER
            1970-01-01T00:00:00Z,     NOT_YET
            9999-12-31T23:59:59.999Z, OVER
            """)
    void aKeyMakesTokensFromItsActivationToTheMomentBeforeItsEnd(Instant day, String outcome) {
        KeyPeriod period = new KeyPeriod(Optional.of(FROM), Optional.of(UNTIL));
        KeyProfile profile = Orders.with(Orders.profile(), period, KeyLimits.NONE, false);
        assertThat(shown(issue(profile, Orders.credit(1, 10, day)))).isEqualTo(outcome);
    }

    @Test
    void aKeyWithOneDateIsOpenAtItsOtherSide() {
        KeyProfile from = Orders.with(
                Orders.profile(), new KeyPeriod(Optional.of(FROM), Optional.empty()), KeyLimits.NONE, false);
        KeyProfile until = Orders.with(
                Orders.profile(), new KeyPeriod(Optional.empty(), Optional.of(UNTIL)), KeyLimits.NONE, false);
        assertThat(shown(issue(from, Orders.credit(1, 10, UNTIL.plusSeconds(1)))))
                .isEqualTo("made");
        assertThat(shown(issue(until, Orders.credit(1, 10, FROM.minusSeconds(1)))))
                .isEqualTo("made");
    }

    @ParameterizedTest
    @CsvSource({"2, EA07, made", "2, EA11, RULE E_EA", "4, EA07, made", "4, EA11, made"})
    void aKeyServesTheAlgorithmsOfItsProfile(int dkga, EncryptionAlgorithm ea, String outcome) {
        KeyProfile profile = TestKeys.profile(Orders.GROUP, 2, 255, dkga, "000000");
        MeterIdentity meter = Orders.meter(1, ea, TokenCarrier.NUMERIC);
        assertThat(shown(issue(profile, Orders.order(meter, Orders.credit(10)))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"97, -1, made", "97, 0, KEY_EXPIRED E_KEY_EXPIRED", "0, -1, made", "0, 0, KEY_EXPIRED E_KEY_EXPIRED"})
    void aKeyExpiresWithTheMinuteAfterItsExpiryNumber(int ken, int minutesBehind, String outcome) {
        TokenId tid = new TokenId(((ken + 1) << 16) + minutesBehind, BaseDate.Y2014);
        CreditToken token = CreditToken.ofTenths(Service.ELECTRICITY, 0, tid, 10);
        assertThat(shown(issue(
                        TestKeys.profile(Orders.GROUP, 2, ken, 4, "000000"), Orders.order(Orders.meter(1), token))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # key type, class, carrier, outcome
            0, 0, NUMERIC,       made
            1, 0, NUMERIC,       KEY_TYPE E_DDTK_CREDIT
            2, 0, NUMERIC,       made
            3, 0, NUMERIC,       KEY_TYPE E_DCTK_CARRIER
            3, 0, MAGNETIC_CARD, made
            0, 2, NUMERIC,       made
            1, 2, NUMERIC,       made
            2, 2, NUMERIC,       made
            3, 2, NUMERIC,       KEY_TYPE E_DCTK_CARRIER
            3, 2, MAGNETIC_CARD, made
            """)
    void theTypeOfAKeySaysWhatItMakes(int kt, int tokenClass, TokenCarrier carrier, String outcome) {
        TimedToken token = tokenClass == 0 ? Orders.credit(10) : new ClearTamperToken(0, Orders.TID, 0);
        MeterIdentity meter = Orders.meter(1, EncryptionAlgorithm.EA07, carrier);
        assertThat(shown(issue(TestKeys.profile(Orders.GROUP, kt, 255, 2, "000000"), Orders.order(meter, token))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 15})
    void aTrainingKeyTakesTheRandomFieldThatIsAskedFor(int rnd) {
        KeyProfile training = Orders.with(Orders.profile(), KeyPeriod.ALWAYS, KeyLimits.NONE, true);
        assertThat(issue(training, withRnd(rnd)))
                .isInstanceOfSatisfying(
                        Issued.class,
                        issued -> assertThat(issued.made())
                                .isEqualTo(Orders.credit(10).withRnd(rnd)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16})
    void aTrainingKeyRefusesARandomFieldOfMoreThanFourBits(int rnd) {
        KeyProfile training = Orders.with(Orders.profile(), KeyPeriod.ALWAYS, KeyLimits.NONE, true);
        assertThat(shown(issue(training, withRnd(rnd)))).isEqualTo("RULE E_RND");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5, 15, 16})
    void aRealKeyLetsNobodyChooseTheRandomField(int rnd) {
        assertThat(shown(issue(Orders.profile(), withRnd(rnd)))).isEqualTo("FIXED_RND");
    }

    private static TokenOrder withRnd(int rnd) {
        return new TokenOrder(Orders.meter(1), Orders.credit(10), OptionalInt.of(rnd), Orders.NOW);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -17, -1, 0, 15, 16, Integer.MAX_VALUE})
    void anyNumberOfTheRandomSourceIsAFieldOfFourBits(int number) {
        try (RingTokenModule module = TestKeys.module(number, Orders.key(Orders.profile()))) {
            Issued issued = (Issued) module.issue(Orders.id(1), Orders.order(Orders.meter(1), Orders.credit(10)));
            assertThat(issued.made().leadingNibble()).isEqualTo(number & 15);
        }
    }

    @Test
    void whatTheOrderHasInItsRandomFieldIsNotUsed() {
        TimedToken chosen = Orders.credit(10).withRnd(9);
        assertThat(issue(Orders.profile(), Orders.order(Orders.meter(1), chosen)))
                .isInstanceOfSatisfying(
                        Issued.class,
                        issued -> assertThat(issued.made().leadingNibble()).isEqualTo(5));
    }

    @ParameterizedTest
    @EnumSource
    void aRetiredKeyReadsWhatItMadeAndADraftOrDestroyedOneReadsNothing(KeyState state) {
        Issued issued = (Issued) issue(Orders.profile(), Orders.credit(1, 10));
        try (RingTokenModule module = Orders.module(Orders.key(Orders.profile().in(state)))) {
            boolean reads = state == KeyState.ACTIVE || state == KeyState.RETIRED;
            assertThat(module.verify(
                            Orders.meter(1), BaseDate.Y2014, issued.token().digits()))
                    .isEqualTo(reads ? new Decoded(issued.made()) : new Undecodable(StsError.E_NO_KEY));
        }
    }

    @Test
    void ofTwoKeysOfARegisterTheActiveOneIsUsedWhateverTheirOrder() {
        Issued issued = (Issued) issue(Orders.profile(), Orders.credit(1, 10));
        VaultKey active = Orders.key(Orders.profile(), 0x4B);
        KeyState[] others = {KeyState.DESTROYED, KeyState.DRAFT, KeyState.RETIRED};
        VaultKey[] keys = IntStream.range(0, 4)
                .mapToObj(at -> at == 3 ? active : Orders.key(Orders.profile().in(others[at]), at))
                .toArray(VaultKey[]::new);
        try (RingTokenModule module = Orders.module(keys)) {
            assertThat(module.issue(Orders.id(1), Orders.credit(1, 10))).isEqualTo(issued);
            assertThat(module.verify(
                            Orders.meter(1), BaseDate.Y2014, issued.token().digits()))
                    .isEqualTo(new Decoded(issued.made()));
        }
    }

    @Test
    void aRetiredKeyReadsWhereADraftIsListedFirst() {
        Issued issued = (Issued) issue(Orders.profile(), Orders.credit(1, 10));
        VaultKey draft = Orders.key(Orders.profile().in(KeyState.DRAFT), 1);
        VaultKey retired = Orders.key(Orders.profile().in(KeyState.RETIRED));
        try (RingTokenModule module = Orders.module(draft, retired)) {
            assertThat(module.verify(
                            Orders.meter(1), BaseDate.Y2014, issued.token().digits()))
                    .isEqualTo(new Decoded(issued.made()));
        }
    }

    @Test
    void nothingThatIsDeclinedCanBeFetched() {
        try (RingTokenModule module = Orders.module(Orders.key(Orders.profile().in(KeyState.RETIRED)))) {
            assertThat(module.issue(Orders.id(1), Orders.credit(1, 10))).isEqualTo(Declined.of(Reason.NOT_ACTIVE));
            assertThat(module.fetch(Orders.id(1))).isEmpty();
        }
    }
}
