package org.utilitill.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.CopyMade;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleEvent.PrintOutcome;
import org.utilitill.sale.SaleEvent.Printed;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sts.token.BaseDate;

class SaleTest {

    private static final Map<String, SaleEvent> EVENTS = events(Sales.ID);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # state,         made, reveal,   copy1,         confirmed, sent,    unknown,       failed,       print-1, print1
            MADE,            no,   REVEALED, no,            no,        no,      no,            no,           no,      no
            REVEALED,        no,   no,       REVEALED,      PRINTED,   PRINTED, PRINT_UNKNOWN, PRINT_FAILED, no,      no
            PRINTED,         no,   no,       PRINTED,       PRINTED,   PRINTED, PRINT_UNKNOWN, PRINT_FAILED, no,      no
            PRINT_UNKNOWN,   no,   no,       PRINT_UNKNOWN, PRINTED,   PRINTED, PRINT_UNKNOWN, PRINT_FAILED, no,      no
            PRINT_FAILED,    no,   no,       PRINT_FAILED,  PRINTED,   PRINTED, PRINT_UNKNOWN, PRINT_FAILED, no,      no
            """)
    void everyEventMovesASaleWhereItShouldOrIsRefused(
            SaleState state,
            String made,
            String reveal,
            String copy,
            String confirmed,
            String sent,
            String unknown,
            String failed,
            String beforeOriginal,
            String unknownCopy) {
        check(state, "made", made);
        check(state, "reveal", reveal);
        check(state, "copy1", copy);
        check(state, "confirmed", confirmed);
        check(state, "sent", sent);
        check(state, "unknown", unknown);
        check(state, "failed", failed);
        check(state, "print-1", beforeOriginal);
        check(state, "print1", unknownCopy);
    }

    private static void check(SaleState state, String name, String next) {
        Sale sale = new Sale(Sales.made(), state, 0);
        SaleEvent event = EVENTS.get(name);
        if (next.equals("no")) {
            assertThatIllegalStateException()
                    .as("%s on %s", name, state)
                    .isThrownBy(() -> sale.apply(event))
                    .withMessageContaining(state.name())
                    .withMessageContaining("07-000001");
        } else {
            int copies = event instanceof CopyMade ? 1 : 0;
            assertThat(sale.apply(event))
                    .as("%s on %s", name, state)
                    .isEqualTo(new Sale(Sales.made(), SaleState.valueOf(next), copies));
        }
    }

    @Test
    void aSaleEntersTheTapeUnshownAndUncopied() {
        assertThat(Sale.of(Sales.made())).isEqualTo(new Sale(Sales.made(), SaleState.MADE, 0));
    }

    @Test
    void anEventOfAnotherSaleIsRefusedInEveryState() {
        Map<String, SaleEvent> others = events(new UUID(1, 2));
        for (SaleState state : SaleState.values()) {
            for (String name : List.of("reveal", "copy1", "confirmed", "sent", "unknown", "failed")) {
                assertThatIllegalStateException()
                        .as("%s on %s", name, state)
                        .isThrownBy(() -> new Sale(Sales.made(), state, 0).apply(others.get(name)))
                        .withMessageContaining(Sales.ID.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true", "0, 0, false", "0, 2, false", "1, 2, true", "1, 1, false", "4, 5, true", "4, 6, false"})
    void copiesCountUpOneByOne(int before, int copy, boolean allowed) {
        Sale sale = new Sale(Sales.made(), SaleState.PRINTED, before);
        if (allowed) {
            assertThat(sale.apply(copy(Sales.ID, copy)).copies()).isEqualTo(copy);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> sale.apply(copy(Sales.ID, copy)));
        }
    }

    @Test
    void aCopyThatFailsToPrintShowsInTheStateAndALaterOneMendsIt() {
        Sale sale = new Sale(Sales.made(), SaleState.PRINTED, 0).apply(copy(Sales.ID, 1));
        Sale failed = sale.apply(printed(Sales.ID, 1, PrintOutcome.FAILED));
        assertThat(failed.state()).isEqualTo(SaleState.PRINT_FAILED);
        Sale mended = failed.apply(copy(Sales.ID, 2)).apply(printed(Sales.ID, 2, PrintOutcome.CONFIRMED));
        assertThat(mended).isEqualTo(new Sale(Sales.made(), SaleState.PRINTED, 2));
    }

    @Test
    void aTenderForAnotherSumThanTheQuoteIsRefusedWithBothSums() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sales.made(Sales.kes(499), BaseDate.Y2014))
                .withMessageContaining("KES 499.00")
                .withMessageContaining("KES 500.00");
    }

    @Test
    void aTidThatCountsFromAnotherDayThanTheMeterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sales.made(Sales.kes(500), BaseDate.Y2035))
                .withMessageContaining("Y2035")
                .withMessageContaining("Y2014");
    }

    private static Map<String, SaleEvent> events(UUID sale) {
        Map<String, SaleEvent> events = new HashMap<>();
        events.put("made", Sales.made());
        events.put("reveal", new Revealed(sale, Sales.TIME, "Amina", Channel.SCREEN));
        events.put("copy1", copy(sale, 1));
        events.put("confirmed", printed(sale, 0, PrintOutcome.CONFIRMED));
        events.put("sent", printed(sale, 0, PrintOutcome.SENT));
        events.put("unknown", printed(sale, 0, PrintOutcome.UNKNOWN));
        events.put("failed", printed(sale, 0, PrintOutcome.FAILED));
        events.put("print-1", printed(sale, -1, PrintOutcome.CONFIRMED));
        events.put("print1", printed(sale, 1, PrintOutcome.CONFIRMED));
        return events;
    }

    private static CopyMade copy(UUID sale, int number) {
        return new CopyMade(sale, Sales.TIME, "Amina", number, CopyReason.JAM);
    }

    private static Printed printed(UUID sale, int copy, PrintOutcome outcome) {
        return new Printed(sale, Sales.TIME, "Amina", copy, outcome);
    }
}
