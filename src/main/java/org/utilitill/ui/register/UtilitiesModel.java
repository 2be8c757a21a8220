package org.utilitill.ui.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.Utility;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Row;
import org.utilitill.ui.form.Panel.Section;
import org.utilitill.ui.register.JudgedForm.Complaint;
import org.utilitill.ui.register.JudgedForm.Judgement;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.register.RegisterRoom;

/** Utilities: listed, opened with the keys that name them, changed and added. */
public final class UtilitiesModel extends PageModel {

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final RegisterWords words;
    private final ListModel<Utility> list;
    private boolean begun;

    private record Opened(List<String> tariffs, List<Section> sections) {}

    /** The utilities of a room's station, empty until it is started. */
    public UtilitiesModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        words = new RegisterWords(texts());
        list = new ListModel<>(
                Utility::code,
                line -> line.code() + " " + line.name() + " " + line.taxNumber(),
                text("utilities.search"));
    }

    ListModel<Utility> list() {
        return list;
    }

    String services(Utility line) {
        return new TreeMap<>(line.tariffs())
                .entrySet().stream()
                        .map(sold -> words.value("service", sold.getKey().name()) + " " + sold.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** A form half typed is there again for whoever left it. */
    @Override
    public void start() {
        if (!begun) {
            begun = true;
            lines();
        }
    }

    private RegisterRoom registers() {
        return room.station().registers();
    }

    private void lines() {
        show(new Panel.Lines(list, Optional.empty()));
        room.desk().background().call(() -> registers().utilities()).then(list::set);
    }

    @Override
    protected void back() {
        hush();
        if (panelProperty().get() instanceof Panel.Lines) {
            leave.run();
        } else {
            lines();
        }
    }

    @Override
    protected void act(Key key) {
        hush();
        switch (key) {
            case ENTER ->
                list.selected()
                        .ifPresentOrElse(line -> open(Optional.of(line)), () -> refuse(text("registers.choose")));
            case F2 -> open(Optional.empty());
            default -> {}
        }
    }

    private void open(Optional<Utility> known) {
        busy(true);
        room.desk()
                .background()
                .call(() -> new Opened(
                        registers().tariffs(),
                        known.map(this::keys).map(List::of).orElseGet(List::of)))
                .then(opened -> {
                    busy(false);
                    fill(known, opened);
                })
                .otherwise(() -> busy(false));
    }

    private Section keys(Utility utility) {
        List<KeyProfile> all = room.station().keys().keys(room.operator()) instanceof Done<List<KeyProfile>> done
                ? done.value()
                : List.of();
        List<Row> rows = all.stream()
                .filter(key -> key.utility().equals(utility.code()))
                .map(this::row)
                .toList();
        return new Section(text("utilities.keys"), rows, text("utilities.keys.none"));
    }

    private Row row(KeyProfile key) {
        String identity = text("utilities.key", key.sgc().digits(), key.krn().value(), key.name());
        return new Row(key.checkValue(), text("key.state." + key.state()), identity);
    }

    private void fill(Optional<Utility> known, Opened opened) {
        UtilityFields fields = new UtilityFields(words, known, opened.tariffs());
        Runnable[] submit = new Runnable[1];
        FormModel form = form(fields.fields(), () -> submit[0].run());
        JudgedForm judged =
                new JudgedForm(room.desk().background(), form, fields::typed, typed -> judge(known.isEmpty(), typed));
        submit[0] = () -> judged.handIn(typed -> save(form, typed));
        String title = known.map(Utility::name).orElseGet(() -> text("utilities.new"));
        String lead =
                known.map(utility -> text("utilities.lead", utility.code())).orElse("");
        show(new Panel.Form(title, lead, form, text("registers.save"), Optional.empty(), opened.sections()));
        form.field(known.isEmpty() ? "code" : "name").ifPresent(form::focus);
    }

    /** A code that is there already would change its utility unseen. */
    private Judgement judge(boolean fresh, Map<String, String> typed) {
        List<Complaint> complaints = new ArrayList<>();
        String code = typed.getOrDefault("code", "");
        if (fresh
                && registers().utilities().stream()
                        .anyMatch(there -> there.code().equals(code))) {
            complaints.add(new Complaint("code", text("utilities.taken"), false));
        }
        complaints.addAll(JudgedForm.complaints(registers().readUtility(typed), words));
        return new Judgement(complaints, Map.of());
    }

    private void save(FormModel form, Map<String, String> typed) {
        acts.ask(
                consent -> registers().setUtility(room.operator(), typed),
                saved -> {
                    lines();
                    say(text("registers.saved", saved.name()));
                },
                refusal -> form.refuse(refusal.sentence(texts())));
    }
}
