package org.utilitill.journal.index;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;

/**
 * Turns what the database throws into what the journal says: a broken rule, or an index that failed. It remembers
 * failures, so that an index that failed once is looked through before it is trusted again.
 */
final class IndexTrouble implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    /** Class 23 of SQL states: a constraint refused a row. */
    private static final String CONSTRAINT = "23";

    private boolean failed;

    @Override
    public void exception(ExecuteContext context) {
        SQLException cause = context.sqlException();
        RuntimeException thrown = context.exception();
        context.exception(cause == null ? failure(thrown) : of(cause));
    }

    /** What a failed statement means. */
    JournalException of(SQLException e) {
        String state = e.getSQLState();
        if (state != null && state.startsWith(CONSTRAINT)) {
            return new JournalException(Code.RULE_BROKEN, "the index refuses a record: " + e.getMessage(), e);
        }
        return failure(e);
    }

    private JournalException failure(@Nullable Exception e) {
        failed = true;
        return new JournalException(Code.INDEX, "the index failed", e);
    }

    /** Whether anything failed that was not a rule. */
    boolean failed() {
        return failed;
    }
}
