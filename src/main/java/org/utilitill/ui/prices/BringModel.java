package org.utilitill.ui.prices;

import java.util.List;
import java.util.Optional;
import org.utilitill.tariff.file.TariffFault;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.tariffs.ListedTariff;
import org.utilitill.vending.tariffs.TariffPreview;
import org.utilitill.vending.tariffs.TariffPreview.Faulty;
import org.utilitill.vending.tariffs.TariffPreview.Line;
import org.utilitill.vending.tariffs.TariffPreview.Shown;

/** A tariff from a file: read, its faults named or its effect shown on real sales, and only then brought in. */
public final class BringModel extends PageModel {

    private static final int FILE = 0;
    private static final int LOOK = 1;
    private static final int DONE = 2;

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final TariffWords words;
    private final TextEntry file;
    private final FormModel form;
    private final ListModel<TariffFault> faults =
            new ListModel<>(fault -> fault.line() + ":" + fault.column() + ":" + fault.code(), fault -> "", "");
    private final ListModel<Line> sales = new ListModel<>(Line::receipt, line -> "", "");
    private Optional<Looked> looked = Optional.empty();

    /** A file and what it would do. */
    private record Looked(BroughtFile file, TariffPreview preview) {}

    /** A tariff to bring in; its ways out lead back to the list. */
    public BringModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        words = new TariffWords(texts());
        file = new TextEntry("file", Shape.PATH, text("prices.bring.file"), text("form.path"));
        form = form(List.of(file), this::look);
    }

    @Override
    public List<String> steps() {
        return List.of(text("prices.bring.step.file"), text("prices.bring.step.look"), text("prices.bring.step.done"));
    }

    /** What is wrong with the file. */
    public ListModel<TariffFault> faults() {
        return faults;
    }

    /** The last sales side by side. */
    public ListModel<Line> sales() {
        return sales;
    }

    /** The preview that is looked at; empty while there is none. */
    Optional<Shown> shown() {
        return looked.map(Looked::preview).filter(Shown.class::isInstance).map(Shown.class::cast);
    }

    TariffWords words() {
        return words;
    }

    String fileName() {
        return looked.map(now -> now.file().name()).orElse("");
    }

    /** The name of the signature beside the file; empty for none. */
    Optional<String> signatureName() {
        return looked.flatMap(now -> now.file().signature()).map(BroughtFile::name);
    }

    String sentence(TariffFault fault) {
        return text(fault.key(), fault.values().toArray());
    }

    Excerpt excerpt(TariffFault fault) {
        return looked.map(now -> Excerpt.of(Excerpt.lines(now.file().bytes()), fault))
                .orElseGet(() -> new Excerpt("", ""));
    }

    @Override
    public void start() {
        looked = Optional.empty();
        file();
    }

    private void file() {
        show(
                FILE,
                new Panel.Form(text("prices.bring.title"), text("prices.bring.lead"), form, text("prices.bring.open")));
    }

    /** Reads the file, and prices the last sales by it; nothing is changed. */
    private void look() {
        hush();
        String path = file.text();
        busy(true);
        room.desk()
                .background()
                .call(() -> BroughtFile.read(path)
                        .map(found -> new Looked(found, room.station().tariffs().preview(found.bytes()))))
                .then(found -> {
                    busy(false);
                    looked = found;
                    found.ifPresentOrElse(this::show, this::missing);
                })
                .otherwise(() -> busy(false));
    }

    private void missing() {
        file();
        form.refuse(file, text("form.file.missing"));
    }

    private void show(Looked found) {
        if (found.preview() instanceof Faulty faulty) {
            faults.set(faulty.faults());
            faults.choose(0);
            show(FILE, new Panel.Lines(faults, Optional.empty()));
        } else {
            sales.set(((Shown) found.preview()).lines());
            sales.choose(0);
            preview();
        }
    }

    private void preview() {
        show(LOOK, new Panel.Lines(sales, Optional.empty()));
    }

    private void inWords(Shown shown) {
        show(
                LOOK,
                new Panel.Facts(
                        words.title(shown.tariff()),
                        text("prices.words.file", fileName()),
                        words.facts(shown.tariff()),
                        List.of(),
                        text("prices.to.preview"),
                        this::preview));
    }

    /** What Enter does on a list: reads the file anew, or brings the tariff in. */
    void go() {
        if (!busyProperty().get()) {
            shown().ifPresentOrElse(this::bring, this::look);
        }
    }

    private void bring(Shown shown) {
        hush();
        BroughtFile found = looked.orElseThrow().file();
        acts.ask(
                consent -> room.station()
                        .tariffs()
                        .bring(room.operator(), found.bytes(), found.signature().map(BroughtFile::bytes), consent),
                this::brought,
                this::refused);
    }

    private void refused(Refusal refusal) {
        preview();
        refuse(refusal.sentence(texts()));
    }

    private void brought(ListedTariff version) {
        looked = Optional.empty();
        String title = text(
                "prices.done",
                version.tariff().id().code(),
                Integer.toString(version.tariff().id().version()));
        Panel.Fact voucher = new Panel.Fact(text("prices.signed"), words.voucher(version));
        List<Panel.Fact> facts = List.of(
                new Panel.Fact(text("key.field.name"), version.tariff().name()),
                new Panel.Fact(text("prices.state"), words.state(version)),
                voucher);
        Panel.Note when = new Panel.Note(
                Panel.Tone.GOOD, text("prices.done." + version.state().name(), words.from(version.tariff())));
        show(DONE, new Panel.Facts(title, "", facts, List.of(when), text("keys.to.list"), leave));
    }

    @Override
    protected void back() {
        hush();
        if (panelProperty().get() instanceof Panel.Lines) {
            looked = Optional.empty();
            file();
        } else if (panelProperty().get() instanceof Panel.Facts && looked.isPresent()) {
            preview();
        } else {
            leave.run();
        }
    }

    @Override
    protected void act(Key key) {
        switch (key) {
            case ENTER -> go();
            case F3 -> shown().ifPresent(this::inWords);
            default -> {}
        }
    }
}
