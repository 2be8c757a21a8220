package org.utilitill.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleValuesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            07, 1,                  07-000001
            07, 123,                07-000123
            00, 999999,             00-999999
            99, 1000000,            99-1000000
            12, 999999999999999999, 12-999999999999999999
            """)
    void aReceiptNumberReadsBackFromItsText(String terminal, long counter, String text) {
        ReceiptNumber number = new ReceiptNumber(terminal, counter);
        assertThat(number).hasToString(text);
        assertThat(ReceiptNumber.of(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "ar", "fa-IR", "hi-IN-u-nu-deva", "my-MM", "tr-TR", "th-TH-u-nu-thai"})
    void aReceiptNumberHasAsciiDigitsWhateverTheComputersLanguage(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(new ReceiptNumber("07", 123)).hasToString("07-000123");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "07",
                "07-",
                "07-12345",
                "7-000123",
                "007-000123",
                "07 000123",
                "07-00012x",
                "07-٠٠٠١٢٣",
                " 07-000123",
                "07-1234567890123456789"
            })
    void aTextThatIsNoReceiptNumberIsRefusedAsItStands(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReceiptNumber.of(text))
                .withMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "007, 1", "ab, 1", "'', 1", "07, 0", "07, -1"})
    void aTerminalOrCounterOutOfRangeIsRefused(String terminal, long counter) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptNumber(terminal, counter));
    }

    @Test
    void receiptZeroIsRefusedAsText() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReceiptNumber.of("07-000000"));
    }

    @ParameterizedTest
    @CsvSource({"500, 500, 0", "1000, 500, 500", "1, 0, 1"})
    void theCustomerGetsTheChange(long given, long due, long change) {
        assertThat(new Tender(Tender.Type.CASH, Sales.kes(given), Sales.kes(due)).change())
                .isEqualTo(Sales.kes(change));
    }

    @Test
    void lessThanWhatIsDueIsNoTender() {
        Money given = Sales.kes(500).minusMinor(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tender(Tender.Type.CASH, given, Sales.kes(500)))
                .withMessageContaining("KES 499.99")
                .withMessageContaining("KES 500.00");
    }

    @Test
    void cashInAnotherCurrencyIsNoTender() {
        Money given = Money.ofMajor(CurrencyUnit.of("UGX"), 100_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Tender(Tender.Type.CASH, given, Sales.kes(500)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -50_000})
    void creditThatIsNotAboveZeroCanNotBeLoaded(long minor) {
        Money amount = Money.ofMinor(Sales.KES, minor);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditLoaded(Sales.TIME, "Wairimu", amount, Sales.kes(1)))
                .withMessageContaining(amount.toString());
    }

    @Test
    void creditAboveZeroIsLoaded() {
        CreditLoaded loaded = new CreditLoaded(Sales.TIME, "Wairimu", Sales.kes(5), Sales.kes(8));
        assertThat(loaded.amount()).isEqualTo(Sales.kes(5));
        assertThat(loaded.creditLeft()).isEqualTo(Sales.kes(8));
    }
}
