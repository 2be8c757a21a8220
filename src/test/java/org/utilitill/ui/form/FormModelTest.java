package org.utilitill.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.testkit.TestClock;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Fields, forms and lists under fingers, scanners and the clipboard. */
class FormModelTest {

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final Texts texts = Texts.of(Language.ENGLISH);
    private final TextEntry name = new TextEntry("name", Shape.LINE, "Name", "");
    private final TextEntry area = new TextEntry("area", Shape.AREA, "Area", "");
    private final SecretEntry secret = new SecretEntry("secret", SecretEntry.Kind.HEX, "Secret", "");
    private final ChoiceEntry choice = new ChoiceEntry(
            "ea", "EA", "", List.of(new Option("07", "07"), new Option("11", "11"), new Option("X", "other")));
    private int submitted;
    private final FormModel form = new FormModel(clock, List.of(name, area, secret, choice), () -> submitted++);

    private void type(String text) {
        text.chars().forEach(letter -> form.type((char) letter));
    }

    private void press(Key... keys) {
        for (Key key : keys) {
            clock.pass(Duration.ofSeconds(1));
            form.press(key);
        }
    }

    @Test
    void enterGoesThroughTheFieldsAndHandsInAfterTheLast() {
        press(Key.ENTER, Key.ENTER, Key.ENTER);
        assertThat(submitted).isZero();

        press(Key.ENTER);
        assertThat(submitted).isEqualTo(1);
    }

    @Test
    void aFieldThatIsNotAskedForIsPassedOver() {
        area.ask(false);
        press(Key.ENTER);

        assertThat(form.focused()).isSameAs(secret);
    }

    @Test
    void aScanOfManyLinesStaysInItsArea() {
        press(Key.ENTER);
        type("AAAA");
        form.press(Key.ENTER);
        type("BBBB");
        form.press(Key.ENTER);

        assertThat(form.focused()).isSameAs(area);
        assertThat(area.text()).isEqualTo("AAAA\nBBBB");
        press(Key.ENTER);
        assertThat(form.focused()).isSameAs(secret);
    }

    @Test
    void aPasteKeepsTheLinesOfAnAreaAndJoinsThoseOfALine() {
        form.paste(" Head\n office ");
        press(Key.ENTER);
        form.paste("one\ntwo\n");

        assertThat(name.text()).isEqualTo("Head office");
        assertThat(area.text()).isEqualTo("one\ntwo");
    }

    @Test
    void aSecretTakesOnlyWhatItIsMadeOfAndIsEmptyOnceTaken() {
        press(Key.ENTER, Key.ENTER);
        type("0g1-fF");
        form.paste("AB cd\n");

        assertThat(secret.<String>read(String::valueOf)).isEqualTo("01FFABCD");
        assertThat(secret.toString()).isEqualTo("SecretEntry(secret, 8)");
        secret.take().close();
        assertThat(secret.lengthProperty().get()).isZero();
    }

    @Test
    void aSecretIsShownWhileItsKeyIsHeldAndNotInAnotherField() {
        press(Key.ENTER, Key.ENTER);
        type("A");
        form.press(Key.F2);
        assertThat(secret.shown(0)).isEqualTo('A');

        press(Key.DOWN);
        assertThat(secret.shown(0)).isEqualTo('\u2022');
    }

    @ParameterizedTest
    @CsvSource({"1,11", "o,X", "7,07", "z,07"})
    void aChoiceIsMadeByItsFirstLetterOrNumber(char typed, String code) {
        choice.type(typed);

        assertThat(choice.code()).isEqualTo(code);
    }

    @Test
    void aRefusalStandsBesideTheFieldItNamesAndGoesWhenItIsTyped() {
        press(Key.ENTER);
        form.refuse(Refusal.of(RefusalCode.KEY_FIELD, "name", "?", "name"), texts);
        assertThat(name.refusalProperty().get()).contains("Name");
        assertThat(form.refusalProperty().get()).isEmpty();
        assertThat(form.focused()).isSameAs(name);

        type("A");
        assertThat(name.refusalProperty().get()).isEmpty();
    }

    @Test
    void aRefusalThatNamesNoFieldStandsBelow() {
        form.refuse(Refusal.of(RefusalCode.VAULT_LOCKED), texts);

        assertThat(form.refusalProperty().get()).contains("vault is locked");
    }

    @Test
    void aListKeepsTheChosenLineWhenItIsReadAnew() {
        ListModel<String> list = new ListModel<>(line -> line, line -> line, "Search");
        list.set(List.of("Amina", "Baraka", "Njeri"));
        list.move(2);
        list.set(List.of("Njeri", "Amina"));

        assertThat(list.selected()).hasValue("Njeri");
    }

    @Test
    void aListIsNarrowedByWhatIsTypedInAnyCase() {
        ListModel<String> list = new ListModel<>(line -> line, line -> line, "Search");
        list.set(List.of("Amina", "Baraka", "Njeri"));
        "RA".chars().forEach(letter -> list.type((char) letter));
        assertThat(list.shown()).containsExactly("Baraka");

        list.press(Key.BACKSPACE);
        list.press(Key.BACKSPACE);
        assertThat(list.shown()).hasSize(3);
        assertThat(list.selected()).hasValue("Baraka");
    }

    @Test
    void whoWatchesAListHoldsOnToIt() {
        ListModel<String> list = new ListModel<>(line -> line, line -> line, "Search");

        assertThat(list.shown()).isSameAs(list.shown());
    }
}
