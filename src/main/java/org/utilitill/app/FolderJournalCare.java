package org.utilitill.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalCheck;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.JournalVerdict;
import org.utilitill.journal.SaleList;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.vending.JournalCare;
import org.utilitill.vending.JournalReport;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.counter.JournalTrouble;

/** Care of the journal below a folder. Listing and checking the tape need no lock; the index does. */
final class FolderJournalCare implements JournalCare {

    private final Path home;
    private final JournalFolder folder;

    FolderJournalCare(Path home) {
        this.home = home;
        this.folder = JournalFolder.below(home);
    }

    @Override
    public Optional<Refusal> each(Consumer<ListedSale> visitor) {
        if (!folder.exists()) {
            return Optional.of(Refusal.of(RefusalCode.NO_STATION));
        }
        try {
            new SaleList(folder).each(sale -> visitor.accept(new ListedSale(sale.made(), sale.revealed())));
            return Optional.empty();
        } catch (JournalException e) {
            return Optional.of(JournalTrouble.atStart(e));
        }
    }

    @Override
    public Check verify() {
        if (!folder.exists()) {
            return new Check.NotRun(Refusal.of(RefusalCode.NO_STATION));
        }
        JournalCheck check = new JournalCheck(folder);
        return this.<Check>alone(() -> new Check.Ran(report(check.run(true))))
                .orElseGet(() -> new Check.Ran(report(check.run(false))));
    }

    private static JournalReport report(JournalVerdict verdict) {
        return new JournalReport(
                verdict.records(),
                verdict.sales(),
                verdict.tornBytes(),
                verdict.indexCompared(),
                verdict.problem()
                        .map(problem -> new JournalReport.Problem(
                                problem.record(),
                                problem.lastReceipt(),
                                problem.kind().name())));
    }

    @Override
    public Rebuild rebuild() {
        if (!folder.exists()) {
            return new Rebuild.NotDone(Refusal.of(RefusalCode.NO_STATION));
        }
        return alone(this::rebuildNow).orElseGet(() -> new Rebuild.NotDone(Refusal.of(RefusalCode.SECOND_INSTANCE)));
    }

    private Rebuild rebuildNow() {
        try {
            return new Rebuild.Done(Journal.rebuild(folder));
        } catch (JournalException e) {
            return new Rebuild.NotDone(JournalTrouble.atStart(e));
        }
    }

    /** Does it with the folder locked; empty when another process has it or it can not be locked. */
    private <T> Optional<T> alone(Supplier<T> work) {
        try (OneInstance lock = OneInstance.take(home).orElse(null)) {
            return lock == null ? Optional.empty() : Optional.of(work.get());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
