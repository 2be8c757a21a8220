package org.utilitill.vending.tariffs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;

/** What the desk of prices refuses or only looks at: one shop with one sale serves all, for nothing of it changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TariffRefusedTest {

    private final UUID sale = new UUID(9, 1);
    private KeyShop shop;

    @BeforeAll
    void open(@TempDir Path home) {
        shop = KeyShop.training(home, TestClock.at("2026-03-02T14:07:00Z"));
        Known known = (Known) shop.shop().vending().find(TestShop.METER);
        Quoted quote = (Quoted) shop.shop().vending().quote(known.card(), "1000");
        SellOrder order =
                new SellOrder(sale, TestShop.SUPERVISOR, quote, quote.quote().total(), Channel.SCREEN, false);
        assertThat(shop.shop().vending().sell(order)).isInstanceOf(SaleOutcome.Completed.class);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private ActOutcome<ListedTariff> bring(String text) {
        return shop.tariffs().bring(TestShop.ADMINISTRATOR, text.getBytes(UTF_8), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 2      | version: 1           | E-TRF-05 [D1, 1, 1]
            currency: KES   | currency: UGX        | E-TRF-06 [UGX, KES]
            service: electricity | service: water  | E-TRF-13 [D1, ELECTRICITY, WATER]
            from: 2026-04-01 | from: 2026-03-02    | E-TRF-07 [D1/2, 2026-03-02 00:00, 2026-03-02 14:07]
            from: 2026-04-01 | from: 2026-03-01\\nuntil: 2026-03-02 | E-TRF-14 [D1/2, 2026-03-02 00:00]
            price: 20       | price: 0             | E-TRF-03 [1, 9, 12]
            """)
    void whatDoesNotFitIsRefusedBeforeAnyoneConsents(String right, String wrong, String refusal) {
        Refusal refused = KeyShop.refused(bring(TariffDeskTest.NEXT.replace(right, wrong.replace("\\n", "\n"))));

        assertThat(refused.code().code() + " " + refused.values()).isEqualTo(refusal);
        assertThat(shop.tariffs().list()).hasSize(1);
        assertThat(shop.lastAct().code()).contains(refused.code().code());
    }

    @Test
    void aPreviewOfAFaultyTextNamesTheFaults() {
        assertThat(shop.tariffs().preview("code: D1".getBytes(UTF_8))).isInstanceOf(TariffPreview.Faulty.class);
    }

    @Test
    void whatComesOutOtherwiseIsNamed() {
        var made = shop.shop()
                .journal()
                .registers()
                .sale(sale)
                .orElseThrow()
                .sale()
                .made();
        var other = ((TariffReading.Good) TariffReader.read(TariffDeskTest.NEXT)).tariff();

        assertThat(Recomputing.of(made, Optional.of(other)).differences())
                .extracting(Recomputed.Difference::what)
                .contains("units", "line 1");
    }
}
