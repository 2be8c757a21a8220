package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.device.printer.PrintJob;
import org.utilitill.device.printer.PrintResult;
import org.utilitill.device.printer.PrinterFault;
import org.utilitill.receipt.PaperLine;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleState;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Role;
import org.utilitill.testkit.ScriptedSlips;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;

class PrintSlipTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final ScriptedSlips printer = new ScriptedSlips();
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock, Plan.KES.withPrinter(printer), slip -> {});
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED, PRINTED", "SENT, PRINTED", "UNKNOWN, PRINT_UNKNOWN", "FAILED, PRINT_FAILED"})
    void whatBecameOfASlipIsRecordedWithTheSale(String answer, SaleState state) {
        RevealedSale sale = Till.sell(shop, 1, "500");
        printer.next(result(answer));
        RevealedSale printed = shop.vending().print(sale, TestShop.CASHIER);

        assertThat(printed.sale().state()).isEqualTo(state);
        assertThat(printed.made()).isEqualTo(sale.made());
        assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL", "PRINT");
        assertThat(printer.jobs()).singleElement().satisfies(job -> {
            assertThat(job.jobId()).isEqualTo("07-000001/0");
            assertThat(text(job)).contains(sale.made().token().grouped(), "ORIGINAL", sale.chainCode());
        });
        reopen();
        assertThat(shop.vending().lastSale().orElseThrow()).isEqualTo(printed.sale());
    }

    @Test
    void copiesAreCountedMarkedAndCarryTheSameDigits() {
        RevealedSale sale = Till.sell(shop, 1, "500");
        shop.vending().print(sale, TestShop.CASHIER);
        for (int copy = 1; copy <= 3; copy++) {
            reopen();
            RevealedSale copied = Till.sold(shop.vending().copyOfLast(TestShop.SUPERVISOR, CopyReason.LOST));
            assertThat(copied.sale().copies()).isEqualTo(copy);
            PrintJob job = printer.jobs().get(copy);
            assertThat(job.jobId()).isEqualTo("07-000001/" + copy);
            assertThat(text(job))
                    .contains("COPY No. " + copy, sale.made().token().grouped(), sale.chainCode(), "Wairimu")
                    .doesNotContain("ORIGINAL");
        }
        assertThat(Till.tape(home))
                .containsExactly("SALE", "REVEAL", "PRINT", "COPY", "PRINT", "COPY", "PRINT", "ACT", "COPY", "PRINT");
        assertThat(shop.vending().credit()).hasToString("KES 49500.00");
    }

    @Test
    void aCopyThatDoesNotPrintIsCountedAllTheSame() {
        Till.sell(shop, 1, "500");
        printer.next(result("UNKNOWN"));
        RevealedSale copied = Till.sold(shop.vending().copyOfLast(TestShop.CASHIER, CopyReason.FAINT));
        assertThat(copied.sale().state()).isEqualTo(SaleState.PRINT_UNKNOWN);
        assertThat(Till.sold(shop.vending().copyOfLast(TestShop.CASHIER, CopyReason.FAINT))
                        .sale()
                        .copies())
                .isEqualTo(2);
    }

    @Test
    void beforeTheFirstSaleThereIsNothingToCopy() {
        SaleOutcome outcome = shop.vending().copyOfLast(TestShop.CASHIER, CopyReason.JAM);
        assertThat(Till.refused(outcome)).isEqualTo(Refusal.of(RefusalCode.NO_RECEIPT));
        assertThat(printer.jobs()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TECHNICIAN", "ADMINISTRATOR"})
    void whoDoesNotSellMakesNoCopy(Role role) {
        Till.sell(shop, 1, "500");
        SaleOutcome outcome = shop.vending().copyOfLast(new Operator("Tek", role), CopyReason.JAM);
        assertThat(Till.refused(outcome)).isEqualTo(Refusal.of(RefusalCode.NOT_ALLOWED, "Tek"));
        assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL", "ACT");
    }

    @Test
    void aSaleWithoutPaperIsSoldOnAStationWhosePrinterIsNotReady() {
        printer.block(PrinterFault.PAPER_OUT);
        RevealedSale sale = Till.sell(shop, 1, "500");
        assertThat(sale.sale().state()).isEqualTo(SaleState.REVEALED);
        assertThat(printer.jobs()).isEmpty();
    }

    @Test
    void aRepeatedRequestAfterPrintingAnswersThePrintedSale() {
        SellOrder order = Till.order(1, Till.quote(shop, TestShop.METER, "500"));
        RevealedSale sale = Till.sold(shop.vending().sell(order));
        shop.vending().print(sale, TestShop.CASHIER);
        assertThat(Till.sold(shop.vending().sell(order)).sale().state()).isEqualTo(SaleState.PRINTED);
    }

    @Test
    void theSlipOnScreenSaysWhatThePaperSays() {
        RevealedSale sale = Till.sell(shop, 1, "500");
        shop.vending().print(sale, TestShop.CASHIER);
        assertThat(shop.vending().slip(sale, 48))
                .isEqualTo(printer.jobs().get(0).lines());
    }

    private void reopen() {
        shop.close();
        open();
    }

    private static PrintResult result(String name) {
        return switch (name) {
            case "CONFIRMED" -> new PrintResult.Confirmed();
            case "SENT" -> new PrintResult.Sent();
            case "UNKNOWN" -> new PrintResult.Unknown("scripted", PrinterFault.GONE, 100);
            default -> new PrintResult.Failed("scripted", PrinterFault.PAPER_OUT);
        };
    }

    private static String text(PrintJob job) {
        List<PaperLine> lines = job.lines();
        return lines.stream().map(PaperLine::text).collect(Collectors.joining("\n"));
    }
}
