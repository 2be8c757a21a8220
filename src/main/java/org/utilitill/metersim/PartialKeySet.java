package org.utilitill.metersim;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfThree;

/**
 * The sections of a key change set that have come so far, in any order. A repeated section replaces the earlier one. It
 * is not kept over a power failure.
 *
 * @param first section 1
 * @param second section 2
 * @param third section 3, of either kind
 * @param fourth section 4
 * @param lastCame when the latest came
 */
record PartialKeySet(
        Optional<First> first,
        Optional<Second> second,
        Optional<KeyChangeSection> third,
        Optional<Fourth> fourth,
        Instant lastCame) {

    static final PartialKeySet NONE =
            new PartialKeySet(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH);

    private static final int NO_SGC = 0;

    /** What is left of it at a time. */
    PartialKeySet asOf(Instant now, Duration timeout) {
        return now.isAfter(lastCame.plus(timeout)) ? NONE : this;
    }

    PartialKeySet with(KeyChangeSection section, Instant now) {
        return switch (section.number()) {
            case 1 -> new PartialKeySet(Optional.of((First) section), second, third, fourth, now);
            case 2 -> new PartialKeySet(first, Optional.of((Second) section), third, fourth, now);
            case 3 -> new PartialKeySet(first, second, Optional.of(section), fourth, now);
            default -> new PartialKeySet(first, second, third, Optional.of((Fourth) section), now);
        };
    }

    /** Whether all has come that the meter waits for. */
    boolean complete(EncryptionAlgorithm ea, boolean takesThird) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return switch (ea) {
            case EA07 -> third.isPresent() || !waitsForThird(takesThird);
            case EA11 -> third.isPresent() && fourth.isPresent();
        };
    }

    private boolean waitsForThird(boolean takesThird) {
        return takesThird && first.orElseThrow().thirdFollows();
    }

    /** Whether the padding of a complete set is what it must be. */
    boolean wellFormed() {
        return third.filter(ThirdOfThree.class::isInstance)
                .map(section -> ((ThirdOfThree) section).pad() == 0)
                .orElse(true);
    }

    /** The key register a complete set brings, with numbers that may not exist. */
    MeterKeying keying(BaseDate present) {
        First one = first.orElseThrow();
        Second two = second.orElseThrow();
        return new MeterKeying(
                KeyType.of(one.keyType()),
                sgc(),
                one.krn(),
                two.ti(),
                new KeyExpiry(one.kenHigh() << 4 | two.kenLow()),
                one.rollOver() ? next(present) : present);
    }

    private static BaseDate next(BaseDate present) {
        BaseDate[] dates = BaseDate.values();
        return dates[Math.min(present.ordinal() + 1, dates.length - 1)];
    }

    private int sgc() {
        if (fourth.isPresent() && third.isPresent() && third.get() instanceof ThirdOfFour low) {
            return fourth.get().sgcHigh() << 12 | low.sgcLow();
        }
        boolean announced = first.map(First::thirdFollows).orElse(false);
        return announced && third.isPresent() && third.get() instanceof ThirdOfThree whole ? whole.sgc() : NO_SGC;
    }

    /** The new decoder key in a complete set; whoever gets it closes it. */
    SecretBytes key(EncryptionAlgorithm ea) {
        int high = first.orElseThrow().keyWord();
        int low = second.orElseThrow().keyWord();
        return switch (ea) {
            case EA07 -> SecretBytes.ofWords(high, low);
            case EA11 ->
                SecretBytes.ofWords(
                        high,
                        ((ThirdOfFour) third.orElseThrow()).keyWord(),
                        fourth.orElseThrow().keyWord(),
                        low);
        };
    }
}
