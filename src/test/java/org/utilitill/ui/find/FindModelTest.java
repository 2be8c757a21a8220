package org.utilitill.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.FoundPeople;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.WatchedVending;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.find.FoundCustomers;

class FindModelTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> picked = new ArrayList<>();
    private TestShop shop;
    private WatchedVending vending;
    private FindModel model;
    private boolean patient;
    private int left;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock);
        vending = new WatchedVending(shop.vending());
        vending.findWith(new FoundPeople()::find);
        Background background = new Background(this::execute, Runnable::run);
        Texts texts = Texts.of(Language.ENGLISH);
        Desk desk = new Desk(vending, background, texts, ZoneOffset.UTC, clock, () -> new UUID(7, 1));
        model = new FindModel(desk, () -> left++, picked::add);
        model.shown();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void execute(Runnable work) {
        if (patient) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    @Test
    void enterTakesTheFirstLine() {
        type("abdi").tap(Key.ENTER);
        assertThat(picked).containsExactly(number(0));
    }

    @Test
    void digitsAreTypedUntilTheListIsEntered() {
        type("plot 14");
        assertThat(model.textProperty().get()).isEqualTo("plot 14");
        assertThat(picked).isEmpty();
        tap(Key.DOWN).type("2");
        assertThat(picked).containsExactly(number(1));
    }

    @Test
    void theArrowsMoveTheMarkAndLeaveTheListAtItsTop() {
        type("plot").tap(Key.DOWN).tap(Key.DOWN);
        assertThat(model.markedProperty().get()).isEqualTo(1);
        tap(Key.UP).tap(Key.UP);
        assertThat(model.inListProperty().get()).isFalse();
        tap(Key.DOWN).tap(Key.DOWN).tap(Key.ENTER);
        assertThat(picked).containsExactly(number(1));
    }

    @Test
    void aLetterTypedInTheListSearchesOn() {
        type("plot").tap(Key.DOWN).type(" r");
        assertThat(model.textProperty().get()).isEqualTo("plot r");
        assertThat(model.inListProperty().get()).isFalse();
    }

    @Test
    void aDigitBeyondTheListTakesNothing() {
        type("abdi").tap(Key.DOWN).type("8");
        assertThat(picked).isEmpty();
    }

    @Test
    void anOlderAnswerNeverReplacesANewerOne() {
        patient = true;
        type("hassan").type("i juma");
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
        assertThat(model.rowsProperty().get())
                .extracting(row -> row.customer().name())
                .containsOnly("Hasani Juma Bakari");
    }

    @Test
    void enterWaitsForTheAnswerToTheLastLetter() {
        patient = true;
        type("wanjiku").tap(Key.ENTER);
        assertThat(picked).isEmpty();
        waiting.forEach(Runnable::run);
        assertThat(picked).hasSize(1);
    }

    @Test
    void someoneWithoutAMeterIsNotTaken() {
        type("conceicao").tap(Key.ENTER);
        assertThat(picked).isEmpty();
        assertThat(model.refusalProperty().get()).contains("has no meter here");
    }

    @Test
    void nobodyIsSaidOnlyWhenAllWereLookedThrough() {
        type("zzyzx");
        assertThat(model.nobodyProperty().get()).isTrue();
        vending.findWith(typed -> new FoundCustomers(List.of(), 40, false));
        type("x");
        assertThat(model.nobodyProperty().get()).isFalse();
        assertThat(model.readingProperty().get()).isEqualTo("Still reading customers: 40 %");
        vending.findWith(new FoundPeople()::find);
        model.tick();
        assertThat(model.readingProperty().get()).isEmpty();
        assertThat(model.nobodyProperty().get()).isTrue();
    }

    @Test
    void escapeGoesBackWithoutAMeter() {
        type("abdi").tap(Key.ESCAPE);
        assertThat(left).isEqualTo(1);
        assertThat(picked).isEmpty();
    }

    private String number(int row) {
        return model.rowsProperty()
                .get()
                .get(row)
                .meter()
                .orElseThrow()
                .number()
                .digits();
    }

    private FindModelTest type(String text) {
        text.chars().forEach(letter -> {
            if (letter == ' ') {
                tap(Key.SPACE);
            } else {
                model.type((char) letter);
            }
        });
        return this;
    }

    private FindModelTest tap(Key key) {
        clock.pass(Duration.ofSeconds(1));
        model.press(key);
        model.release(key);
        return this;
    }
}
