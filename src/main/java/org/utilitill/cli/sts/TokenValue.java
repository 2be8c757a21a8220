package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Set;
import org.utilitill.cli.lines.Hex;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.ProprietaryToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;

/** How the value of a token with an identifier stands in the fields of a line, both ways. */
sealed interface TokenValue {

    /** The names of its fields. */
    Set<String> fields();

    /** The token with the value in these fields. */
    TimedToken read(LineFields fields, int rnd, TokenId tid);

    /** Tells the value of a token that was read. */
    void write(TimedToken token, ObjectNode result);

    /**
     * What the meter counts, in tenths.
     *
     * @param unit of the amount, for people
     */
    record Units(Service service, String unit) implements TokenValue {

        // amountAsGiven is the finer figure a source started from; records carry it for people and it has no effect.
        private static final String AS_GIVEN = "amountAsGiven";
        private static final Set<String> FIELDS = Set.of("amountUnits", AS_GIVEN);

        @Override
        public Set<String> fields() {
            return FIELDS;
        }

        @Override
        public TimedToken read(LineFields fields, int rnd, TokenId tid) {
            if (fields.has(AS_GIVEN)) {
                fields.requireFigure(AS_GIVEN);
            }
            return CreditToken.ofTenths(service, rnd, tid, fields.number("amountUnits"));
        }

        @Override
        public void write(TimedToken token, ObjectNode result) {
            result.put("amountUnits", ((CreditToken) token).tenths()).put("unit", unit);
        }
    }

    /** Money, in 0.00001 of the base currency, as digits, for numbers of JSON are not that long everywhere. */
    record Currency(Service service) implements TokenValue {

        private static final int MOST_DIGITS = 36;

        @Override
        public Set<String> fields() {
            return Set.of("currencyUnits");
        }

        @Override
        public TimedToken read(LineFields fields, int rnd, TokenId tid) {
            return CurrencyCreditToken.ofUnits(service, tid, units(fields.text("currencyUnits")));
        }

        private static BigInteger units(String text) {
            String digits = text.startsWith("-") ? text.substring(1) : text;
            if (!Luhn.isDigits(digits)) {
                throw new LineRefusal(
                        LineRefusal.FIELD_TYPE,
                        "The field 'currencyUnits' holds '%s', which is no whole number.",
                        text);
            }
            String counting = digits.replaceFirst("^0+(?=.)", "");
            if (counting.length() > MOST_DIGITS) {
                throw new StsException(
                        StsError.E_AMOUNT_RANGE,
                        "The field 'currencyUnits' holds %d digits and not at most %d.",
                        counting.length(),
                        MOST_DIGITS);
            }
            BigInteger units = new BigInteger(counting);
            return digits.length() < text.length() ? units.negate() : units;
        }

        @Override
        public void write(TimedToken token, ObjectNode result) {
            result.put("currencyUnits", ((CurrencyCreditToken) token).units().toString())
                    .put("unit", "0.00001 of the currency");
        }
    }

    /** A power limit. */
    record Watts(PowerLimitToken.Limit limit) implements TokenValue {

        @Override
        public Set<String> fields() {
            return Set.of("watts");
        }

        @Override
        public TimedToken read(LineFields fields, int rnd, TokenId tid) {
            return PowerLimitToken.ofWatts(limit, rnd, tid, fields.number("watts"));
        }

        @Override
        public void write(TimedToken token, ObjectNode result) {
            result.put("watts", ((PowerLimitToken) token).watts()).put("unit", "W");
        }
    }

    /** The credit register to clear. */
    record Register() implements TokenValue {

        @Override
        public Set<String> fields() {
            return Set.of("register");
        }

        @Override
        public TimedToken read(LineFields fields, int rnd, TokenId tid) {
            String digits = fields.text("register");
            if (!digits.matches("000[0-7]|[Ff]{4}")) {
                throw new StsException(
                        StsError.E_REGISTER, "The register '%s' is neither 0000 to 0007 nor FFFF for all.", digits);
            }
            return ClearCreditToken.of(rnd, tid, Integer.parseInt(digits, 16));
        }

        @Override
        public void write(TimedToken token, ObjectNode result) {
            result.put("register", Hex.of(token.valueField(), 4));
        }
    }

    /** Sixteen bits of which only the maker knows what they mean. */
    record Plain(Maker maker) implements TokenValue {

        /** Makes the token of 16 bits. */
        interface Maker {
            TimedToken token(int rnd, TokenId tid, int value);
        }

        @Override
        public Set<String> fields() {
            return Set.of("valueHex");
        }

        @Override
        public TimedToken read(LineFields fields, int rnd, TokenId tid) {
            return maker.token(rnd, tid, fields.hex16("valueHex"));
        }

        @Override
        public void write(TimedToken token, ObjectNode result) {
            result.put("valueHex", Hex.of(token.valueField(), 4));
        }
    }

    /** No value: the pad, which may be left out and is 0. */
    record Pad() implements TokenValue {

        @Override
        public Set<String> fields() {
            return Set.of("valueHex");
        }

        @Override
        public TimedToken read(LineFields fields, int rnd, TokenId tid) {
            int pad = fields.has("valueHex") ? fields.hex16("valueHex") : 0;
            if (pad != 0) {
                throw new StsException(
                        StsError.E_VALUE16, "A token that clears tampering has no value but 0000, not %04X.", pad);
            }
            return new ClearTamperToken(rnd, tid, pad);
        }

        @Override
        public void write(TimedToken token, ObjectNode result) {
            result.put("valueHex", Hex.of(token.valueField(), 4));
        }
    }

    /** A flag of the extended set, or a value behind another index. */
    record Extended() implements TokenValue {

        @Override
        public Set<String> fields() {
            return Set.of("flagIndex", "flagValue", "extIndex", "extValue");
        }

        @Override
        public TimedToken read(LineFields fields, int rnd, TokenId tid) {
            if (fields.hasAny(Set.of("flagIndex", "flagValue"))) {
                return ExtendedToken.ofFlag(rnd, tid, fields.smallNumber("flagIndex"), fields.smallNumber("flagValue"));
            }
            return new ExtendedToken(rnd, tid, fields.smallNumber("extIndex"), fields.smallNumber("extValue"));
        }

        @Override
        public void write(TimedToken token, ObjectNode result) {
            ExtendedToken set = (ExtendedToken) token;
            if (set.isFlag()) {
                result.put("flagIndex", set.flag()).put("flagValue", set.setting());
            } else {
                result.put("extIndex", set.index()).put("extValue", set.value());
            }
        }
    }

    /** Sixteen bits behind a subclass of the maker's. */
    record OfMaker() implements TokenValue {

        @Override
        public Set<String> fields() {
            return Set.of("subClass", "valueHex");
        }

        @Override
        public TimedToken read(LineFields fields, int rnd, TokenId tid) {
            return new ProprietaryToken(fields.smallNumber("subClass"), rnd, tid, fields.hex16("valueHex"));
        }

        @Override
        public void write(TimedToken token, ObjectNode result) {
            result.put("valueHex", Hex.of(token.valueField(), 4));
        }
    }
}
