package org.utilitill.metersim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.metersim.MeterKit.KEY;
import static org.utilitill.metersim.MeterKit.MADE;
import static org.utilitill.metersim.MeterKit.digits;
import static org.utilitill.metersim.MeterKit.electricity;
import static org.utilitill.metersim.MeterKit.fresh;
import static org.utilitill.metersim.MeterKit.key;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.MeterTestToken.Form;

class LockoutTest {

    private static final MeterMake CAREFUL = new MeterMake(11, Set.of(), true, MeterMake.PARTIAL_SET_TIMEOUT, true);
    private static final String GUESS = digits(new Second(0, 0, 0), MeterKit.OTHER_KEY);
    private static final String MISTYPED_TEST = "00000000000150997585";
    private static final String TEST = digits(new MeterTestToken(Form.SHORT_CODE, 1, 0));

    private VirtualMeter meter = new VirtualMeter(CAREFUL, key(KEY), fresh());
    private Instant now = MeterKit.NOW;

    private MeterReply enter(String digits) {
        return meter.enter(digits, now);
    }

    private void guessUntilLocked() {
        for (int entry = 0; entry < 3; entry++) {
            assertThat(enter(GUESS)).isEqualTo(MeterReply.CRC_ERROR);
        }
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.LOCKOUT);
    }

    @Test
    void theThirdBadEntryLocksForTenSecondsAndEachFurtherOneForTwiceAsLong() {
        enter(GUESS);
        enter(GUESS);
        for (long seconds : new long[] {10, 20, 40, 80, 160, 320, 640, 1280, 1280, 1280}) {
            assertThat(enter(GUESS)).isEqualTo(MeterReply.CRC_ERROR);
            now = now.plusSeconds(seconds).minusNanos(1);
            assertThat(enter(GUESS)).as("%d s", seconds).isEqualTo(MeterReply.LOCKOUT);
            now = now.plusNanos(1);
        }
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.ACCEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "99999999999999999999", "00000000000402653184"})
    void whatCannotBeATokenIsABadEntryToo(String typed) {
        enter(typed);
        enter(typed);
        assertThat(enter(typed)).isNotEqualTo(MeterReply.LOCKOUT);
        assertThat(enter(typed)).isEqualTo(MeterReply.LOCKOUT);
    }

    @Test
    void aLockedMeterKeepsAllItHadAndLosesNoToken() {
        guessUntilLocked();
        assertThat(meter.memory()).isEqualTo(fresh());
        now = now.plusSeconds(10);
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void aLockedMeterStillAnswersTestTokensAndTheyUnlockNothing() {
        guessUntilLocked();
        assertThat(enter(TEST)).isEqualTo(MeterReply.ACCEPT);
        assertThat(enter(MISTYPED_TEST)).isEqualTo(MeterReply.CRC_ERROR);
        assertThat(enter(MeterKit.raw(1, 9, 0))).isEqualTo(MeterReply.FUNCTION_ERROR);
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.LOCKOUT);
    }

    @Test
    void mistypedTestTokensLockNothing() {
        for (int entry = 0; entry < 10; entry++) {
            assertThat(enter(MISTYPED_TEST)).isEqualTo(MeterReply.CRC_ERROR);
        }
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void aGenuineTokenThatIsRefusedIsNotABadEntry() {
        for (int entry = 0; entry < 10; entry++) {
            assertThat(enter(electricity(MADE, 1))).isEqualTo(MeterReply.USED_ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({"credit, ACCEPT", "section, SECOND_KCT"})
    void aGoodTokenStartsTheCountAgain(String kind, MeterReply reply) {
        enter(GUESS);
        enter(GUESS);
        assertThat(enter(kind.equals("credit") ? electricity(MADE + 1, 1) : digits(new Second(0, 0, 0))))
                .isEqualTo(reply);
        guessUntilLocked();
    }

    @Test
    void aGoodTokenAfterALockStartsAgainAtTenSeconds() {
        guessUntilLocked();
        now = now.plusSeconds(10);
        enter(electricity(MADE + 2, 1));
        guessUntilLocked();
        now = now.plusSeconds(10);
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void aPowerFailureUnlocks() {
        guessUntilLocked();
        VirtualMeter.AtRest rest = meter.powerDown();
        meter = new VirtualMeter(CAREFUL, rest.key(), rest.memory());
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void aMeterWithoutLockoutAnswersForEver() {
        meter = new VirtualMeter(MeterKit.MAKE, key(KEY), fresh());
        for (int entry = 0; entry < 20; entry++) {
            assertThat(enter("12")).isEqualTo(MeterReply.ENTRY_ERROR);
        }
    }
}
