package org.utilitill.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.MoneyText.Amount;
import org.utilitill.money.MoneyText.NotAnAmount;
import org.utilitill.money.MoneyText.Reason;

/**
 * Amounts as people type and read them: groups of three with commas, a point before the decimals.
 *
 * <p>On input both comma and point are a decimal separator and nothing is a group separator, so that
 * {@code 1,000} in a currency with two decimals is refused instead of guessed. Digits of other scripts, such as
 * Arabic-Indic ones, are read as the digits they are.
 */
public final class MoneyFormat {

    private static final Pattern NUMBER = Pattern.compile("(-?)0*(\\d+)(?:[.,](\\d+))?");
    /** Separates the decimals where Arabic-Indic digits are typed. */
    private static final char ARABIC_DECIMAL_SEPARATOR = '\u066B';
    /** Twelve whole digits are beyond any till, and far below what overflows. */
    private static final int MAX_WHOLE_DIGITS = 12;

    private MoneyFormat() {}

    /** The amount without its currency, such as {@code "20,000.00"} or, with no decimals, {@code "20,000"}. */
    public static String figure(Money money) {
        return grouped(money.getAmount().toPlainString());
    }

    /** The amount with its currency code in front, such as {@code "KES 20,000.00"}. */
    public static String withCode(Money money) {
        return money.getCurrencyUnit().getCode() + " " + figure(money);
    }

    /** Groups of three in the whole part of a plain decimal text. */
    public static String grouped(String plain) {
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Reads what was typed as an amount above zero of a currency; never throws for what a person can type. */
    public static MoneyText parse(String typed, CurrencyUnit currency) {
        String text = inAscii(typed.strip());
        if (text.isEmpty()) {
            return new NotAnAmount(Reason.EMPTY, typed);
        }
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return new NotAnAmount(Reason.NOT_A_NUMBER, typed);
        }
        String decimals = number.group(3) == null ? "" : number.group(3);
        if (decimals.length() > currency.getDecimalPlaces()) {
            return new NotAnAmount(Reason.TOO_MANY_DECIMALS, typed);
        }
        if (number.group(2).length() > MAX_WHOLE_DIGITS) {
            return new NotAnAmount(Reason.TOO_LARGE, typed);
        }
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        if (value.signum() <= 0) {
            return new NotAnAmount(value.signum() == 0 ? Reason.ZERO : Reason.NEGATIVE, typed);
        }
        return new Amount(BigMoney.of(currency, value).toMoney());
    }

    private static String inAscii(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                text.append(Character.digit(point, 10));
            } else {
                text.appendCodePoint(point == ARABIC_DECIMAL_SEPARATOR ? '.' : point);
            }
        });
        return text.toString();
    }
}
