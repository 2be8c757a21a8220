package org.utilitill.sts.field;

import java.util.Locale;
import java.util.Objects;

/**
 * A value or an issue that breaks a rule of the standard; its message is one sentence that names the field, the rule
 * and the offending value, and never holds key bytes.
 */
public final class StsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final StsError error;

    /**
     * Builds the refusal.
     *
     * @param error the code a caller can rely on
     * @param sentence one English sentence, a {@link String#format} pattern
     * @param values what the pattern names; no key bytes
     */
    public StsException(StsError error, String sentence, Object... values) {
        super(String.format(Locale.ROOT, sentence, values));
        this.error = error;
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The code of the rule that was broken. */
    public StsError error() {
        return error;
    }
}
