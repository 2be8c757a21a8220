package org.utilitill.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.money.MoneyText.Amount;
import org.utilitill.money.MoneyText.NotAnAmount;
import org.utilitill.money.MoneyText.Reason;

class MoneyFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KES | 20000      | 20,000.00         | KES 20,000.00
            KES | 0          | 0.00              | KES 0.00
            KES | 0.05       | 0.05              | KES 0.05
            KES | 999.99     | 999.99            | KES 999.99
            KES | 1000       | 1,000.00          | KES 1,000.00
            KES | -1234.5    | -1,234.50         | KES -1,234.50
            KES | -999       | -999.00           | KES -999.00
            UGX | 20000      | 20,000            | UGX 20,000
            UGX | 7          | 7                 | UGX 7
            UGX | 1234567890 | 1,234,567,890     | UGX 1,234,567,890
            TND | 1234.5     | 1,234.500         | TND 1,234.500
            KWD | 0.001      | 0.001             | KWD 0.001
            KWD | 999999999999.999 | 999,999,999,999.999 | KWD 999,999,999,999.999
            """)
    void anAmountIsGroupedByThreesWithTheDecimalsOfItsCurrency(
            String currency, String amount, String figure, String withCode) {
        Money money = Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
        assertThat(MoneyFormat.figure(money)).isEqualTo(figure);
        assertThat(MoneyFormat.withCode(money)).isEqualTo(withCode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0        | 0
            12       | 12
            123      | 123
            1234     | 1,234
            123456   | 123,456
            1234567  | 1,234,567
            1638.3   | 1,638.3
            -123     | -123
            -123456  | -123,456
            -1234.5  | -1,234.5
            """)
    void groupingNeverPutsACommaFirstOrAfterTheSign(String plain, String grouped) {
        assertThat(MoneyFormat.grouped(plain)).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            KES | 500            | 500.00
            KES | ' 500 '        | 500.00
            KES | 500.5          | 500.50
            KES | 500,50         | 500.50
            KES | 0.01           | 0.01
            KES | 007            | 7.00
            KES | 999999999999   | 999999999999.00
            KES | 000000000000005 | 5.00
            UGX | 20000          | 20000
            TND | 20,555         | 20.555
            TND | 1.5            | 1.500
            KWD | 0.001          | 0.001
            KWD | 1,000          | 1.000
            KES | ٥٠٠            | 500.00
            KES | ٥٠٠٫٢٥         | 500.25
            KES | ۵۰۰            | 500.00
            KES | १२३            | 123.00
            """)
    void whatAPersonTypesAsAnAmountIsReadInDigitsOfAnyScript(String currency, String typed, String amount) {
        MoneyText text = MoneyFormat.parse(typed, CurrencyUnit.of(currency));
        assertThat(text).isEqualTo(new Amount(Money.of(CurrencyUnit.of(currency), new BigDecimal(amount))));
        assertThat(((Amount) text).money().toString()).matches("[A-Z]{3} [0-9.]+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            KES | ''             | EMPTY
            KES | '   '          | EMPTY
            KES | abc            | NOT_A_NUMBER
            KES | 5x             | NOT_A_NUMBER
            KES | 1,000.00       | NOT_A_NUMBER
            KES | 1.000,00       | NOT_A_NUMBER
            KES | 1 000          | NOT_A_NUMBER
            KES | +5             | NOT_A_NUMBER
            KES | --5            | NOT_A_NUMBER
            KES | 5-             | NOT_A_NUMBER
            KES | 5.             | NOT_A_NUMBER
            KES | .5             | NOT_A_NUMBER
            KES | 1e3            | NOT_A_NUMBER
            KES | 0x10           | NOT_A_NUMBER
            KES | NaN            | NOT_A_NUMBER
            KES | ²              | NOT_A_NUMBER
            KES | Ⅷ              | NOT_A_NUMBER
            KES | ½              | NOT_A_NUMBER
            KES | 0              | ZERO
            KES | 0.00           | ZERO
            KES | -0             | ZERO
            KES | 0000000000000  | ZERO
            KES | -5             | NEGATIVE
            KES | -0.01          | NEGATIVE
            KES | -٥             | NEGATIVE
            KES | 1,000          | TOO_MANY_DECIMALS
            KES | 20.555         | TOO_MANY_DECIMALS
            KES | 20.500         | TOO_MANY_DECIMALS
            UGX | 1,000          | TOO_MANY_DECIMALS
            UGX | 20.5           | TOO_MANY_DECIMALS
            UGX | 20.0           | TOO_MANY_DECIMALS
            TND | 1.0000         | TOO_MANY_DECIMALS
            KES | 1000000000000  | TOO_LARGE
            KES | 99999999999999999999999999999999999999 | TOO_LARGE
            """)
    void whatIsNoAmountIsRefusedWithItsReasonAndAsItWasTyped(String currency, String typed, Reason reason) {
        assertThat(MoneyFormat.parse(typed, CurrencyUnit.of(currency))).isEqualTo(new NotAnAmount(reason, typed));
    }

    @Test
    void nothingThatCanBeTypedThrows() {
        String keys = "0123456789.,-+ eE٥٫५\u200F\t\uD83D\uDE00x";
        for (long seed = 1; seed <= 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                typed.append(keys.charAt(random.nextInt(keys.length())));
            }
            MoneyText text = MoneyFormat.parse(typed.toString(), CurrencyUnit.of("KES"));
            if (text instanceof Amount amount) {
                assertThat(amount.money().isPositive())
                        .as("seed %d: %s", seed, typed)
                        .isTrue();
            } else {
                assertThat(((NotAnAmount) text).typed()).as("seed %d", seed).isEqualTo(typed.toString());
            }
        }
    }

    @Test
    void aFigureReadsTheSameOnAComputerSetToArabic() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(MoneyFormat.withCode(Money.ofMajor(CurrencyUnit.of("KES"), 20_000)))
                    .isEqualTo("KES 20,000.00");
        } finally {
            Locale.setDefault(before);
        }
    }
}
