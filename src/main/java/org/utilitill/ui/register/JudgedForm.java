package org.utilitill.ui.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.registry.form.Reading;
import org.utilitill.registry.form.Reading.Faulty;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.task.Background;

/**
 * A form that the station judges while it is typed. An empty field is not blamed before it was left, and answers to
 * older letters are dropped.
 */
final class JudgedForm {

    /**
     * Something wrong.
     *
     * @param field its name
     * @param words beside it
     * @param empty whether something is only missing yet
     */
    record Complaint(String field, String words, boolean empty) {}

    /**
     * What the station says of a form.
     *
     * @param complaints everything that is wrong
     * @param hints what to say beside fields with which nothing is wrong
     */
    record Judgement(List<Complaint> complaints, Map<String, String> hints) {}

    private final Background background;
    private final FormModel form;
    private final Supplier<Map<String, String>> typed;
    private final Function<Map<String, String>, Judgement> judge;
    private int asked;
    private boolean handedIn;

    /**
     * @param typed the texts by field, read on the window's thread
     * @param judge asks the station, on the vending thread
     */
    JudgedForm(
            Background background,
            FormModel form,
            Supplier<Map<String, String>> typed,
            Function<Map<String, String>, Judgement> judge) {
        this.background = background;
        this.form = form;
        this.typed = typed;
        this.judge = judge;
        form.onChange(this::ask);
    }

    /** What a reading complains of, by the names of its fields. */
    static List<Complaint> complaints(Reading<?> reading, RegisterWords words) {
        return reading instanceof Faulty<?> faulty
                ? faulty.faults().stream()
                        .map(fault ->
                                new Complaint(fault.field(), words.rule(fault.rule()), fault.rule() == FieldRule.EMPTY))
                        .toList()
                : List.of();
    }

    private void ask() {
        int mine = ++asked;
        Map<String, String> fields = typed.get();
        background.call(() -> judge.apply(fields)).then(judgement -> {
            if (mine == asked) {
                show(judgement);
            }
        });
    }

    /** Judges the whole, and goes on where nothing is wrong; otherwise to the first field that is. */
    void handIn(Consumer<Map<String, String>> good) {
        handedIn = true;
        int mine = ++asked;
        Map<String, String> fields = typed.get();
        background.call(() -> judge.apply(fields)).then(judgement -> {
            if (mine == asked) {
                show(judgement);
                first(judgement).ifPresent(form::focus);
                if (judgement.complaints().isEmpty()) {
                    good.accept(fields);
                }
            }
        });
    }

    private Optional<FormField> first(Judgement judgement) {
        return form.fields().stream()
                .filter(field -> judgement.complaints().stream()
                        .anyMatch(complaint -> complaint.field().equals(field.name())))
                .findFirst();
    }

    private void show(Judgement judgement) {
        int here = form.fields().indexOf(form.focused());
        for (int place = 0; place < form.fields().size(); place++) {
            FormField field = form.fields().get(place);
            boolean left = handedIn || place < here;
            field.refuse(judgement.complaints().stream()
                    .filter(complaint -> complaint.field().equals(field.name()))
                    .filter(complaint -> left || !complaint.empty())
                    .map(Complaint::words)
                    .findFirst()
                    .orElse(""));
            String hint = judgement.hints().get(field.name());
            if (hint != null) {
                field.rename(field.labelProperty().get(), hint);
            }
        }
    }
}
