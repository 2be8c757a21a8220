package org.utilitill.cli.sts;

import java.util.OptionalInt;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.FrameType;

/** Why 20 digits could not be read, and what to do about it, in one sentence. It shows no digit of the token. */
final class Undecoded {

    private Undecoded() {}

    /**
     * The refusal of a token.
     *
     * @param digits what was typed
     * @param why what the engine found
     * @param profiles how many were tried by name; empty if there were no profiles
     */
    static StsException refusal(String digits, Undecodable why, OptionalInt profiles) {
        return new StsException(why.error(), "%s", sentence(digits, why, profiles));
    }

    private static String sentence(String digits, Undecodable why, OptionalInt profiles) {
        return switch (why.error()) {
            case E_TOKEN_FORMAT -> format(digits);
            case E_TOKEN_RANGE ->
                "The token is above 73786976294838206463, the largest of 66 bits: compare it with the slip.";
            case E_CLASS_RESERVED ->
                "The token is of class 3, which the standard keeps for itself: compare it with the slip.";
            case E_NO_KEY ->
                ("The token is of class %d, %s, and enciphered: give ea and decoderKeyHex, or a vending key"
                                + " with its meter, or profiles.")
                        .formatted(tokenClass(why), nameOfClass(why));
            case E_CRC -> checkSum(why, profiles);
            default -> type(why);
        };
    }

    private static String format(String digits) {
        boolean onlyDigits = Luhn.isDigits(digits);
        return onlyDigits || digits.isEmpty()
                ? "The token has %d digits and not 20: compare them with the slip.".formatted(digits.length())
                : "The token holds something other than the digits 0 to 9: give its 20 digits without spaces.";
    }

    private static String checkSum(Undecodable why, OptionalInt profiles) {
        String which = profiles.isPresent()
                ? "none of the %d keys opens it: compare the token with the slip, and look for the meter's key."
                        .formatted(profiles.getAsInt())
                : "this key does not open it: compare the token with the slip, and the key with the meter's.";
        String inClear = "its class 1 needs no key: compare the token with the slip.";
        return "The check sum is wrong, " + (tokenClass(why) == FrameType.METER_TEST ? inClear : which);
    }

    private static String type(Undecodable why) {
        String which = why.frame()
                .map(frame -> "class %d with subclass %d"
                        .formatted(frame.type().tokenClass(), frame.type().subClass()))
                .orElse("this");
        return "The check sum is right, but " + which + " is no token type known here: ask who issued it.";
    }

    private static int tokenClass(Undecodable why) {
        return why.tokenClass().orElse(FrameType.RESERVED);
    }

    private static String nameOfClass(Undecodable why) {
        return tokenClass(why) == FrameType.CREDIT ? "credit" : "management";
    }
}
