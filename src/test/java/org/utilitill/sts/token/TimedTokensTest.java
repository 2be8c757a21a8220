package org.utilitill.sts.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/** Another random field changes these four bits of a token and nothing else. */
class TimedTokensTest {

    private static final TokenId TID = new TokenId(6_419_287, BaseDate.Y2014);
    private static final long BEHIND_THE_RANDOM_FIELD = (1L << 40) - 1;

    private static Stream<TimedToken> withARandomField() {
        return Stream.of(
                new CreditToken(Service.GAS, 9, TID, 0xABCD),
                new PowerLimitToken(PowerLimitToken.Limit.PHASE_UNBALANCE, 9, TID, 0x1234),
                new ClearCreditToken(9, TID, ClearCreditToken.ALL),
                new TariffRateToken(9, TID, 0xBEEF),
                new ClearTamperToken(9, TID, 0x0102),
                new WaterFactorToken(9, TID, 0xFEED),
                new ExtendedToken(9, TID, 63, 1023),
                new ProprietaryToken(13, 9, TID, 0xCAFE));
    }

    private static Stream<TimedToken> all() {
        return Stream.concat(withARandomField(), Stream.of(money()));
    }

    private static CurrencyCreditToken money() {
        return CurrencyCreditToken.ofUnits(Service.WATER, TID, BigInteger.valueOf(-123_456_789));
    }

    @Test
    void everyTimedTokenIsInTheTable() {
        assertThat(all().map(Object::getClass)).containsExactlyInAnyOrder(TimedToken.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("withARandomField")
    void anotherRandomFieldIsAllThatChanges(TimedToken token) {
        for (int rnd = 0; rnd <= 15; rnd++) {
            TimedToken changed = token.withRnd(rnd);
            assertThat(changed.leadingNibble()).isEqualTo(rnd);
            assertThat(changed.content() & BEHIND_THE_RANDOM_FIELD)
                    .isEqualTo(token.content() & BEHIND_THE_RANDOM_FIELD);
            assertThat(changed.frameType()).isEqualTo(token.frameType());
            assertThat(changed.tid()).isEqualTo(TID);
        }
    }

    @ParameterizedTest
    @MethodSource("withARandomField")
    void theRandomFieldThereAndBackIsTheSameToken(TimedToken token) {
        assertThat(token.withRnd(4)).isNotEqualTo(token).hasSameClassAs(token);
        assertThat(token.withRnd(4).withRnd(9)).isEqualTo(token);
    }

    @ParameterizedTest
    @MethodSource("withARandomField")
    void aRandomFieldBeyondFourBitsIsRefused(TimedToken token) {
        for (int rnd : List.of(-1, 16, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> token.withRnd(rnd))
                    .satisfies(refused -> assertThat(refused.error()).isEqualTo(StsError.E_RND));
        }
    }

    @Test
    void moneyHasNoRandomFieldAndKeepsItsSign() {
        for (int rnd = 0; rnd <= 15; rnd++) {
            assertThat(money().withRnd(rnd)).isEqualTo(money());
        }
        assertThat(money().leadingNibble()).isNotZero();
    }
}
