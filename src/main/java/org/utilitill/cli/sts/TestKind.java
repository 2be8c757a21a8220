package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.utilitill.cli.lines.Hex;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.MeterTestToken.Form;

/** The token types of class 1, which need no key: their name in a line, and how control and maker stand in it. */
enum TestKind {
    DISPLAY36("test.display36", Form.SHORT_CODE),
    DISPLAY28("test.display28", Form.LONG_CODE),
    EXTENDED("test.extended", Form.EXTENDED_READ);

    /** All fields of a line of such a token. */
    static final Set<String> FIELDS = Set.of("tokenType", "controlHex", "mfrValue");

    private static final int BITS_OF_A_DIGIT = 4;

    private final String tokenType;
    private final Form form;

    TestKind(String tokenType, Form form) {
        this.tokenType = tokenType;
        this.form = form;
    }

    /** The kind of a name. */
    static Optional<TestKind> named(String tokenType) {
        for (TestKind kind : values()) {
            if (kind.tokenType.equals(tokenType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The token in the fields of a line. */
    MeterTestToken read(LineFields fields) {
        long control = fields.hex("controlHex", digits(), StsError.E_CONTROL);
        return MeterTestToken.of(form, control, fields.smallNumber("mfrValue"));
    }

    /** The name of a token that was read. */
    static String tokenType(MeterTestToken token) {
        return of(token).tokenType;
    }

    /** Tells the control and the maker's field of a token that was read. */
    static void write(MeterTestToken token, ObjectNode result) {
        result.put("controlHex", Hex.of(token.control(), of(token).digits())).put("mfrValue", token.manufacturer());
    }

    private static TestKind of(MeterTestToken token) {
        return switch (token.form()) {
            case SHORT_CODE -> DISPLAY36;
            case LONG_CODE -> DISPLAY28;
            case EXTENDED_READ -> EXTENDED;
        };
    }

    private int digits() {
        return form.controlBits() / BITS_OF_A_DIGIT;
    }
}
