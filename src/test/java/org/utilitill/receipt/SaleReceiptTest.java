package org.utilitill.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.device.printer.EscPosEncoder;
import org.utilitill.device.printer.PrinterProfiles;
import org.utilitill.receipt.SaleReceipt.Mark;
import org.utilitill.registry.Shop;
import org.utilitill.registry.Utility;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleMade;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.testkit.Golden;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SellOrder;

class SaleReceiptTest {

    private static final ReceiptText ENGLISH = new ReceiptText(Texts.of(Language.ENGLISH), ZoneOffset.UTC);
    private static final Utility UTILITY =
            new Utility("LPC", "Lakeside Power Co", "P000111222Z", "0800 100 200", TokenClock.UTC);
    private static final String CHAIN = "9F3C-71AB";
    private static final Mark COPY = new Mark(2, "Wairimu", Instant.parse("2026-03-03T09:15:00Z"), CopyReason.LOST);

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # golden,           meter, currency, money, copy
            electricity,        plain, KES,      500,   false
            copy,               plain, KES,      500,   true
            long-names,         long,  KES,      500,   false
            water-13-digits,    water, KES,      500,   false
            no-decimals,        plain, UGX,      20000, false
            large-sum,          plain, KES,      46000, false
            """)
    void aSlipComesOutAsTheGoldenText(String golden, String meter, String currency, String money, boolean copy) {
        Plan plan = currency.equals("UGX") ? Plan.UGX : Plan.KES;
        SaleReceipt receipt = receipt(plan, meter, money, copy ? COPY : Mark.ORIGINAL);
        for (int columns : new int[] {48, 42, 32}) {
            List<PaperLine> lines = TextLayout.lines(receipt.parts(ENGLISH), columns);
            Golden.assertText("receipts/%s-%d.txt".formatted(golden, columns), Slip.draw(lines, columns));
            assertThat(lines).allMatch(line -> line.columns() <= columns);
        }
    }

    @Test
    void aSlipOf48ColumnsIsSentAsTheGoldenBytes() {
        List<PaperLine> lines = TextLayout.lines(
                receipt(Plan.KES, "plain", "500", Mark.ORIGINAL).parts(ENGLISH), 48);
        Golden.assertBytes(
                "escpos/sale-generic-80.hex", new EscPosEncoder().encode(lines, PrinterProfiles.named("generic-80")));
    }

    @Test
    void aSlipOfARealShopDoesNotSayTraining() {
        SaleReceipt training = receipt(Plan.KES, "plain", "500", Mark.ORIGINAL);
        SaleReceipt real = new SaleReceipt(training.sale(), CHAIN, shop(false), UTILITY, Mark.ORIGINAL);
        assertThat(text(training, ENGLISH)).containsSubsequence("TRAINING", "TRAINING");
        assertThat(text(real, ENGLISH)).doesNotContain("TRAINING");
    }

    @ParameterizedTest
    @EnumSource(CopyReason.class)
    void aCopySaysThatItIsOneAtTopAndBottomAndCarriesTheSameDigits(CopyReason reason) {
        SaleReceipt original = receipt(Plan.KES, "plain", "500", Mark.ORIGINAL);
        Mark mark = new Mark(3, "Wairimu", COPY.time(), reason);
        String copy = text(new SaleReceipt(original.sale(), CHAIN, shop(true), UTILITY, mark), ENGLISH);

        assertThat(copy)
                .containsSubsequence("COPY No. 3", "Original 2026-03-02 14:07", "Wairimu", "COPY 3", "WORKS ONLY ONCE")
                .contains(original.sale().token().grouped())
                .doesNotContain("ORIGINAL");
        assertThat(text(original, ENGLISH)).contains("ORIGINAL").doesNotContain("COPY");
    }

    @Test
    void timesAreThoseOfTheShop() {
        ReceiptText nairobi = new ReceiptText(Texts.of(Language.ENGLISH), ZoneId.of("Africa/Nairobi"));
        assertThat(text(receipt(Plan.KES, "plain", "500", Mark.ORIGINAL), nairobi))
                .contains("2026-03-02 17:07");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSlipInAnyLanguageFitsAnyPaper(Language language) {
        assumeTrue(Texts.of(language).has("receipt.copy.banner"), "slips are not translated to " + language + " yet");
        ReceiptText words = new ReceiptText(Texts.of(language), ZoneOffset.UTC);
        SaleReceipt receipt = receipt(Plan.KES, "long", "46000", COPY);
        for (int columns : new int[] {48, 42, 32}) {
            assertThat(TextLayout.lines(receipt.parts(words), columns))
                    .as("%s on %d columns", language, columns)
                    .hasSizeGreaterThan(30)
                    .allMatch(line -> line.columns() <= columns);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "hi-IN-u-nu-deva"})
    void aSlipReadsTheSameOnAComputerSetToAnotherLanguage(String tag) {
        String expected = text(receipt(Plan.KES, "plain", "500", Mark.ORIGINAL), ENGLISH);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            SaleReceipt again = receiptAt(home.resolve("again"), Plan.KES, "plain", "500", Mark.ORIGINAL);
            assertThat(text(again, ENGLISH)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(SaleReceipt receipt, ReceiptText words) {
        return TextLayout.lines(receipt.parts(words), 64).stream()
                .map(PaperLine::text)
                .collect(Collectors.joining("\n"));
    }

    private SaleReceipt receipt(Plan plan, String meter, String money, Mark mark) {
        return receiptAt(home, plan, meter, money, mark);
    }

    private static SaleReceipt receiptAt(Path home, Plan plan, String meter, String money, Mark mark) {
        try (TestShop shop = TestShop.at(home, TestClock.at("2026-03-02T14:07:00Z"), plan, slip -> {})) {
            Known known = (Known) shop.vending().find(number(meter));
            Quoted quoted = (Quoted) shop.vending().quote(known.card(), money);
            SellOrder order = new SellOrder(
                    new UUID(1, 1),
                    TestShop.CASHIER,
                    quoted,
                    quoted.quote().total().plusMajor(500),
                    Channel.SCREEN,
                    false);
            SaleMade made = ((Completed) shop.vending().sell(order)).sale().made();
            return new SaleReceipt(made, CHAIN, shop.vending().shop(), UTILITY, mark);
        }
    }

    private static String number(String meter) {
        return switch (meter) {
            case "long" -> TestShop.LONG_NAME_METER;
            case "water" -> TestShop.LONG_METER;
            default -> TestShop.METER;
        };
    }

    private static Shop shop(boolean training) {
        return new Shop(
                "Mwangaza Corner Shop",
                "Oginga Rd, Kisumu",
                "0700 000 123",
                "P051234567X",
                "07",
                CurrencyUnit.of("KES"),
                training);
    }
}
