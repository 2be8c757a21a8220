package org.utilitill.ui.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sale.TrainingToken;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.ui.form.Panel.Note;
import org.utilitill.ui.form.Panel.Tone;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.keys.TrainingDesk;
import org.utilitill.vending.keys.TrainingType;

/** Makes one token of a training key and says everything it carries, to reproduce a published example. */
public final class ExpertModel extends PageModel {

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final TextEntry meter;
    private final ChoiceEntry ea;
    private final TextEntry ti;
    private final ChoiceEntry type;
    private final TextEntry value;
    private final TextEntry time;
    private final TextEntry rnd;
    private List<KeyProfile> keys = List.of();
    private Optional<FormModel> form = Optional.empty();

    /** An expert form, without keys until it is started. */
    public ExpertModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        meter = field("meter");
        ea = new ChoiceEntry("ea", text("key.field.ea"), "", List.of(new Option("07", "07"), new Option("11", "11")));
        ti = new TextEntry("ti", Shape.CODE, text("key.field.ti"), text("expert.ti.rule"));
        List<Option> types = Stream.of(TrainingType.values())
                .map(one -> new Option(one.text(), text("expert.type." + one.name())))
                .toList();
        type = new ChoiceEntry("tokenType", text("key.field.tokenType"), "", types).onChoice(this::ofType);
        value = field("value");
        time = field("time");
        rnd = field("rnd");
        ofType();
    }

    private TextEntry field(String name) {
        return new TextEntry(name, Shape.CODE, text("key.field." + name), text("key.rule." + name));
    }

    /** What the value means and how it is typed depends on the type. */
    private void ofType() {
        TrainingType chosen = TrainingType.of(type.code()).orElseThrow();
        String words = wordsOf(chosen);
        value.ask(!words.isEmpty());
        if (words.isEmpty()) {
            value.clear();
        } else {
            value.rename(text("expert.value." + words), text("expert.rule." + words));
        }
    }

    private static String wordsOf(TrainingType chosen) {
        return switch (chosen) {
            case CREDIT_ELECTRICITY, CREDIT_WATER, CREDIT_GAS, CREDIT_TIME -> "UNITS";
            case MAX_POWER_LIMIT, MAX_PHASE_UNBALANCE -> "WATTS";
            case CLEAR_CREDIT -> "REGISTER";
            case CLEAR_TAMPER -> "";
            case TARIFF_RATE, WATER_METER_FACTOR -> "HEX";
            case EXTENDED_FLAG -> "FLAG";
        };
    }

    @Override
    public void start() {
        acts.ask(
                consent -> room.station().keys().keys(room.operator()),
                known -> {
                    keys = known.stream()
                            .filter(key -> key.training() && key.state() == KeyState.ACTIVE)
                            .toList();
                    begin();
                },
                refusal -> {
                    begin();
                    refuse(refusal.sentence(texts()));
                });
    }

    private void begin() {
        List<Option> options = keys.stream()
                .map(key -> new Option(
                        key.name(),
                        text(
                                "expert.profile",
                                key.name(),
                                key.sgc().digits(),
                                key.krn().value())))
                .toList();
        ChoiceEntry profile =
                new ChoiceEntry("profile", text("expert.key"), options.isEmpty() ? text("expert.no.key") : "", options);
        List<FormField> fields = List.of(profile, meter, ea, ti, type, value, time, rnd);
        form = Optional.of(form(fields, () -> make(profile.code())));
        ask();
    }

    private void ask() {
        form.ifPresent(
                fields -> show(new Panel.Form(text("expert.title"), text("expert.lead"), fields, text("expert.make"))));
    }

    private void make(String profile) {
        UUID id = room.desk().ids().get();
        TrainingDesk.Order order = new TrainingDesk.Order(
                id, profile, meter.text(), ea.code(), ti.text(), type.code(), value.text(), time.text(), rnd.text());
        acts.ask(
                consent -> room.station().training().issue(room.operator(), order),
                this::made,
                refusal -> form.ifPresent(fields -> fields.refuse(refusal, texts())));
    }

    private void made(TrainingToken token) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("expert.token"), token.token().grouped(), true));
        facts.add(new Fact(
                text("key.field.tokenType"),
                type.options().get(type.chosenProperty().get()).words()));
        if (!token.value().isEmpty()) {
            facts.add(new Fact(value.labelProperty().get(), token.value()));
        }
        facts.add(new Fact(text("key.field.meter"), meter.text()));
        facts.add(new Fact(text("expert.key"), token.profile()));
        facts.add(new Fact(text("key.field.sgc"), token.meter().sgc().digits()));
        facts.add(new Fact(
                text("key.field.krn"), Integer.toString(token.meter().krn().value())));
        facts.add(new Fact(
                text("key.field.ti"), "%02d".formatted(token.meter().ti().value())));
        facts.add(new Fact(text("key.field.ea"), token.meter().ea().digits()));
        facts.add(new Fact(
                text("key.field.time"), token.tid().instant().toString().substring(0, 16)));
        facts.add(new Fact(
                text("expert.tid"),
                text(
                        "expert.tid.value",
                        token.tid().minutes(),
                        "%06X".formatted(token.tid().minutes()),
                        token.tid().baseDate().year())));
        facts.add(new Fact(text("key.field.rnd"), Integer.toString(token.rnd())));
        show(new Panel.Facts(
                text("expert.made"),
                "",
                facts,
                List.of(new Note(Tone.WARN, text("expert.training"))),
                text("expert.again"),
                this::ask));
    }

    @Override
    protected void back() {
        hush();
        if (panelProperty().get() instanceof Panel.Facts && form.isPresent()) {
            ask();
        } else {
            leave.run();
        }
    }
}
