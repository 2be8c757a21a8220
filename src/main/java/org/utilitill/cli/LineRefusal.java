package org.utilitill.cli;

import java.util.Locale;
import java.util.Objects;

/** A line that cannot be answered: a code for programs and one sentence for people, which never holds key digits. */
final class LineRefusal extends IllegalArgumentException {

    static final String JSON = "E_JSON";
    static final String TYPE = "E_TYPE";
    static final String FIELD_UNKNOWN = "E_FIELD_UNKNOWN";
    static final String FIELD_MISSING = "E_FIELD_MISSING";
    static final String FIELD_TYPE = "E_FIELD_TYPE";

    private static final long serialVersionUID = 1L;

    private final String code;

    LineRefusal(String code, String sentence, Object... values) {
        super(String.format(Locale.ROOT, sentence, values));
        this.code = code;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    String code() {
        return code;
    }
}
