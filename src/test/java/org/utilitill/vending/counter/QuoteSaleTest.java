package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.money.Energy;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.vending.CashOutcome;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.QuoteOutcome.NoQuote;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

class QuoteSaleTest {

    private static final String MOST = "1,820,162.4";

    @TempDir
    Path home;

    private TestShop shop;

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            KES | ''            | AMOUNT_NOT_A_NUMBER | ''
            KES | abc           | AMOUNT_NOT_A_NUMBER | abc
            KES | 1,000.00      | AMOUNT_NOT_A_NUMBER | 1,000.00
            KES | 0             | AMOUNT_ZERO         |
            KES | 0.00          | AMOUNT_ZERO         |
            KES | -5            | AMOUNT_NEGATIVE     |
            KES | 20.555        | AMOUNT_DECIMALS     | 20.555;KES;2
            KES | 1,000         | AMOUNT_DECIMALS     | 1,000;KES;2
            UGX | 20.5          | AMOUNT_DECIMALS     | 20.5;UGX;0
            KES | 2.93          | AMOUNT_TOO_SMALL    | KES 2.94
            UGX | 93            | AMOUNT_TOO_SMALL    | UGX 94
            KES | 53419591.19   | OVER_TOKEN_MAXIMUM  | 1,820,162.4
            KES | 999999999999  | OVER_TOKEN_MAXIMUM  | 1,820,162.4
            KES | 1000000000000 | OVER_TOKEN_MAXIMUM  | 1,820,162.4
            """)
    void anAmountThatCanNotBeSoldIsRefusedWithItsReason(
            String currency, String typed, RefusalCode code, String values) {
        QuoteOutcome outcome = quote(currency, typed);
        String[] expected = values == null ? new String[0] : values.split(";", -1);
        assertThat(((NoQuote) outcome).refusal()).isEqualTo(Refusal.of(code, expected));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            KES, 2.94,   1
            KES, 500,    170
            KES, 500.5,  171
            UGX, 94,     1
            UGX, 20000,  214
            # above 1,638.3 units a token carries steps of 1, rounded up for the customer
            KES, 48082.5, 16384
            KES, 48120,   16404
            """)
    void aQuoteCarriesTheUnitsThatItsTokenWill(String currency, String typed, long tenths) {
        Quoted quoted = (Quoted) quote(currency, typed);
        assertThat(quoted.quote().units()).isEqualTo(Energy.ofTenths(tenths));
        assertThat(quoted.quote().total().getAmount()).isEqualByComparingTo(new BigDecimal(typed));
    }

    @Test
    void exactlyTheMostThatATokenCarriesIsQuotedAndATenthMoreIsNot() {
        // 1,820,162.4 units at 25.30 and 16 % tax are 53,418,126.1152
        Quoted most = (Quoted) quote("KES", "53418126.12");
        assertThat(most.quote().units()).hasToString("1820162.4");
        QuoteOutcome more = shop.vending().quote(most.card(), "53418129.05");
        assertThat(((NoQuote) more).refusal()).isEqualTo(Refusal.of(RefusalCode.OVER_TOKEN_MAXIMUM, MOST));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500    | 0.00
            500.00 | 0.00
            1000   | 500.00
            500,5  | 0.50
            """)
    void cashThatCoversTheSumGivesItsChange(String given, String change) {
        CashOutcome cash = shopCash(given);
        assertThat(((CashOutcome.Enough) cash).change().getAmount()).isEqualByComparingTo(change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            499.99        | CASH_SHORT          | KES 499.99;KES 500.00
            0.01          | CASH_SHORT          | KES 0.01;KES 500.00
            0             | AMOUNT_ZERO         |
            -500          | AMOUNT_NEGATIVE     |
            ''            | AMOUNT_NOT_A_NUMBER | ''
            five          | AMOUNT_NOT_A_NUMBER | five
            500.001       | AMOUNT_DECIMALS     | 500.001;KES;2
            1000000000000 | AMOUNT_NOT_A_NUMBER | 1000000000000
            """)
    void cashThatDoesNotCoverTheSumIsRefusedWithItsReason(String given, RefusalCode code, String values) {
        String[] expected = values == null ? new String[0] : values.split(";", -1);
        assertThat(((CashOutcome.NotEnough) shopCash(given)).refusal()).isEqualTo(Refusal.of(code, expected));
    }

    private CashOutcome shopCash(String given) {
        return shop().vending().cash((Quoted) quote("KES", "500"), given);
    }

    private TestShop shop() {
        if (shop == null) {
            quote("KES", "500");
        }
        return shop;
    }

    private QuoteOutcome quote(String currency, String typed) {
        if (shop == null) {
            Plan plan = currency.equals("UGX") ? Plan.UGX : Plan.KES;
            shop = TestShop.at(home, TestClock.at("2026-03-02T14:07:00Z"), plan, slip -> {});
        }
        return shop.vending().quote(((Known) shop.vending().find(TestShop.METER)).card(), typed);
    }
}
