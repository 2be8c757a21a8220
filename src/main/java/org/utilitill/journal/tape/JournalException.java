package org.utilitill.journal.tape;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The journal's machine failed: disk, file or database. The code says what it means for the sale at hand. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as the money is concerned. */
    public enum Code {
        /** Nothing was written: the record does not exist. */
        NOT_WRITTEN,
        /** The disk did not confirm the write: whether the record exists is known after the next start. */
        NOT_CONFIRMED,
        /** The tape was changed or damaged before its end. */
        CHAIN_BROKEN,
        /** The tape was written by a newer version, or is not a tape. */
        FORMAT,
        /** The index refused the record: a rule that must hold would have been broken. Nothing was written. */
        RULE_BROKEN,
        /** The index can not be opened or written; the tape is whole. */
        INDEX,
        /** A write failed earlier; the journal takes no more records until it is opened again. */
        STOPPED,
        /** The folder can not be read or written. */
        FOLDER
    }

    private final Code code;
    private final long record;

    /** A failure that names no record. */
    public JournalException(Code code, String message, @Nullable Throwable cause) {
        this(code, 0, message, cause);
    }

    /** A failure at a record, counted from 1; 0 for none. */
    public JournalException(Code code, long record, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.record = record;
    }

    /** What went wrong. */
    public Code code() {
        return code;
    }

    /** The first bad record, when one is known. */
    public OptionalLong record() {
        return record == 0 ? OptionalLong.empty() : OptionalLong.of(record);
    }
}
