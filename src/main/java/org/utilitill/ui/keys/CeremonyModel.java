package org.utilitill.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.staff.Operator;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.ui.form.Panel.Note;
import org.utilitill.ui.form.Panel.Tone;
import org.utilitill.ui.form.SecretEntry;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyDraft;
import org.utilitill.vending.keys.KeyRoom;

/**
 * A key is taken in from two custodians, of whom neither sees the other's part.
 *
 * <pre>
 * step        who sits at the screen   Enter                          Esc
 * PROFILE     the administrator        judged, next                   back to the list
 * FIRST       custodian 1              part judged, check value shown back to PROFILE, parts wiped
 * SECOND      custodian 2              the same                       back to PROFILE, parts wiped
 * COMBINE     the administrator        consent asked, key stored      back to PROFILE, parts wiped
 * DONE        anyone                   back to the list               back to the list
 * </pre>
 *
 * A refusal of the whole wipes both parts and begins with custodian 1 again.
 */
public final class CeremonyModel extends PageModel {

    private static final int PROFILE = 0;
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int COMBINE = 3;
    private static final int DONE = 4;

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final KeyWords words;
    private final ProfileForm profile;
    private final FormModel profileForm;
    private final List<KeyRoom.Part> parts = new ArrayList<>();
    private Optional<KeyDraft> draft = Optional.empty();

    /** A ceremony that leads back to the list of keys. */
    public CeremonyModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        words = new KeyWords(texts());
        profile = new ProfileForm(texts());
        profileForm = form(profile.fields(), this::judgeProfile);
    }

    @Override
    public List<String> steps() {
        return List.of(
                text("ceremony.step.profile"),
                text("ceremony.custodian", 1),
                text("ceremony.custodian", 2),
                text("ceremony.step.combine"),
                text("ceremony.step.done"));
    }

    @Override
    public void start() {
        wipe();
        profile();
    }

    @Override
    public void leave() {
        super.leave();
        wipe();
    }

    private void wipe() {
        parts.forEach(part -> part.digits().close());
        parts.clear();
    }

    private void profile() {
        show(
                PROFILE,
                new Panel.Form(text("ceremony.title"), text("ceremony.profile.who"), profileForm, text("form.next")));
    }

    private void judgeProfile() {
        hush();
        KeyDraft typed = profile.draft();
        acts.ask(
                consent -> room.station().keys().check(room.operator(), typed),
                good -> {
                    draft = Optional.of(good);
                    call(FIRST);
                },
                refusal -> profileForm.refuse(refusal, texts()));
    }

    /** The screen is empty while one person leaves and the next sits down. */
    private void call(int place) {
        show(
                place,
                new Panel.Facts(
                        text("ceremony.call", place),
                        text(place == FIRST ? "ceremony.call.first" : "ceremony.call.second"),
                        List.of(),
                        List.of(new Note(Tone.WARN, text("ceremony.alone"))),
                        text("ceremony.sit", place),
                        () -> custodian(place, "")));
    }

    private void custodian(int place, String name) {
        TextEntry who = new TextEntry(
                        "custodian", TextEntry.Shape.LINE, text("ceremony.name"), text("ceremony.name.rule"))
                .set(name);
        SecretEntry digits = new SecretEntry("part", SecretEntry.Kind.HEX, text("ceremony.part"), partRule());
        TextEntry paper =
                new TextEntry("paper", TextEntry.Shape.CODE, text("ceremony.paper"), text("ceremony.paper.rule"));
        List<FormField> fields = List.of(who, digits, paper);
        FormModel[] form = new FormModel[1];
        form[0] = form(fields, () -> judgePart(place, form[0]));
        show(
                place,
                new Panel.Form(
                        text("ceremony.custodian", place),
                        text("ceremony.custodian.who", place),
                        form[0],
                        text("ceremony.judge")));
    }

    private String partRule() {
        boolean des = draft.map(typed -> typed.dkga().endsWith("2")).orElse(false);
        return text("ceremony.part.rule", des ? 16 : 40);
    }

    private void judgePart(int place, FormModel form) {
        TextEntry who = (TextEntry) form.fields().get(0);
        SecretEntry digits = (SecretEntry) form.fields().get(1);
        TextEntry paper = (TextEntry) form.fields().get(2);
        Optional<Refusal> name = refusalOfName(who.text());
        if (name.isPresent()) {
            form.refuse(who, name.get().sentence(texts()));
            return;
        }
        KeyRoom.Part part = new KeyRoom.Part(who.text(), digits.take(), paper.text());
        String dkga = draft.orElseThrow().dkga();
        acts.ask(
                consent -> room.station().keys().checkValueOf(room.operator(), part, dkga),
                checkValue -> taken(place, part, checkValue),
                refusal -> {
                    part.digits().close();
                    refusePart(place, form, refusal);
                });
    }

    private Optional<Refusal> refusalOfName(String name) {
        if (!Operator.isName(name)) {
            return Optional.of(Refusal.of(RefusalCode.PERSON_NAME, name));
        }
        boolean same = parts.stream().anyMatch(part -> part.custodian().equalsIgnoreCase(name));
        return same ? Optional.of(Refusal.of(RefusalCode.KEY_ONE_CUSTODIAN, name)) : Optional.empty();
    }

    /** The station judges each part by itself and calls it the first. */
    private void refusePart(int place, FormModel form, Refusal refusal) {
        boolean numbered = refusal.code() == RefusalCode.KEY_PART
                || refusal.code() == RefusalCode.KEY_PART_EMPTY
                || refusal.code() == RefusalCode.KEY_CHECK_VALUE;
        if (!numbered) {
            form.refuse(refusal, texts());
            return;
        }
        List<String> values = new ArrayList<>(refusal.values());
        values.set(0, Integer.toString(place));
        boolean ofPaper = refusal.code() == RefusalCode.KEY_CHECK_VALUE;
        form.refuse(
                form.field(ofPaper ? "paper" : "part").orElseThrow(),
                new Refusal(refusal.code(), values).sentence(texts()));
        form.focus(form.fields().get(1));
    }

    private void taken(int place, KeyRoom.Part part, String checkValue) {
        parts.add(part);
        boolean compared = !part.checkValue().isBlank();
        Note note = compared
                ? new Note(Tone.GOOD, text("ceremony.compared"))
                : new Note(Tone.WARN, text("ceremony.compare"));
        show(
                place,
                new Panel.Facts(
                        text("ceremony.custodian", place),
                        text("ceremony.taken", part.custodian()),
                        List.of(new Fact(text("ceremony.kcv", place), checkValue, true)),
                        List.of(note),
                        text("ceremony.leave"),
                        () -> {
                            if (place == FIRST) {
                                call(SECOND);
                            } else {
                                combine();
                            }
                        }));
    }

    private void combine() {
        TextEntry paper =
                new TextEntry("paper", TextEntry.Shape.CODE, text("ceremony.combined"), text("ceremony.combined.rule"));
        show(
                COMBINE,
                new Panel.Form(
                        text("ceremony.combine.title"),
                        text("ceremony.combine.who"),
                        form(List.of(paper), () -> create(paper.text())),
                        text("ceremony.create")));
    }

    private void create(String checkValue) {
        KeyDraft typed = draft.orElseThrow();
        KeyRoom.Part first = parts.get(0);
        KeyRoom.Part second = parts.get(1);
        acts.ask(
                consent -> room.station().keys().create(room.operator(), typed, first, second, checkValue, consent),
                this::created,
                refusal -> {
                    wipe();
                    call(FIRST);
                    refuse(text("ceremony.again", refusal.sentence(texts())));
                });
    }

    private void created(KeyProfile key) {
        wipe();
        show(
                DONE,
                new Panel.Facts(
                        text("ceremony.done", key.name()),
                        text("keys.draft.what"),
                        words.facts(key),
                        List.of(),
                        text("keys.to.list"),
                        leave));
    }

    @Override
    protected void back() {
        hush();
        wipe();
        if (stepProperty().get() == PROFILE || stepProperty().get() == DONE) {
            leave.run();
        } else {
            profile();
            say(text("ceremony.wiped"));
        }
    }
}
