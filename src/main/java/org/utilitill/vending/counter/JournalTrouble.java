package org.utilitill.vending.counter;

import org.utilitill.journal.tape.JournalException;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** What a failing journal means to the person at the counter. */
public final class JournalTrouble {

    private JournalTrouble() {}

    /** A failure while a sale was being recorded, before its token could be shown. */
    static Refusal beforeTheSale(JournalException failure) {
        return switch (failure.code()) {
            case NOT_WRITTEN, INDEX -> Refusal.of(RefusalCode.DISK_FULL);
            case NOT_CONFIRMED, STOPPED -> Refusal.of(RefusalCode.DISK_UNSURE);
            case RULE_BROKEN -> Refusal.of(RefusalCode.INTERNAL, failure.code().name());
            case CHAIN_BROKEN, FORMAT, FOLDER -> atStart(failure);
        };
    }

    /** A failure while the journal was being opened. */
    public static Refusal atStart(JournalException failure) {
        String record =
                failure.record().isPresent() ? Long.toString(failure.record().getAsLong()) : "?";
        return switch (failure.code()) {
            case CHAIN_BROKEN, RULE_BROKEN -> Refusal.of(RefusalCode.TAPE_BROKEN, record);
            case FORMAT -> Refusal.of(RefusalCode.TAPE_FORMAT, record);
            case NOT_WRITTEN, NOT_CONFIRMED, STOPPED, INDEX, FOLDER -> Refusal.of(RefusalCode.FOLDER);
        };
    }
}
