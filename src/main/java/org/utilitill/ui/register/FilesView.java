package org.utilitill.ui.register;

import java.util.List;
import javafx.scene.Node;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListTable;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.SearchLine;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.register.RejectedRow;

/** Files of customers step by step; rejected rows as a table. */
public final class FilesView extends PageView {

    private final FilesModel model;

    /** A view of files. */
    public FilesView(FilesModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("files.title")));
        this.model = model;
    }

    /** The files of a room's station; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        return new FilesView(new FilesModel(room, back), room);
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        List<ListColumn<RejectedRow>> columns = List.of(
                new ListColumn<>(
                        texts().get("files.line"), 90, row -> Integer.toString(row.line()), row -> Styles.FIELD_CODE),
                ListColumn.of(texts().get("files.heading"), 190, model::heading),
                ListColumn.of(
                        texts().get("files.value"), 220, row -> row.fault().value()),
                new ListColumn<>(texts().get("files.reason"), 0, model::reason, row -> Styles.BAD));
        return new SearchLine(model.rejected(), texts(), new ListTable<>(model.rejected(), columns, ""));
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.ENTER, texts().get("ui.key.enter"), texts().get("files.check.again"));
    }
}
