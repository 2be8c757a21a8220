package org.utilitill.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vault.TokenModule.LimitState;
import org.utilitill.vault.TokenModule.Reason;
import org.utilitill.vault.TokenModule.TokenOrder;

/** The rules a module keeps by itself before a key is touched: state, dates, algorithm, random field, limits. */
final class IssueRules {

    private final DailyUnits daily;

    IssueRules(DailyUnits daily) {
        this.daily = daily;
    }

    /** Why an order may not be carried out, if there is a reason. */
    Optional<Declined> against(KeyProfile key, TokenOrder order) {
        if (key.state() != KeyState.ACTIVE) {
            return Optional.of(Declined.of(Reason.NOT_ACTIVE));
        }
        if (key.period().notYet(order.day())) {
            return Optional.of(Declined.of(Reason.NOT_YET));
        }
        if (key.period().over(order.day())) {
            return Optional.of(Declined.of(Reason.OVER));
        }
        if (!key.eas().contains(order.meter().ea())) {
            return Optional.of(Declined.of(Reason.RULE, StsError.E_EA));
        }
        if (order.rnd().isPresent() && !key.training()) {
            return Optional.of(Declined.of(Reason.FIXED_RND));
        }
        return overALimit(key, order);
    }

    private Optional<Declined> overALimit(KeyProfile key, TokenOrder order) {
        if (order.token() instanceof CurrencyCreditToken money && money.units().signum() > 0) {
            return moneyUnder(key.limits());
        }
        long tenths = tenths(order.token());
        LimitState left = left(key, order);
        if (isOver(left.perToken(), tenths)) {
            return over(Reason.OVER_TOKEN, key.limits().perToken());
        }
        if (isOver(left.meterLeft(), tenths)) {
            return over(Reason.OVER_METER_DAY, key.limits().perMeterDay());
        }
        return isOver(left.dayLeft(), tenths)
                ? over(Reason.OVER_DAY, key.limits().perDay())
                : Optional.empty();
    }

    /** Credit in money has no units to measure by a limit, so a key that has one makes none. */
    private static Optional<Declined> moneyUnder(KeyLimits limits) {
        if (limits.perToken().isPresent()) {
            return over(Reason.OVER_TOKEN, limits.perToken());
        }
        if (limits.perMeterDay().isPresent()) {
            return over(Reason.OVER_METER_DAY, limits.perMeterDay());
        }
        return limits.perDay().isPresent() ? over(Reason.OVER_DAY, limits.perDay()) : Optional.empty();
    }

    private static Optional<Declined> over(Reason reason, OptionalLong limit) {
        return Optional.of(Declined.over(reason, limit.orElseThrow()));
    }

    private static boolean isOver(OptionalLong left, long tenths) {
        return left.isPresent() && tenths > left.getAsLong();
    }

    private LimitState left(KeyProfile key, TokenOrder order) {
        return left(key, order.meter().pan(), day(order.day()));
    }

    /**
     * What a key may still issue on a day. Both sums are asked for if one is limited, so that counting a token after it
     * was made has nothing more to ask.
     */
    LimitState left(KeyProfile key, PrimaryAccountNumber pan, LocalDate day) {
        KeyLimits limits = key.limits();
        return hasDailyLimit(key)
                ? new LimitState(
                        limits.perToken(),
                        left(limits.perMeterDay(), daily.toMeter(key, pan, day)),
                        left(limits.perDay(), daily.toAll(key, day)))
                : new LimitState(limits.perToken(), OptionalLong.empty(), OptionalLong.empty());
    }

    private static OptionalLong left(OptionalLong limit, long issued) {
        return limit.isEmpty() ? limit : OptionalLong.of(Math.max(0, limit.getAsLong() - issued));
    }

    private static boolean hasDailyLimit(KeyProfile key) {
        return key.limits().perMeterDay().isPresent() || key.limits().perDay().isPresent();
    }

    /** Counts a token that was made. */
    void count(KeyProfile key, TokenOrder order) {
        long tenths = tenths(order.token());
        if (tenths > 0 && hasDailyLimit(key)) {
            daily.add(key, order.meter().pan(), day(order.day()), tenths);
        }
    }

    /** The day of a moment, as limits count it: in UTC, the same whatever zone the computer is set to. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** What a token adds to a meter; only credit in units counts, the others add none. */
    private static long tenths(TimedToken token) {
        return token instanceof CreditToken credit ? credit.tenths() : 0;
    }
}
