package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.KeyFault;
import org.utilitill.vending.keys.KeyRoom.Expiry;

class KeyCalendarTest {

    private static final Instant START = BaseDate.Y2014.start();

    private static KeyProfile key(int ken, Optional<Instant> until, KeyState state) {
        KeyProfile plain = TestKeys.profile("123456", 2, ken, 2, "000000");
        return new KeyProfile(
                "KEN " + ken + until.map(Object::toString).orElse(""),
                plain.utility(),
                plain.sgc(),
                plain.kt(),
                plain.krn(),
                ken,
                plain.baseDate(),
                plain.dkga(),
                plain.eas(),
                plain.tct(),
                plain.ti(),
                plain.iin(),
                new KeyPeriod(Optional.empty(), until),
                KeyLimits.NONE,
                state,
                plain.checkValue(),
                true);
    }

    private static Expiry expiry(int ken, Optional<Instant> until, Instant now) {
        return KeyCalendar.of(List.of(key(ken, until, KeyState.ACTIVE)), now).get(0);
    }

    @ParameterizedTest
    @CsvSource({"0, 65536", "103, 6815744", "254, 16711680"})
    void aKeyEndsInTheMinuteThatItsExpiryNumberIsPassed(int ken, long minutes) {
        Instant end = START.plus(Duration.ofMinutes(minutes));
        assertThat(expiry(ken, Optional.empty(), START).ends()).contains(end);
        KeyProfile key = key(ken, Optional.empty(), KeyState.ACTIVE);
        Instant before = end.minusSeconds(1);
        assertThat(expiry(ken, Optional.empty(), end.minusSeconds(60)).daysLeft())
                .contains(0L);
        assertThat(expiry(ken, Optional.empty(), end).daysLeft()).contains(0L);
        assertThat(expiry(ken, Optional.empty(), end.plusSeconds(60)).daysLeft())
                .contains(-1L);
        // The calendar and the rule that refuses tokens agree to the second.
        assertThat(KeyFault.expired(key, before)).isFalse();
        assertThat(KeyFault.expired(key, end)).isTrue();
    }

    @Test
    void theLastNumberLastsAsLongAsTheBaseDate() {
        Expiry expiry = expiry(255, Optional.empty(), Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(expiry.ends()).isEmpty();
        assertThat(expiry.daysLeft()).isEmpty();
        assertThat(expiry.warning()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ken, until against the number's end in seconds, ends by
            103,   -1,  date
            103,   0,   number
            103,   1,   number
            255,   -1,  date
            255,   0,   nothing
            255,   1,   nothing
            """)
    void theEarlierOfNumberAndIssuedUntilCounts(int ken, long later, String by) {
        Instant byNumber = START.plus(Duration.ofMinutes((ken + 1L) << 16));
        Instant until = byNumber.plusSeconds(later);
        Optional<Instant> expected = switch (by) {
            case "date" -> Optional.of(until);
            case "number" -> Optional.of(byNumber);
            default -> Optional.empty();
        };
        assertThat(expiry(ken, Optional.of(until), START).ends()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "7776001, false, 90",
        "7776000, true, 90",
        "7775999, true, 89",
        "86400, true, 1",
        "0, true, 0",
        "-1, true, -1"
    })
    void aWarningComesNinetyDaysBefore(long seconds, boolean warning, long days) {
        Instant now = Instant.parse("2026-03-02T14:07:00Z");
        Expiry expiry = expiry(255, Optional.of(now.plusSeconds(seconds)), now);
        assertThat(expiry.warning()).isEqualTo(warning);
        assertThat(expiry.daysLeft()).contains(days);
    }

    @Test
    void theKeyThatEndsFirstComesFirstAndRetiredOnesDoNotCount() {
        Instant soon = Instant.parse("2026-04-01T00:00:00Z");
        List<KeyProfile> keys = List.of(
                key(255, Optional.empty(), KeyState.ACTIVE),
                key(200, Optional.empty(), KeyState.DRAFT),
                key(255, Optional.of(soon), KeyState.ACTIVE),
                key(1, Optional.empty(), KeyState.RETIRED),
                key(2, Optional.empty(), KeyState.DESTROYED));
        assertThat(KeyCalendar.of(keys, Instant.parse("2026-03-02T14:07:00Z")))
                .extracting(Expiry::profile)
                .containsExactly(keys.get(2), keys.get(1), keys.get(0));
    }
}
