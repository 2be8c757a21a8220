package org.utilitill.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.utilitill.receipt.PaperLine;

class PaperRollTest {

    private static final PrinterProfile PROFILE = PrinterProfiles.named("epson-80");

    private final List<PaperRoll.Slip> shown = new ArrayList<>();
    private final PaperRoll roll = new PaperRoll(PROFILE, 3, shown::add);

    @Test
    void aSlipOnTheScreenIsReadBackFromTheBytesAPrinterWouldGet() {
        assertThat(roll.print(new PrintJob("sale 1", Slips.token()))).isEqualTo(new PrintResult.Confirmed());
        assertThat(shown).singleElement().satisfies(slip -> {
            assertThat(slip.jobId()).isEqualTo("sale 1");
            assertThat(slip.bytes()).isEqualTo(new EscPosEncoder().encode(Slips.token(), PROFILE));
            assertThat(slip.printed().lines()).isEqualTo(Slips.token());
        });
    }

    @Test
    void theRollKeepsTheLastSlipsOnly() {
        for (int i = 1; i <= 5; i++) {
            roll.print(new PrintJob("sale " + i, List.of(PaperLine.of("x"))));
        }
        assertThat(roll.slips()).extracting(PaperRoll.Slip::jobId).containsExactly("sale 3", "sale 4", "sale 5");
        assertThat(shown).hasSize(5);
    }

    @Test
    void aSlipThatDoesNotFitIsRefusedAndNotShown() {
        PrintResult result = roll.print(new PrintJob("sale 1", List.of(PaperLine.of("8".repeat(49)))));
        assertThat(((PrintResult.Failed) result).code()).isEqualTo(PrinterFault.SLIP_REFUSED);
        assertThat(shown).isEmpty();
        assertThat(roll.slips()).isEmpty();
    }

    @Test
    void theScreenIsAlwaysReady() {
        assertThat(roll.check()).isEqualTo(new Readiness.Ready(false));
    }

    @Test
    void aRollThatKeepsNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaperRoll(PROFILE, 0, shown::add))
                .withMessageContaining("0 slips");
    }
}
