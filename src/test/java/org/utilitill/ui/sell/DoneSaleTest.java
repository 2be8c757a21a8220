package org.utilitill.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.TestShop;
import org.utilitill.ui.task.Key;

/** What may be seen and done once the sale is made. */
class DoneSaleTest {

    @TempDir
    Path home;

    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter(home, TestShop.Plan.KES);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aTokenIsHiddenAfterAMinuteAndShownAgainBySpace() {
        toCash("500").enter();
        counter.clock.pass(Duration.ofSeconds(59));
        counter.model.tick();
        assertThat(counter.model.done().tokenShownProperty().get()).isTrue();

        counter.clock.pass(Duration.ofSeconds(1));
        counter.model.tick();
        assertThat(counter.model.done().tokenShownProperty().get()).isFalse();

        counter.tap(Key.SPACE);
        assertThat(counter.model.done().tokenShownProperty().get()).isTrue();
    }

    @Test
    void spaceLightsTheTokenGroupByGroup() {
        toCash("500").enter();
        for (int group = 0; group < DoneSale.GROUPS; group++) {
            counter.tap(Key.SPACE);
            assertThat(counter.model.done().groupProperty().get()).isEqualTo(group);
        }
        counter.tap(Key.SPACE);
        assertThat(counter.model.done().groupProperty().get()).isZero();
    }

    @Test
    void aDigitAfterTheSaleBeginsTheNextOne() {
        toCash("500").enter().type("1");

        assertThat(counter.step()).isEqualTo(SellStep.METER);
        assertThat(counter.model.meter().digitsProperty().get()).isEqualTo("1");
        assertThat(counter.model.amount().cardProperty().get()).isEmpty();
    }

    @Test
    void aFinishedSaleIsThereWhenThePersonIsBackWithItsTokenHidden() {
        toCash("500").enter();
        counter.clock.pass(Duration.ofMinutes(6));
        counter.model.shown();

        assertThat(counter.step()).isEqualTo(SellStep.DONE);
        assertThat(counter.model.done().tokenShownProperty().get()).isFalse();
        counter.tap(Key.SPACE);
        assertThat(counter.model.done().tokenShownProperty().get()).isTrue();
    }

    @Test
    void theEnterThatSignsInDoesNotSell() {
        toCash("500");
        counter.model.shown();
        counter.tapAtOnce(Key.ENTER);
        assertThat(counter.vending.orders()).isEmpty();

        counter.enter();
        assertThat(counter.vending.orders()).hasSize(1);
    }

    @Test
    void theTokenTypedIntoTheMeterIsTakenOnceAndThenUsed() {
        toCash("500").enter().tap(Key.F9);
        counter.model.beside().finish();
        assertThat(counter.model.beside().wordsProperty().get()).isEqualTo("Accepted");
        assertThat(counter.model.beside().creditProperty().get()).isEqualTo("17.0 kWh");

        counter.tap(Key.F9);
        counter.model.beside().finish();
        assertThat(counter.model.beside().wordsProperty().get()).isEqualTo("Used: this token was taken before");
    }

    private Counter toCash(String amount) {
        return counter.type(TestShop.METER).enter().type(amount).enter().enter();
    }
}
