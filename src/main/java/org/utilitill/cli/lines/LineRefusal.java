package org.utilitill.cli.lines;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private final ObjectNode details;

    public LineRefusal(String code, String sentence, Object... values) {
        this(code, JsonNodeFactory.instance.objectNode(), String.format(Locale.ROOT, sentence, values));
    }

    private LineRefusal(String code, ObjectNode details, String message) {
        super(message);
        this.code = code;
        this.details = details;
    }

    /**
     * A refusal of which more is known.
     *
     * @param details fields that stand beside the error and its message
     */
    public static LineRefusal detailed(String code, String message, ObjectNode details) {
        return new LineRefusal(code, details.deepCopy(), message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public String code() {
        return code;
    }

    /** What stands beside the error and its message. */
    public ObjectNode details() {
        return details.deepCopy();
    }
}
