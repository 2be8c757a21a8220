package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.FrameType;

/**
 * Why 20 digits could not be read, and what to do about it, in one sentence that shows no digit of the token; and
 * beside it what can be told of them.
 *
 * @param why what the engine found
 * @param keys that were tried
 */
record Undecoded(Undecodable why, DecodeKeys keys) {

    /** The field of profiles that were left out. */
    static final String REFUSED_PROFILES = "refusedProfiles";

    /** The refusal of what was typed. */
    LineRefusal refusal(String digits) {
        return LineRefusal.detailed(why.error().name(), sentence(digits) + leftOut(), details());
    }

    private ObjectNode details() {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        why.tokenClass().ifPresent(tokenClass -> details.put("class", tokenClass));
        why.frame().ifPresent(frame -> details.put("subClass", frame.type().subClass()));
        if (!keys.refused().isEmpty()) {
            details.set(REFUSED_PROFILES, keys.refused());
        }
        return details;
    }

    private String leftOut() {
        int profiles = keys.refused().size();
        return profiles == 0 ? "" : " Profiles left out because they break a rule: " + profiles + ".";
    }

    private String sentence(String digits) {
        return switch (why.error()) {
            case E_TOKEN_FORMAT -> format(digits);
            case E_TOKEN_RANGE ->
                "The token is above 73786976294838206463, the largest of 66 bits: compare it with the slip.";
            case E_CLASS_RESERVED ->
                "The token is of class 3, which the standard keeps for itself: compare it with the slip.";
            case E_NO_KEY -> noKey();
            case E_CRC -> checkSum();
            default -> type();
        };
    }

    private static String format(String digits) {
        boolean onlyDigits = Luhn.isDigits(digits);
        return onlyDigits || digits.isEmpty()
                ? "The token has " + digits.length() + " digits and not 20: compare them with the slip."
                : "The token holds something other than the digits 0 to 9: give its 20 digits without spaces.";
    }

    private String noKey() {
        String what = tokenClass() == FrameType.CREDIT ? "credit" : "management";
        String advice = keys.named()
                ? "no profile has a key that can be tried."
                : "give ea and decoderKeyHex, or a vending key with its meter, or profiles.";
        return "The token is of class " + tokenClass() + ", " + what + ", and enciphered: " + advice;
    }

    private String checkSum() {
        String which = keys.named()
                ? "none of the " + keys.candidates().size()
                        + " keys opens it: compare the token with the slip, and look for the meter's key."
                : "this key does not open it: compare the token with the slip, and the key with the meter's.";
        String inClear = "its class 1 needs no key: compare the token with the slip.";
        return "The check sum is wrong, " + (tokenClass() == FrameType.METER_TEST ? inClear : which);
    }

    private String type() {
        String which = why.frame()
                .map(frame -> "class " + frame.type().tokenClass() + " with subclass "
                        + frame.type().subClass())
                .orElse("this");
        return "The check sum is right, but " + which + " is no token type known here: ask who issued it.";
    }

    private int tokenClass() {
        return why.tokenClass().orElse(FrameType.RESERVED);
    }
}
