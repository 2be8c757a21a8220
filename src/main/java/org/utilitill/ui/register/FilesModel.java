package org.utilitill.ui.register;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.money.MoneyFormat;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.ui.form.Panel.Note;
import org.utilitill.ui.form.Panel.Tone;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.register.CustomerExport;
import org.utilitill.vending.register.CustomerImport;
import org.utilitill.vending.register.ImportPreview;
import org.utilitill.vending.register.ImportProgress;
import org.utilitill.vending.register.ImportProgress.Result;
import org.utilitill.vending.register.RegisterRoom;
import org.utilitill.vending.register.RejectedRow;

/**
 * Customers and meters that come in a file, and go out into one: chosen, looked at, checked, and only then taken in,
 * all or nothing. Whoever leaves while a file is taken in can sell; whoever comes back finds it under way.
 */
public final class FilesModel extends PageModel {

    private static final String IN = "IN";
    private static final String OUT = "OUT";
    private static final int FILE = 0;
    private static final int COLUMNS = 1;
    private static final int CHECK = 2;
    private static final int DONE = 3;

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final RegisterWords words;
    private final ChoiceEntry way;
    private final TextEntry path;
    private final FormModel file;
    private final ListModel<RejectedRow> rejected;
    private final ReadOnlyIntegerWrapper permille = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private Optional<ImportPreview> preview = Optional.empty();
    private Optional<ColumnsForm> columns = Optional.empty();
    private Optional<Panel> columnsPanel = Optional.empty();
    private Runnable cancel = () -> {};
    private boolean begun;

    /** Files of a room's station; leaving leads back to the menu. */
    public FilesModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        words = new RegisterWords(texts());
        way = new ChoiceEntry(
                "way",
                text("files.way"),
                "",
                List.of(new Option(IN, text("files.way.in")), new Option(OUT, text("files.way.out"))));
        path = new TextEntry("path", Shape.PATH, text("files.path"), text("form.path"));
        file = form(List.of(way, path), this::chosen);
        rejected = new ListModel<>(
                row -> row.line() + ":" + row.column(),
                row -> row.line() + " " + heading(row) + " " + row.fault().value() + " " + reason(row),
                text("files.search"));
    }

    ListModel<RejectedRow> rejected() {
        return rejected;
    }

    /** The heading of a fault's column. */
    String heading(RejectedRow row) {
        return preview.filter(known -> row.column() > 0)
                .map(known -> known.mapping().headings().get(row.column() - 1))
                .orElse(
                        row.fault().field().isEmpty()
                                ? RegisterWords.NOTHING
                                : words.field(row.fault().field()));
    }

    String reason(RejectedRow row) {
        String headings = preview.map(
                        known -> Integer.toString(known.mapping().headings().size()))
                .orElse(RegisterWords.NOTHING);
        return words.reason(row.fault(), headings);
    }

    @Override
    public List<String> steps() {
        return List.of(
                text("files.step.file"), text("files.step.columns"), text("files.step.check"), text("files.step.done"));
    }

    /** An import goes on while nobody looks at it. */
    @Override
    public void start() {
        if (begun) {
            return;
        }
        begun = true;
        choose();
        room.desk().background().call(() -> registers().underWay()).then(found -> found.ifPresent(this::resume));
    }

    private RegisterRoom registers() {
        return room.station().registers();
    }

    private void choose() {
        show(FILE, new Panel.Form(text("files.title"), text("files.lead"), file, text("files.look")));
    }

    /** Reads the beginning of a file, or begins to write one. */
    private void chosen() {
        hush();
        Optional<Path> place = place();
        if (place.isEmpty()) {
            file.refuse(path, text("form.path"));
        } else if (way.code().equals(OUT)) {
            acts.ask(consent -> registers().export(room.operator(), place.get()), this::write, this::refusedFile);
        } else {
            acts.ask(consent -> registers().preview(room.operator(), place.get()), this::look, this::refusedFile);
        }
    }

    private Optional<Path> place() {
        try {
            return Optional.of(path.text()).filter(text -> !text.isEmpty()).map(Path::of);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void refusedFile(Refusal refusal) {
        choose();
        file.refuse(path, refusal.sentence(texts()));
    }

    private void look(ImportPreview read) {
        preview = Optional.of(read);
        ColumnsForm form = new ColumnsForm(words, read);
        columns = Optional.of(form);
        room.desk().background().call(() -> registers().counts()).then(counts -> columns(form, read, counts));
    }

    private void columns(ColumnsForm columns, ImportPreview read, RegisterRoom.Counts counts) {
        FormModel[] form = new FormModel[1];
        form[0] = form(columns.fields(), () -> {
            if (columns.judge(form[0])) {
                check();
            }
        });
        form[0].onChange(() -> columns.judge(form[0]));
        long taken = read.mapping().fields().stream()
                .filter(field -> !field.isEmpty())
                .count();
        String lead = text(
                "files.columns.lead",
                read.mapping().headings().size(),
                taken,
                grouped(counts.customers()),
                grouped(counts.meters()));
        Panel panel = new Panel.Form(fileName(), lead, form[0], text("files.check"));
        columnsPanel = Optional.of(panel);
        show(COLUMNS, panel);
        columns.judge(form[0]);
    }

    private String fileName() {
        return place().map(Path::getFileName).map(Path::toString).orElse("");
    }

    private Mapping mapping() {
        return columns.orElseThrow().mapping();
    }

    private void check() {
        begin(true);
    }

    private void take() {
        begin(false);
    }

    private void begin(boolean checkOnly) {
        hush();
        Path source = place().orElseThrow();
        acts.ask(
                consent -> registers().importFile(room.operator(), source, mapping(), checkOnly),
                work -> follow(work, checkOnly),
                this::failed);
    }

    private void resume(CustomerImport work) {
        follow(work, false);
    }

    private void follow(CustomerImport work, boolean checkOnly) {
        String title = text(checkOnly ? "files.checking" : "files.taking");
        working(title, checkOnly ? "" : text("files.away"), work::cancel);
        new Slices<>(room.desk().background(), work::step, now -> now.result().isPresent(), this::told).go();
    }

    private void working(String title, String away, Runnable stop) {
        permille.set(0);
        progress.set("");
        cancel = stop;
        Panel.Work panel = new Panel.Work(
                title,
                text("files.working"),
                permille.getReadOnlyProperty(),
                progress.getReadOnlyProperty(),
                text("files.stop"),
                away);
        show(CHECK, panel);
    }

    private void told(ImportProgress now) {
        permille.set(now.permille());
        progress.set(text(now.writing() ? "files.writing" : "files.reading", now.permille() / 10, grouped(now.rows())));
        now.result().ifPresent(this::ended);
    }

    private void ended(Result result) {
        if (result instanceof Result.Good good) {
            good(good);
        } else if (result instanceof Result.Rejected rows) {
            rejected.set(rows.beginning());
            show(CHECK, new Panel.Lines(rejected, Optional.empty()));
            refuse(text("files.rejected", grouped(rows.rejected()), grouped(rows.rows()), leftToRight(rows.file())));
        } else if (result instanceof Result.Failed failed) {
            failed(failed.refusal());
        }
    }

    private void good(Result.Good good) {
        List<Fact> facts = List.of(
                new Fact(text("files.rows"), grouped(good.rows())),
                new Fact(text("files.customers"), grouped(good.customers())),
                new Fact(text("files.meters"), grouped(good.meters())));
        if (good.written()) {
            show(DONE, new Panel.Facts(text("files.done"), "", facts, List.of(), text("files.again"), this::again));
        } else {
            Note note = new Note(Tone.GOOD, text("files.good", grouped(good.rows())));
            show(
                    CHECK,
                    new Panel.Facts(
                            fileName(), text("files.good.lead"), facts, List.of(note), text("files.take"), this::take));
        }
    }

    private void failed(Refusal refusal) {
        columnsPanel.ifPresentOrElse(panel -> show(COLUMNS, panel), this::choose);
        form().ifPresent(form -> form.refuse(refusal.sentence(texts())));
    }

    private void again() {
        columns = Optional.empty();
        columnsPanel = Optional.empty();
        preview = Optional.empty();
        path.clear();
        choose();
    }

    private void write(CustomerExport work) {
        working(text("files.writing.out"), "", work::cancel);
        Consumer<CustomerExport.Progress> told = now -> {
            progress.set(text("files.written", grouped(now.customers()), grouped(now.rows())));
            if (now.over()) {
                now.refusal().ifPresentOrElse(this::refusedFile, () -> written(now));
            }
        };
        permille.set(-1);
        new Slices<>(room.desk().background(), work::step, CustomerExport.Progress::over, told).go();
    }

    private void written(CustomerExport.Progress now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("files.path"), path.text()));
        facts.add(new Fact(text("files.rows"), grouped(now.rows())));
        facts.add(new Fact(text("files.customers.all"), grouped(now.customers())));
        show(DONE, new Panel.Facts(text("files.done.out"), "", facts, List.of(), text("files.again"), this::again));
    }

    /** A path within a sentence of any direction: its first slash stays in front. */
    private static String leftToRight(Path file) {
        return "\u200E" + file + "\u200E";
    }

    private static String grouped(long number) {
        return MoneyFormat.grouped(Long.toString(number));
    }

    @Override
    protected void back() {
        hush();
        if (panelProperty().get() instanceof Panel.Work) {
            Runnable stop = cancel;
            room.desk().background().call(() -> {
                stop.run();
                return true;
            });
        } else if (stepProperty().get() == CHECK && columnsPanel.isPresent()) {
            show(COLUMNS, columnsPanel.get());
        } else if (stepProperty().get() == COLUMNS) {
            choose();
        } else {
            leave.run();
        }
    }

    @Override
    protected void act(Key key) {
        if (panelProperty().get() instanceof Panel.Work work) {
            if (key == Key.F10 && !work.away().isEmpty()) {
                leave.run();
            }
        } else if (key == Key.ENTER && columns.isPresent()) {
            check();
        }
    }
}
