package org.utilitill.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.staff.Approval;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Note;
import org.utilitill.ui.form.Panel.Tone;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.keys.KeyRoom.Expiry;

/** The keys of the station: which are held, when they end, and what may become of them. */
public final class KeysModel extends PageModel {

    /** The ways out of the list. */
    public interface Doors {

        /** To the ceremony of two custodians. */
        void ceremony();

        /** To keys that come in files. */
        void takeIn();

        /** To keys that go out in files. */
        void giveOut(KeyProfile key, boolean nectar);

        /** Back to where this page was opened from. */
        void back();
    }

    private final Room room;
    private final Doors doors;
    private final Acts acts;
    private final KeyWords words;
    private final ListModel<KeyLine> list;

    /** A list of a room's keys, empty until it is started. */
    public KeysModel(Room room, Doors doors) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.doors = doors;
        acts = new Acts(room, this::busy);
        words = new KeyWords(texts());
        list = new ListModel<>(
                line -> line.key().name(),
                line -> String.join(
                        " ",
                        line.key().name(),
                        line.key().sgc().digits(),
                        line.key().checkValue(),
                        words.state(line.key())),
                text("keys.search"));
    }

    ListModel<KeyLine> list() {
        return list;
    }

    KeyWords words() {
        return words;
    }

    @Override
    public void start() {
        lines();
        read();
    }

    private void lines() {
        show(new Panel.Lines(list, Optional.empty()));
    }

    private void read() {
        acts.ask(consent -> lines(room), list::set, this::refuse);
    }

    private static ActOutcome<List<KeyLine>> lines(Room room) {
        ActOutcome<List<KeyProfile>> keys = room.station().keys().keys(room.operator());
        if (!(keys instanceof Done<List<KeyProfile>> done)) {
            return keys.withoutValue();
        }
        List<Expiry> expiries = room.station().keys().expiries();
        List<KeyLine> lines = new ArrayList<>();
        for (KeyProfile key : done.value()) {
            lines.add(new KeyLine(
                    key,
                    expiries.stream()
                            .filter(expiry -> expiry.profile().equals(key))
                            .findFirst()));
        }
        return new Done<>(lines);
    }

    private void refuse(Refusal refusal) {
        refuse(refusal.sentence(texts()));
    }

    @Override
    protected void back() {
        hush();
        if (panelProperty().get() instanceof Panel.Lines) {
            doors.back();
        } else {
            lines();
        }
    }

    @Override
    protected void act(Key key) {
        hush();
        switch (key) {
            case ENTER -> chosen(this::details);
            case F2 -> doors.ceremony();
            case F3 -> doors.takeIn();
            case F4 -> chosen(this::turn);
            case F6 -> chosen(this::askToDestroy);
            case F7 -> chosen(line -> doors.giveOut(line.key(), false));
            case F8 -> chosen(line -> doors.giveOut(line.key(), true));
            case F9 -> ownKeys();
            default -> {}
        }
    }

    private void chosen(Consumer<KeyLine> deed) {
        list.selected().ifPresentOrElse(deed, () -> refuse(text("keys.choose")));
    }

    private void details(KeyLine line) {
        List<Panel.Fact> facts = new ArrayList<>(words.facts(line.key()));
        facts.add(new Panel.Fact(text("keys.ends"), words.ends(line.expiry())));
        show(new Panel.Facts(
                line.key().name(), text("keys.details"), facts, List.of(), text("ui.keys.back"), this::back));
    }

    /** Into use, or out of it. */
    private void turn(KeyLine line) {
        setState(line.key(), line.key().state() == KeyState.ACTIVE ? KeyState.RETIRED : KeyState.ACTIVE);
    }

    private void askToDestroy(KeyLine line) {
        KeyProfile key = line.key();
        if (!key.state().mayBecome(KeyState.DESTROYED)) {
            refuse(text("keys.destroy.state", key.name()));
            return;
        }
        List<Note> notes = List.of(
                new Note(
                        Tone.BAD,
                        text("keys.destroy.lost", key.sgc().digits(), key.krn().value())),
                new Note(Tone.WARN, text("keys.destroy.back")));
        show(new Panel.Facts(
                text("keys.destroy.title", key.name()),
                "",
                words.facts(key),
                notes,
                text("keys.destroy.yes"),
                () -> setState(key, KeyState.DESTROYED)));
    }

    private void setState(KeyProfile key, KeyState next) {
        Function<Optional<Approval>, ActOutcome<KeyProfile>> act =
                consent -> room.station().keys().setState(room.operator(), key.name(), next, consent);
        acts.ask(
                act,
                after -> {
                    lines();
                    say(text("keys.now", after.name(), words.state(after)));
                    read();
                },
                refusal -> {
                    lines();
                    refuse(refusal);
                });
    }

    private void ownKeys() {
        acts.ask(
                consent -> room.station().keys().stationKeys(room.operator()),
                own -> show(new Panel.Facts(
                        text("keys.own.title"),
                        text("keys.own.what"),
                        List.of(
                                new Panel.Fact(text("keys.own.sealing"), own.sealing()),
                                new Panel.Fact(text("keys.own.signing"), own.signing())),
                        List.of(),
                        text("keys.own.copy"),
                        () -> {
                            copy(own.sealing() + "\n" + own.signing() + "\n");
                            say(text("keys.own.copied"));
                        })),
                this::refuse);
    }
}
