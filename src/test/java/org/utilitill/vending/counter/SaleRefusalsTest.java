package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.device.printer.PrinterFault;
import org.utilitill.money.Energy;
import org.utilitill.receipt.ReceiptText;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Role;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.testkit.ScriptedSlips;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestKeys;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;

class SaleRefusalsTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final ScriptedSlips printer = new ScriptedSlips();
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock, Plan.KES.withCredit("1000.00").withPrinter(printer), slip -> {});
    }

    @AfterEach
    void aRefusedSaleLeavesNothingBehind() {
        assertThat(Till.tape(home)).isEmpty();
        assertThat(shop.vending().credit()).hasToString("KES 1000.00");
        assertThat(shop.vending().lastSale()).isEmpty();
        assertThat(printer.jobs()).isEmpty();
        shop.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TECHNICIAN", "ADMINISTRATOR"})
    void whoDoesNotSellIsRefusedByName(Role role) {
        SaleOutcome outcome = shop.vending().sell(Till.order(1, quote("500"), new Operator("Tek", role)));
        assertThat(Till.refused(outcome)).isEqualTo(Refusal.of(RefusalCode.NOT_ALLOWED, "Tek"));
    }

    @Test
    void lessCreditThanTheSumIsRefusedWithBoth() {
        SaleOutcome outcome = shop.vending().sell(Till.order(1, quote("1000.01")));
        assertThat(Till.refused(outcome))
                .isEqualTo(Refusal.of(RefusalCode.CREDIT_SHORT, "KES 1,000.00", "KES 1,000.01"));
    }

    @Test
    void lessCashThanTheSumIsRefusedWithBoth() {
        Quoted quote = quote("500");
        SellOrder order = Till.order(1, quote);
        SellOrder shortOrder = new SellOrder(
                order.requestId(),
                order.operator(),
                quote,
                quote.quote().total().minusMinor(1),
                Channel.SCREEN,
                false);
        assertThat(Till.refused(shop.vending().sell(shortOrder)))
                .isEqualTo(Refusal.of(RefusalCode.CASH_SHORT, "KES 499.99", "KES 500.00"));
    }

    @Test
    void aQuoteAtAnotherPriceIsStale() {
        Quoted quote = quote("500");
        Quoted old = new Quoted(quote.card(), requoted(cheaper(quote.card().tariff()), quote, Energy.ofTenths(200)));
        SaleOutcome outcome = shop.vending().sell(Till.order(1, old));
        assertThat(Till.refused(outcome)).isEqualTo(Refusal.of(RefusalCode.QUOTE_STALE));
    }

    @Test
    void aQuoteWithMoreUnitsThanTheMoneyBuysIsStale() {
        Quoted quote = quote("500");
        Quote more = requoted(quote.card().tariff(), quote, Energy.ofTenths(9_999));
        SaleOutcome outcome = shop.vending().sell(Till.order(1, new Quoted(quote.card(), more)));
        assertThat(Till.refused(outcome)).isEqualTo(Refusal.of(RefusalCode.QUOTE_STALE));
    }

    @ParameterizedTest
    @ValueSource(longs = {-121, -180, -86_400, -365 * 86_400L})
    void aClockMoreThanTwoMinutesBackStopsSelling(long seconds) {
        Quoted quote = quote("500");
        clock.pass(Duration.ofSeconds(seconds));
        assertThat(shop.vending().status().clockBehind()).isTrue();
        Refusal refusal = Till.refused(shop.vending().sell(Till.order(1, quote)));
        assertThat(refusal)
                .isEqualTo(Refusal.of(RefusalCode.CLOCK_BEHIND, clock.instant().toString(), "2026-03-02T14:07:00Z"));
    }

    @ParameterizedTest
    @EnumSource(PrinterFault.class)
    void aPrinterThatIsNotReadyStopsASaleWithPaperBeforeAnythingIsRecorded(PrinterFault fault) {
        printer.block(fault);
        SellOrder order = withPaper(Till.order(1, quote("500")));
        Refusal refusal = Till.refused(shop.vending().sell(order));

        assertThat(refusal).isEqualTo(Refusal.of(RefusalCode.PRINTER_NOT_READY, fault.name()));
        assertThat(shop.vending().status().printerTrouble()).contains(refusal);
        assertThat(refusal.sentence(Texts.of(Language.ENGLISH)))
                .contains("nothing was charged")
                .doesNotContain(fault.name());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "8388607"})
    void aDiskWithoutRoomForASaleIsRefusedBeforeAnythingIsWritten(long free) {
        SaleOutcome outcome = counterWith(free).sell(Till.order(1, quote("500")));
        assertThat(Till.refused(outcome)).isEqualTo(Refusal.of(RefusalCode.DISK_LOW));
    }

    @Test
    void withoutTheMetersKeyNoTokenIsMade() {
        SaleOutcome outcome = counterWith(Long.MAX_VALUE).sell(Till.order(1, quote("500")));
        assertThat(Till.refused(outcome)).isEqualTo(Refusal.of(RefusalCode.NO_KEY, "123456", "1"));
    }

    @ParameterizedTest
    @CsvSource({"8388608, true", "209715199, true", "209715200, false"})
    void theStatusSaysWhenTheDiskIsNearlyFull(long free, boolean low) {
        assertThat(counterWith(free).status().diskLow()).isEqualTo(low);
    }

    /** The same counter on another disk, without keys. */
    private Vending counterWith(long free) {
        return new Vending(new Vending.Parts(
                shop.journal(),
                TestKeys.module(0),
                printer,
                Optional.empty(),
                Optional.empty(),
                clock,
                () -> free,
                new ReceiptText(Texts.of(Language.ENGLISH), ZoneOffset.UTC),
                shop.people()));
    }

    private Quoted quote(String money) {
        return Till.quote(shop, TestShop.METER, money);
    }

    private static SellOrder withPaper(SellOrder order) {
        return new SellOrder(order.requestId(), order.operator(), order.quote(), order.given(), order.channel(), true);
    }

    private static Quote requoted(Tariff tariff, Quoted quote, Energy units) {
        return new TariffCalculator(tariff, quote.quote().inputs())
                .quote(quote.quote().total(), units);
    }

    private static Tariff cheaper(Tariff tariff) {
        return Tariff.flat(tariff.id(), tariff.name(), tariff.service(), tariff.currency(), new BigDecimal("24.00"))
                .with(tariff.charges());
    }
}
