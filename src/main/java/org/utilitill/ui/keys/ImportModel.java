package org.utilitill.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.staff.Approval;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.ui.form.Panel.Note;
import org.utilitill.ui.form.Panel.Tone;
import org.utilitill.ui.keys.ImportForm.Read;
import org.utilitill.ui.keys.ImportForm.Typed;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.Preview;

/** A key that comes in a file: opened and shown with every warning, and stored only after that, by two people. */
public final class ImportModel extends PageModel {

    private static final int FILE = 0;
    private static final int LOOK = 1;
    private static final int DONE = 2;

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final KeyWords words;
    private final ImportForm fields;
    private final FormModel form;
    private Optional<Read> opened = Optional.empty();

    /** An import that leads back to the list of keys. */
    public ImportModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        words = new KeyWords(texts());
        fields = new ImportForm(texts());
        form = form(fields.fields(), this::open);
    }

    @Override
    public List<String> steps() {
        return List.of(text("import.step.file"), text("import.step.look"), text("import.step.done"));
    }

    @Override
    public void start() {
        wipe();
        file();
    }

    @Override
    public void leave() {
        super.leave();
        wipe();
    }

    private void wipe() {
        opened.filter(Read.Nectar.class::isInstance)
                .ifPresent(read -> ((Read.Nectar) read).file().opener().close());
        opened = Optional.empty();
    }

    private void file() {
        show(FILE, new Panel.Form(text("import.title"), text("import.lead"), form, text("import.open")));
    }

    /** Reads the files, opens what they hold and shows it; nothing is stored. */
    private void open() {
        hush();
        wipe();
        Typed typed = fields.take();
        busy(true);
        room.desk()
                .background()
                .call(typed::read)
                .then(read -> {
                    busy(false);
                    if (read instanceof Read.Missing missing) {
                        typed.secret().close();
                        form.field(missing.field()).ifPresent(field -> form.refuse(field, text("form.file.missing")));
                    } else {
                        opened = Optional.of(read);
                        acts.ask(consent -> preview(read), this::preview, this::refused);
                    }
                })
                .otherwise(() -> busy(false));
    }

    private ActOutcome<Preview> preview(Read read) {
        return read instanceof Read.Nectar nectar
                ? room.station().keys().preview(room.operator(), nectar.file())
                : room.station().keys().previewSealed(room.operator(), ((Read.Sealed) read).file());
    }

    private void preview(Preview preview) {
        List<Fact> facts = new ArrayList<>(words.facts(preview.profile().of(fields.utility())));
        facts.add(1, new Fact(text("import.signer"), preview.signer()));
        List<Note> notes = preview.warnings().stream()
                .map(warning ->
                        new Note(warning.equals("EXPOSED") ? Tone.BAD : Tone.WARN, text("import.warning." + warning)))
                .toList();
        show(
                LOOK,
                new Panel.Facts(
                        text("import.look.title"),
                        text("import.look.what"),
                        facts,
                        notes,
                        text("import.save"),
                        this::save));
    }

    private void save() {
        Read read = opened.orElseThrow();
        acts.ask(consent -> take(read, consent), this::saved, this::refused);
    }

    private ActOutcome<KeyProfile> take(Read read, Optional<Approval> consent) {
        return read instanceof Read.Nectar nectar
                ? room.station().keys().importNectar(room.operator(), nectar.file(), fields.utility(), consent)
                : room.station()
                        .keys()
                        .importSealed(room.operator(), ((Read.Sealed) read).file(), fields.utility(), consent);
    }

    private void refused(Refusal refusal) {
        wipe();
        file();
        String sentence = refusal.sentence(texts());
        if (refusal.code() == RefusalCode.IMPORT_PART) {
            String part = refusal.values().get(0);
            form.field(part)
                    .filter(field -> field.askedProperty().get())
                    .or(() -> form.field(part + "File")
                            .filter(field -> field.askedProperty().get()))
                    .ifPresentOrElse(field -> form.refuse(field, sentence), () -> form.refuse(sentence));
        } else {
            form.refuse(refusal, texts());
        }
    }

    private void saved(KeyProfile key) {
        wipe();
        show(
                DONE,
                new Panel.Facts(
                        text("import.done", key.name()),
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
        if (stepProperty().get() == LOOK) {
            file();
        } else {
            leave.run();
        }
    }
}
