package org.utilitill.ui.sell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.money.MoneyFormat;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.MeterTrial;
import org.utilitill.vending.MeterTrial.Answered;
import org.utilitill.vending.MeterTrial.NotTried;
import org.utilitill.vending.RevealedSale;

/**
 * The training meter beside the sale: the token is typed into it digit by digit, and it answers as a real one would.
 *
 * <p>The view calls {@link #typeNext} at its own pace; {@link #finish} types the rest at once.
 */
public final class MeterBesideModel {

    /** What the meter said. */
    public enum Answer {
        /** Nothing yet. */
        NONE,
        /** It took the token. */
        TAKEN,
        /** It did not. */
        REFUSED
    }

    private static final String ACCEPT = "Accept";

    private final Desk desk;
    private final ReadOnlyStringWrapper display = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper credit = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
    private final ReadOnlyObjectWrapper<Optional<RevealedSale>> sale = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper typing = new ReadOnlyBooleanWrapper();

    MeterBesideModel(Desk desk) {
        this.desk = desk;
    }

    /** Digits in its display. */
    public ReadOnlyStringProperty displayProperty() {
        return display.getReadOnlyProperty();
    }

    /** Its answer in words. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Credit in its display, with its unit; empty until it answered once. */
    public ReadOnlyStringProperty creditProperty() {
        return credit.getReadOnlyProperty();
    }

    /** Whether it took the token. */
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The sale whose token can be typed in. */
    public ReadOnlyObjectProperty<Optional<RevealedSale>> saleProperty() {
        return sale.getReadOnlyProperty();
    }

    /** True while digits are being typed; the view then calls {@link #typeNext}. */
    public ReadOnlyBooleanProperty typingProperty() {
        return typing.getReadOnlyProperty();
    }

    void offer(RevealedSale sold) {
        boolean same = sale.get().filter(now -> now.made().equals(sold.made())).isPresent();
        if (same) {
            return;
        }
        clear();
        sale.set(Optional.of(sold));
    }

    void clear() {
        typing.set(false);
        sale.set(Optional.empty());
        display.set("");
        words.set("");
        credit.set("");
        answer.set(Answer.NONE);
    }

    /** Begins to type the token of the sale into the meter, from the first digit. */
    public void typeIn() {
        if (sale.get().isEmpty() || typing.get()) {
            return;
        }
        display.set("");
        words.set("");
        answer.set(Answer.NONE);
        typing.set(true);
    }

    /** Types one more digit; the last one makes the meter answer. */
    public void typeNext() {
        if (!typing.get()) {
            return;
        }
        String token = sale.get().map(sold -> sold.made().token().digits()).orElse("");
        display.set(token.substring(0, Math.min(token.length(), display.get().length() + 1)));
        if (display.get().length() == token.length()) {
            typing.set(false);
            sale.get().ifPresent(this::enter);
        }
    }

    /** Types all digits that are left at once. */
    public void finish() {
        while (typing.get()) {
            typeNext();
        }
    }

    private void enter(RevealedSale sold) {
        desk.background().call(() -> desk.vending().tryOnMeter(sold)).then(trial -> {
            if (sale.get().filter(now -> now == sold).isPresent()) {
                show(trial, sold);
            }
        });
    }

    private void show(MeterTrial trial, RevealedSale sold) {
        if (trial instanceof NotTried not) {
            words.set(not.refusal().sentence(desk.texts()));
            answer.set(Answer.REFUSED);
            return;
        }
        Answered answered = (Answered) trial;
        String unit = desk.text("unit." + sold.made().meter().service());
        words.set(wordsFor(answered.result()));
        credit.set(MoneyFormat.grouped(answered.credit().toString()) + " " + unit);
        answer.set(answered.result().equals(ACCEPT) ? Answer.TAKEN : Answer.REFUSED);
    }

    private String wordsFor(String result) {
        String key = "meterbeside.answer." + result;
        return desk.texts().has(key) ? desk.text(key) : desk.text("meterbeside.answer.other", result);
    }
}
