package org.utilitill.vault;

import org.jspecify.annotations.Nullable;

/** The vault did not do what it should; the message names no secret. */
public final class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Code {
        /** There is no vault file. */
        MISSING,
        /** No slot opens with this secret. */
        WRONG_SECRET,
        /** The file is cut short, changed, or asks for more than a vault file may. */
        DAMAGED,
        /** The file asks for more memory than this program was given. */
        NO_ROOM,
        /** The file is of a newer version. */
        FORMAT,
        /** The disk or the security token did not take what is new; what was there before is whole. */
        NOT_WRITTEN,
        /** The vault is locked. */
        LOCKED,
        /** The security token does not answer. */
        NO_ANSWER
    }

    private final Code code;

    /** A failure with its cause, if there is one. */
    public VaultException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What went wrong. */
    public Code code() {
        return code;
    }
}
