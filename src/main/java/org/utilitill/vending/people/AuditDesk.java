package org.utilitill.vending.people;

import java.util.List;
import org.utilitill.journal.Journal;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;

/** Searches the acts on the tape. */
public final class AuditDesk implements AuditTrail {

    private static final int MOST_LINES = 500;

    private final Journal journal;
    private final Gate gate;
    private final ActLog log;

    /** A desk over a journal. */
    public AuditDesk(Journal journal, Gate gate, ActLog log) {
        this.journal = journal;
        this.gate = gate;
        this.log = log;
    }

    @Override
    public ActOutcome<List<Line>> search(Operator actor, Search search) {
        return gate.pass(actor, Permission.READ_AUDIT, search.text(), entry -> {
            List<Line> lines = lines(search);
            if (search.before() == Long.MAX_VALUE) {
                log.done(entry);
            }
            return new Done<>(lines);
        });
    }

    /** Acts that fit, for support at the computer, who signs in nowhere. */
    public List<Line> lines(Search search) {
        ActSearch wanted = new ActSearch(
                search.since(),
                search.what(),
                search.person(),
                search.outcome(),
                search.text(),
                search.before(),
                Math.max(1, Math.min(MOST_LINES, search.most())));
        return journal.registers().acts().search(wanted).stream()
                .map(record -> new Line(record.seq(), record.act()))
                .toList();
    }
}
