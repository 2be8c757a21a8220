package org.utilitill.ui.task;

import java.util.Objects;

/**
 * A short name for a failure that people can read out: the same place in the code gives the same code.
 *
 * @param text two groups of four, such as {@code "7F2A:QK3C"}: what failed, and on which path
 */
public record ErrorCode(String text) {

    /** Without I, L, O and U, which are misread or misheard. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final int BITS = 5;

    /** The code of a failure; its message is left out, because messages hold figures and names. */
    public static ErrorCode of(Throwable failure) {
        int what = 1;
        int path = 1;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 8; depth++, cause = cause.getCause()) {
            what = 31 * what + cause.getClass().getName().hashCode();
            for (StackTraceElement frame : cause.getStackTrace()) {
                path = 31 * path + Objects.hash(frame.getClassName(), frame.getMethodName());
            }
        }
        return new ErrorCode(group(what) + ":" + group(path));
    }

    private static String group(int hash) {
        int mixed = hash ^ (hash >>> 20);
        StringBuilder text = new StringBuilder(GROUP);
        for (int i = 0; i < GROUP; i++) {
            text.append(LETTERS.charAt((mixed >>> (i * BITS)) & (LETTERS.length() - 1)));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
