package org.utilitill.cli.lines;

import java.util.Locale;
import java.util.Objects;

/** A line that cannot be answered: a code for programs and one sentence for people, which never holds key digits. */
public final class LineRefusal extends IllegalArgumentException {

    public static final String JSON = "E_JSON";
    public static final String TYPE = "E_TYPE";
    public static final String FIELD_UNKNOWN = "E_FIELD_UNKNOWN";
    public static final String FIELD_MISSING = "E_FIELD_MISSING";
    public static final String FIELD_TYPE = "E_FIELD_TYPE";
    public static final String CHECK_DIGIT = "E_CHECK_DIGIT";

    private static final long serialVersionUID = 1L;

    private final String code;

    public LineRefusal(String code, String sentence, Object... values) {
        super(String.format(Locale.ROOT, sentence, values));
        this.code = code;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public String code() {
        return code;
    }
}
