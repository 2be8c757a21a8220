package org.utilitill.journal.index;

import static org.utilitill.journal.index.generated.Tables.ACT;
import static org.utilitill.journal.index.generated.Tables.SALE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What the index answers about acts, and about what keys issued. */
public final class ActQueries {

    /** What to look for; an empty text or name looks for all. */
    public record Wanted(
            long sinceMillis,
            Optional<String> what,
            Optional<String> person,
            Optional<String> outcome,
            String text,
            long before,
            int most) {}

    private final H2Index index;

    /** Queries of an open index. */
    public ActQueries(H2Index index) {
        this.index = index;
    }

    private DSLContext till() {
        return index.till();
    }

    /** The places of acts, newest first. */
    public List<Place> search(Wanted wanted) {
        Condition condition = ACT.SEQ.lt(wanted.before()).and(ACT.UTC.ge(wanted.sinceMillis()));
        condition = wanted.what().map(ACT.WHAT::eq).map(condition::and).orElse(condition);
        condition = wanted.outcome().map(ACT.OUTCOME::eq).map(condition::and).orElse(condition);
        condition = wanted.person()
                .map(name -> ACT.ACTOR.eq(name).or(ACT.APPROVER.eq(name)))
                .map(condition::and)
                .orElse(condition);
        if (!wanted.text().isEmpty()) {
            condition = condition.and(
                    DSL.position(DSL.lower(ACT.SUBJECT), wanted.text().toLowerCase(Locale.ROOT))
                            .gt(0));
        }
        return till().select(ACT.START_AT, ACT.END_AT)
                .from(ACT)
                .where(condition)
                .orderBy(ACT.SEQ.desc())
                .limit(wanted.most())
                .fetch(row -> new Place(row.value1(), row.value2()));
    }

    /** The record of the latest act of a kind on a subject with an outcome; 0 when there is none. */
    public long latest(String what, String subject, String outcome) {
        return till().select(DSL.coalesce(DSL.max(ACT.SEQ), 0L))
                .from(ACT)
                .where(ACT.WHAT.eq(what))
                .and(ACT.SUBJECT.eq(subject))
                .and(ACT.OUTCOME.eq(outcome))
                .fetchSingle()
                .value1();
    }

    /** How many acts of a kind on a subject had an outcome after a record. */
    public int countAfter(String what, String subject, String outcome, long seq) {
        return till().fetchCount(
                        ACT, ACT.WHAT.eq(what), ACT.SUBJECT.eq(subject), ACT.OUTCOME.eq(outcome), ACT.SEQ.gt(seq));
    }

    /** Tenths sold to one meter in some time. */
    public long unitsOfMeter(String pan, int baseDate, long fromMillis, long toMillis) {
        return units(SALE.PAN.eq(pan).and(SALE.BASE_DATE.eq((short) baseDate)), fromMillis, toMillis);
    }

    /** Tenths sold under one key in some time. */
    public long unitsOfGroup(String sgc, int krn, int baseDate, long fromMillis, long toMillis) {
        Condition group = SALE.SGC.eq(sgc).and(SALE.KRN.eq((short) krn)).and(SALE.BASE_DATE.eq((short) baseDate));
        return units(group, fromMillis, toMillis);
    }

    private long units(Condition condition, long fromMillis, long toMillis) {
        BigDecimal sum = till().select(DSL.sum(SALE.UNITS))
                .from(SALE)
                .where(condition)
                .and(SALE.UTC.ge(fromMillis))
                .and(SALE.UTC.lt(toMillis))
                .fetchSingle()
                .value1();
        return sum == null ? 0 : sum.longValueExact();
    }
}
