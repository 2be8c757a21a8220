package org.utilitill.tariff.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.MonthRule;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.PricingInputs.FixedDue;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.FreeUnits;

/**
 * What earlier purchases of a meter mean for the next: units of the month, fixed charges paid, what was bought today.
 * Each sale keeps the account as it is after it, so the latest sale is all the history a price needs.
 *
 * @param month when the running month began; empty before the first purchase
 * @param monthUnits units that count into the steps of the month
 * @param lastMonth units of the month before, if it is known
 * @param freeTaken free units of the month
 * @param fixed how far fixed charges are paid
 * @param day of the latest purchase
 * @param dayMoney spent on that day
 * @param dayUnits bought on that day
 */
public record MeterAccount(
        Optional<Instant> month,
        Energy monthUnits,
        Optional<Energy> lastMonth,
        Energy freeTaken,
        List<FixedAccount> fixed,
        LocalDate day,
        Money dayMoney,
        Energy dayUnits) {

    /**
     * How far a fixed charge is paid.
     *
     * @param code of the charge
     * @param through beginning of the last month or day that was charged
     * @param left of it, before tax, zero or more, in whole currency units
     */
    public record FixedAccount(String code, Instant through, BigDecimal left) {}

    /**
     * Who buys.
     *
     * @param tariffClass of the customer, or empty
     * @param freeUnits whether they are entitled to free units
     * @param debts they owe
     */
    public record Buyer(String tariffClass, boolean freeUnits, List<Debt> debts) {}

    public MeterAccount {
        fixed = List.copyOf(fixed);
    }

    /** A meter nobody bought for yet. */
    public static MeterAccount none(CurrencyUnit currency) {
        return new MeterAccount(
                Optional.empty(),
                Energy.ZERO,
                Optional.empty(),
                Energy.ZERO,
                List.of(),
                LocalDate.EPOCH,
                Money.zero(currency),
                Energy.ZERO);
    }

    /** The account at a moment: a new month counts from zero, and so does a new day. */
    public MeterAccount at(Instant now, MonthRule rule, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant begin = rule.begin(now, month, zone);
        boolean sameMonth = month.filter(begin::equals).isPresent();
        boolean sameDay = day.equals(today);
        return new MeterAccount(
                Optional.of(begin),
                sameMonth ? monthUnits : Energy.ZERO,
                sameMonth ? lastMonth : before(begin, rule, zone),
                sameMonth ? freeTaken : Energy.ZERO,
                fixed,
                today,
                sameDay ? dayMoney : Money.zero(dayMoney.getCurrencyUnit()),
                sameDay ? dayUnits : Energy.ZERO);
    }

    /** Units of the month before one that begins: those of the running month, or none if that is longer ago. */
    private Optional<Energy> before(Instant begin, MonthRule rule, ZoneId zone) {
        return month.map(running -> rule.monthsBetween(running, begin, zone) == 1 ? monthUnits : Energy.ZERO);
    }

    /**
     * What a price at a moment depends on.
     *
     * @param rounding of the utility, where the tariff has none
     */
    public PricingInputs inputs(Tariff tariff, Buyer buyer, Rounding rounding, Instant now, ZoneId zone) {
        MeterAccount today = at(now, tariff.month(), zone);
        return new PricingInputs(
                today.day,
                today.monthUnits.toDecimal(),
                today.lifeline(tariff),
                buyer.tariffClass(),
                today.lastMonth.map(Energy::toDecimal),
                today.freeDue(tariff, buyer),
                today.fixedDue(tariff, zone),
                buyer.debts(),
                tariff.settlement().units().orElse(rounding));
    }

    private boolean lifeline(Tariff tariff) {
        Optional<BigDecimal> most =
                tariff.prices() instanceof Prices.Stepped steps ? steps.lifelineMost() : Optional.empty();
        return most.isEmpty()
                || lastMonth
                        .filter(units -> units.toDecimal().compareTo(most.get()) > 0)
                        .isEmpty();
    }

    private Energy freeDue(Tariff tariff, Buyer buyer) {
        Optional<FreeUnits> free = tariff.freeUnits()
                .filter(rule -> rule.everyone()
                        || (buyer.freeUnits()
                                && (rule.classes().isEmpty() || rule.classes().contains(buyer.tariffClass()))));
        long tenths =
                free.map(rule -> rule.units().movePointRight(1).longValue()).orElse(0L);
        return Energy.ofTenths(Math.max(tenths - freeTaken.tenths(), 0));
    }

    private List<FixedDue> fixedDue(Tariff tariff, ZoneId zone) {
        List<FixedDue> due = new ArrayList<>();
        for (Charge charge : tariff.charges()) {
            if (charge instanceof FixedCharge own) {
                Optional<FixedAccount> account = account(own.code());
                int periods = periods(own, account, tariff.month(), zone);
                BigDecimal left = account.map(FixedAccount::left).orElse(BigDecimal.ZERO);
                BigDecimal sum =
                        own.amount().multiply(BigDecimal.valueOf(periods)).add(left);
                if (sum.signum() > 0) {
                    due.add(new FixedDue(own.code(), periods, sum));
                }
            }
        }
        return due;
    }

    private Optional<FixedAccount> account(String code) {
        return fixed.stream().filter(paid -> paid.code().equals(code)).findFirst();
    }

    private int periods(FixedCharge charge, Optional<FixedAccount> account, MonthRule rule, ZoneId zone) {
        if (account.isEmpty()) {
            return 1;
        }
        Instant through = account.get().through();
        long passed = charge.per() == FixedCharge.Period.DAY
                ? ChronoUnit.DAYS.between(through.atZone(zone).toLocalDate(), day)
                : rule.monthsBetween(through, month.orElse(through), zone);
        return (int) Math.max(0, Math.min(passed, charge.accrues() ? charge.most() : 1));
    }

    /** The account after a purchase. */
    public MeterAccount after(Quote quote, Tariff tariff, Instant now, ZoneId zone) {
        MeterAccount today = at(now, tariff.month(), zone);
        boolean counted = tariff.freeUnits().filter(FreeUnits::counted).isPresent();
        Energy counts = counted ? quote.units() : quote.paidUnits();
        return new MeterAccount(
                today.month,
                plus(today.monthUnits, counts),
                today.lastMonth,
                plus(today.freeTaken, quote.free()),
                today.fixedAfter(quote, tariff, zone),
                today.day,
                today.dayMoney.plus(quote.total()),
                plus(today.dayUnits, quote.units()));
    }

    private static Energy plus(Energy one, Energy other) {
        return Energy.ofTenths(one.tenths() + other.tenths());
    }

    private List<FixedAccount> fixedAfter(Quote quote, Tariff tariff, ZoneId zone) {
        List<FixedAccount> after = new ArrayList<>(fixed);
        for (QuoteLine line : quote.lines()) {
            if (line instanceof FixedLine paid) {
                after.removeIf(account -> account.code().equals(paid.code()));
                after.add(new FixedAccount(paid.code(), through(tariff, paid.code(), zone), left(quote, paid)));
            }
        }
        return after;
    }

    private Instant through(Tariff tariff, String code, ZoneId zone) {
        boolean daily = tariff.charges().stream()
                .anyMatch(charge -> charge instanceof FixedCharge own
                        && own.code().equals(code)
                        && own.per() == FixedCharge.Period.DAY);
        Instant today = day.atStartOfDay(zone).toInstant();
        return daily ? today : month.orElse(today);
    }

    private static BigDecimal left(Quote quote, FixedLine paid) {
        BigDecimal due = quote.inputs().fixed().stream()
                .filter(own -> own.code().equals(paid.code()))
                .map(FixedDue::due)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return paid.left().isZero()
                ? BigDecimal.ZERO
                : due.subtract(paid.amount().getAmount()).max(BigDecimal.ZERO);
    }
}
