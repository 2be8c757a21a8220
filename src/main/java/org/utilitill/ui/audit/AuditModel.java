package org.utilitill.ui.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.staff.Act;
import org.utilitill.staff.Permission;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.people.AuditTrail.Line;
import org.utilitill.vending.people.AuditTrail.Search;

/** A search through the acts on the tape, newest first, a page at a time. */
public final class AuditModel extends PageModel {

    /** Acts of a page. */
    static final int PAGE = 100;

    private static final String NOTHING = "\u2013";

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final ActWords words;
    private final ListModel<Line> list;
    private final ChoiceEntry what;
    private final ChoiceEntry outcome;
    private final TextEntry person;
    private final TextEntry subject;
    private final TextEntry since;
    private final FormModel filter;

    /** The record of a room's station, empty until it is started. */
    public AuditModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        words = new ActWords(texts());
        list = new ListModel<>(line -> Long.toString(line.seq()), line -> "", "");
        what = new ChoiceEntry("what", text("audit.what"), "", options("act.", Permission.values()));
        outcome = new ChoiceEntry("outcome", text("audit.outcome"), "", options("act.outcome.", Act.Outcome.values()));
        person = new TextEntry("person", Shape.LINE, text("audit.person"), "");
        subject = new TextEntry("subject", Shape.LINE, text("audit.text"), "");
        since = new TextEntry("since", Shape.CODE, text("audit.since"), "");
        filter = form(List.of(what, person, outcome, subject, since), this::search);
    }

    private List<Option> options(String beginning, Enum<?>... all) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", text("audit.all")));
        for (Enum<?> one : all) {
            options.add(new Option(one.name(), text(beginning + one.name())));
        }
        return options;
    }

    ListModel<Line> list() {
        return list;
    }

    FormModel filter() {
        return filter;
    }

    ActWords words() {
        return words;
    }

    String time(Line line) {
        return room.desk().minute(line.act().time());
    }

    @Override
    public void start() {
        lines();
        search();
    }

    private void lines() {
        show(new Panel.Lines(list, Optional.of(filter)));
    }

    private void details(Line line) {
        Act act = line.act();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(text("audit.time"), time(line)),
                new Fact(text("audit.person"), words.who(act)),
                new Fact(text("audit.outcome"), words.outcome(act)),
                new Fact(text("audit.approver"), act.approver().orElse(NOTHING))));
        for (Difference one : Difference.of(act)) {
            String before = one.before().isEmpty() ? NOTHING : words.value(one.field(), one.before());
            String after = one.after().isEmpty() ? NOTHING : words.value(one.field(), one.after());
            facts.add(new Fact(words.field(one.field()), one.changed() ? text("audit.change", before, after) : after));
        }
        String title = text("audit.record", line.seq(), words.what(act), words.subject(act));
        show(new Panel.Facts(title, "", facts, List.of(), text("ui.keys.back"), this::back));
    }

    @Override
    protected void back() {
        if (panelProperty().get() instanceof Panel.Facts) {
            lines();
            return;
        }
        leave.run();
    }

    @Override
    protected void act(Key key) {
        switch (key) {
            case ENTER -> search();
            case F3 -> more();
            case F6 -> list.selected().ifPresent(this::details);
            case F4 -> {
                filter.fields().forEach(field -> field.clear());
                search();
            }
            default -> {}
        }
    }

    private void search() {
        find(Long.MAX_VALUE, List.of());
    }

    private void more() {
        List<Line> shown = list.all();
        if (!shown.isEmpty()) {
            find(shown.get(shown.size() - 1).seq(), shown);
        }
    }

    private void find(long before, List<Line> earlier) {
        hush();
        filter.refuseNothing();
        Optional<Instant> from;
        try {
            from = moment();
        } catch (DateTimeParseException e) {
            filter.refuse(since, text("audit.since.rule"));
            return;
        }
        Search search = new Search(
                from,
                some(what).map(Permission::valueOf),
                Optional.of(person.text()).filter(name -> !name.isEmpty()),
                some(outcome).map(Act.Outcome::valueOf),
                subject.text(),
                before,
                PAGE);
        acts.ask(
                consent -> room.station().audit().search(room.operator(), search),
                found -> found(earlier, found),
                this::refuse);
    }

    private static Optional<String> some(ChoiceEntry choice) {
        return Optional.of(choice.code()).filter(code -> !code.isEmpty());
    }

    private Optional<Instant> moment() {
        return since.text().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(since.text())
                        .atStartOfDay(room.desk().zone())
                        .toInstant());
    }

    private void found(List<Line> earlier, List<Line> found) {
        List<Line> all = new ArrayList<>(earlier);
        all.addAll(found);
        list.set(all);
        if (earlier.isEmpty()) {
            list.choose(0);
        } else {
            say(text(found.isEmpty() ? "audit.no.more" : "audit.count", all.size()));
        }
    }

    private void refuse(Refusal refusal) {
        refuse(refusal.sentence(texts()));
    }
}
