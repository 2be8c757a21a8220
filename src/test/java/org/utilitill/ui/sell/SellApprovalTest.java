package org.utilitill.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.staff.Approval;
import org.utilitill.staff.ApprovalRule;
import org.utilitill.staff.Role;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.people.People;
import org.utilitill.vending.people.People.Draft;

/** A cashier whose limit is KES 400.00 sells for KES 500.00. */
class SellApprovalTest {

    @TempDir
    Path home;

    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter(home, TestShop.Plan.KES);
        people().change(
                        TestShop.ADMINISTRATOR,
                        new Draft(TestShop.CASHIER.name(), Role.CASHIER, true, OptionalLong.of(40_000)));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aSaleAboveTheLimitIsMadeOnceASecondPersonConsents() {
        counter.consent = request ->
                Optional.of(((Done<Approval>) people().approve(request, TestShop.SUPERVISOR.name(), pin())).value());
        sell();

        assertThat(counter.step()).isEqualTo(SellStep.DONE);
        assertThat(counter.asked).singleElement().satisfies(request -> {
            assertThat(request.rule()).isEqualTo(ApprovalRule.LARGE_SALE);
            assertThat(request.subject()).isEqualTo(TestShop.METER + " KES 500.00");
        });
        assertThat(counter.vending.orders()).hasSize(2);
        assertThat(counter.vending.orders().get(1).requestId())
                .isEqualTo(counter.vending.orders().get(0).requestId());
        assertThat(counter.vending.orders().get(1).approval()).isPresent();
    }

    @Test
    void withoutConsentNothingIsSoldAndTheCashStaysTyped() {
        sell();

        assertThat(counter.step()).isEqualTo(SellStep.CASH);
        assertThat(counter.refusal()).startsWith("This needs approval: the sale is above the cashier's limit.");
        assertThat(counter.model.cash().textProperty().get()).isEqualTo("1000");
        assertThat(counter.shop.vending().lastSale()).isEmpty();
    }

    private void sell() {
        counter.type(TestShop.METER)
                .enter()
                .type("500")
                .enter()
                .enter()
                .type("1000")
                .enter();
    }

    private static char[] pin() {
        return TestShop.SUPERVISOR_PIN.toCharArray();
    }

    private People people() {
        return counter.shop.people().people();
    }
}
