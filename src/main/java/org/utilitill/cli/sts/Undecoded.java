package org.utilitill.cli.sts;

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
     * @param keys how many were tried
     */
    static StsException refusal(String digits, Undecodable why, int keys) {
        return new StsException(why.error(), "%s", sentence(digits, why, keys));
    }

    private static String sentence(String digits, Undecodable why, int keys) {
        return switch (why.error()) {
            case E_TOKEN_FORMAT -> format(digits);
            case E_TOKEN_RANGE ->
                "The token is above 73786976294838206463, the largest of 66 bits: compare its digits"
                        + " with the slip.";
            case E_CLASS_RESERVED ->
                "The token is of class 3, which the standard keeps for itself: compare its digits" + " with the slip.";
            case E_NO_KEY ->
                ("The token is of class %d, %s, and enciphered: give ea and decoderKeyHex, or a vending key"
                                + " with its meter, or profiles.")
                        .formatted(tokenClass(why), nameOfClass(why));
            case E_CRC -> checkSum(why, keys);
            default -> type(why);
        };
    }

    private static String format(String digits) {
        boolean onlyDigits = Luhn.isDigits(digits);
        return onlyDigits || digits.isEmpty()
                ? "The token has %d digits and not 20: compare them with the slip.".formatted(digits.length())
                : "The token holds something other than the digits 0 to 9: give its 20 digits without spaces.";
    }

    private static String checkSum(Undecodable why, int keys) {
        if (tokenClass(why) == FrameType.METER_TEST) {
            return "The check sum of the token is wrong, and its class 1 needs no key: compare the digits with the slip.";
        }
        return keys == 1
                ? "The check sum of the token is wrong under this key: compare the digits with the slip, the key with"
                        + " the meter's."
                : ("The check sum of the token is wrong, none of the %d keys opens it: compare the digits with the slip,"
                                + " and look for the meter's key.")
                        .formatted(keys);
    }

    private static String type(Undecodable why) {
        return why.frame()
                .map(frame -> ("The check sum is right, but class %d with subclass %d is no token type known here: ask"
                                + " who issued it.")
                        .formatted(frame.type().tokenClass(), frame.type().subClass()))
                .orElse("The token is of no type known here: ask who issued it.");
    }

    private static int tokenClass(Undecodable why) {
        return why.tokenClass().orElse(FrameType.RESERVED);
    }

    private static String nameOfClass(Undecodable why) {
        return tokenClass(why) == FrameType.CREDIT ? "credit" : "management";
    }
}
