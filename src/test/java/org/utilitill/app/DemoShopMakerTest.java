package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalCheck;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.JournalVerdict;
import org.utilitill.registry.Customer;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse.DemoPlan;
import org.utilitill.vending.station.StationHouse.Making;

class DemoShopMakerTest {

    @TempDir
    Path folder;

    private final DemoShopMaker maker = new DemoShopMaker(
            Clock.systemUTC(),
            new SecureRandom(),
            new StationVault(new SecureRandom(), Clock.systemUTC(), new QuickStretch()));

    @Test
    void aMakingThatWasCutShortCanBeTriedAgain() throws IOException {
        Path home = folder.resolve("shop");
        Path other = folder.resolve("other");
        maker.make(other, plan(3));
        Files.createDirectories(home.resolve("pins"));
        Files.createDirectories(home.resolve("tape"));
        Files.copy(JournalFolder.below(other).tape(), home.resolve("tape").resolve("journal.new"));

        assertThat(maker.make(home, plan(2))).isInstanceOf(Making.Made.class);

        JournalVerdict verdict = new JournalCheck(JournalFolder.below(home)).run(true);
        assertThat(verdict.problem()).as("%s", verdict).isEmpty();
        assertThat(home.resolve("tape").resolve("journal.new")).doesNotExist();
    }

    @Test
    void aFolderOfSomeoneElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThat(maker.make(folder, plan(2)))
                .isInstanceOfSatisfying(
                        Making.NotMade.class,
                        not -> assertThat(not.refusal().code()).isEqualTo(RefusalCode.FOLDER_TAKEN));
    }

    @Test
    void someCustomersOfTheDemoHavePhonesDebtsAndFreeUnitsUnderATariffOfSteps() {
        Path home = folder.resolve("shop");
        maker.make(home, plan(12));
        try (Journal journal = Journal.open(JournalFolder.below(home))) {
            List<Customer> customers = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            journal.registers().eachMeter(meter -> {
                codes.add(meter.tariff());
                customers.add(journal.registers().customer(meter.customer()).orElseThrow());
            });
            assertThat(codes).containsExactly("E1", "W1", "G1", "E2", "W2", "G1", "E2", "W1", "G1", "E2", "W2", "G1");
            assertThat(customers)
                    .extracting(Customer::phone)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            assertThat(customers.get(9).freeUnits()).isTrue();
            assertThat(customers.get(9).debts()).hasSize(1);
            assertThat(journal.registers().tariffCodes()).containsExactlyInAnyOrder("E1", "E2", "W1", "W2", "G1");
        }
    }

    private static DemoPlan plan(int meters) {
        return new DemoPlan(meters, TokenClock.UTC);
    }
}
