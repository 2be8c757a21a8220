package org.utilitill.ui.keys;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListTable;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.form.Pages;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.SearchLine;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;

/** The list of keys with check values and ends; never a key. */
public final class KeysView extends PageView {

    private final KeysModel model;

    /** A view of the keys. */
    public KeysView(KeysModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("keys.title")));
        this.model = model;
    }

    /** The keys of a room with the pages that lie behind them; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        Pages pages = new Pages();
        new Walk(room, pages, back).list();
        return pages;
    }

    /** The pages about keys, which lead to one another. */
    private record Walk(Room room, Pages pages, Runnable leave) implements KeysModel.Doors {

        private void list() {
            pages.show(new KeysView(new KeysModel(room, this), room));
        }

        @Override
        public void ceremony() {
            pages.show(new CeremonyView(new CeremonyModel(room, this::list), room));
        }

        @Override
        public void takeIn() {
            pages.show(new ImportView(new ImportModel(room, this::list), room));
        }

        @Override
        public void giveOut(KeyProfile key, boolean nectar) {
            pages.show(new ExportView(new ExportModel(room, key, nectar, this::list), room));
        }

        @Override
        public void back() {
            leave.run();
        }
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        KeyWords words = model.words();
        List<ListColumn<KeyLine>> columns = List.of(
                ListColumn.of(
                        texts().get("key.field.name"), 0, line -> line.key().name()),
                code("SGC", 78, line -> line.key().sgc().digits()),
                code("KRN", 54, line -> Integer.toString(line.key().krn().value())),
                code("KT", 46, line -> Integer.toString(line.key().kt())),
                code("KEN", 52, line -> Integer.toString(line.key().ken())),
                ListColumn.of(
                        texts().get("keys.base"),
                        66,
                        line -> Integer.toString(line.key().baseDate().year())),
                code("DKGA/EA", 126, line -> "0" + line.key().dkga() + " / " + KeyWords.eas(line.key())),
                new ListColumn<>(texts().get("keys.state"), 156, line -> words.state(line.key()), KeysView::tone),
                code(texts().get("keys.kcv.short"), 84, line -> line.key().checkValue()),
                new ListColumn<>(
                        texts().get("keys.ends"),
                        136,
                        line -> words.ends(line.expiry()),
                        line -> KeyWords.urgency(line.expiry())));
        return new SearchLine(model.list(), texts(), new ListTable<>(model.list(), columns, texts().get("keys.empty")));
    }

    private static ListColumn<KeyLine> code(String title, int width, Function<KeyLine, String> words) {
        return new ListColumn<>(title, width, words, line -> Styles.FIELD_CODE);
    }

    private static String tone(KeyLine line) {
        KeyState state = line.key().state();
        if (state == KeyState.ACTIVE) {
            return Styles.GOOD;
        }
        return state == KeyState.DRAFT ? "" : Styles.MUTED;
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.ENTER, texts().get("ui.key.enter"), texts().get("keys.key.details"))
                .key(Key.F2, "F2", texts().get("keys.key.load"))
                .key(Key.F3, "F3", texts().get("keys.key.import"))
                .key(Key.F4, "F4", texts().get("keys.key.use"))
                .key(Key.F6, "F6", texts().get("keys.key.destroy"))
                .key(Key.F7, "F7", texts().get("keys.key.seal"))
                .key(Key.F8, "F8", texts().get("keys.key.nectar"))
                .key(Key.F9, "F9", texts().get("keys.key.own"));
    }
}
