package org.utilitill.vending.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Act;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.register.ImportProgress.Result;

/** Files of customers at a test shop. */
final class Imports {

    static final String HEADINGS = "Account No,Customer Name,Mobile,Arrears,Meter No,SGC,Tariff";

    private final Path file;

    Imports(Path folder) {
        this.file = folder.resolve("customers.csv");
    }

    static String number(int i) {
        return MeterNumber.compose("21", "%08d".formatted(i)).digits();
    }

    static String row(int i) {
        return "A%d,Customer %d,+254 700 %06d,%d.50,%s,123456,D1".formatted(i, i, i, i, number(i));
    }

    static String rows(int count) {
        StringBuilder text = new StringBuilder(HEADINGS).append('\n');
        for (int i = 0; i < count; i++) {
            text.append(row(i)).append('\n');
        }
        return text.toString();
    }

    Path file(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    Path file(byte[] bytes) throws IOException {
        return Files.write(file, bytes);
    }

    static CustomerImport begin(TestShop shop, Path file, boolean checkOnly) {
        ImportPreview preview = KeyShop.done(shop.registers().preview(TestShop.ADMINISTRATOR, file));
        return KeyShop.done(shop.registers().importFile(TestShop.ADMINISTRATOR, file, preview.mapping(), checkOnly));
    }

    /** Steps an import until it has checked the file and is about to write. */
    static CustomerImport checked(TestShop shop, Path file) {
        CustomerImport work = begin(shop, file, false);
        ImportProgress progress = work.step();
        while (!progress.writing() && progress.result().isEmpty()) {
            progress = work.step();
        }
        return work;
    }

    static Result finish(CustomerImport work) {
        ImportProgress progress = work.step();
        while (progress.result().isEmpty()) {
            progress = work.step();
        }
        return progress.result().get();
    }

    Result imported(TestShop shop, String text) throws IOException {
        return finish(begin(shop, file(text), false));
    }

    static Act lastAct(TestShop shop) {
        return shop.journal()
                .registers()
                .acts()
                .search(ActSearch.newest(1))
                .get(0)
                .act();
    }

    static SaleOutcome sell(TestShop shop) {
        Known known = (Known) shop.vending().find(TestShop.METER);
        Quoted quote = (Quoted) shop.vending().quote(known.card(), "150");
        return shop.vending()
                .sell(new SellOrder(
                        UUID.randomUUID(),
                        TestShop.CASHIER,
                        quote,
                        quote.quote().total(),
                        Channel.SCREEN,
                        false));
    }
}
