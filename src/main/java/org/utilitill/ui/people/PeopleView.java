package org.utilitill.ui.people;

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
import org.utilitill.vending.people.People.Standing;

/** Everyone who works here or did. */
public final class PeopleView extends PageView {

    private final PeopleModel model;

    /** A view of the people. */
    public PeopleView(PeopleModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("people.title")));
        this.model = model;
    }

    /** The people of a room; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        return new PeopleView(new PeopleModel(room, back), room);
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        List<ListColumn<Standing>> columns = List.of(
                ListColumn.of(
                        texts().get("key.field.name"),
                        200,
                        line -> line.person().name()),
                ListColumn.of(texts().get("people.role"), 180, line -> model.role(line.person())),
                new ListColumn<>(texts().get("people.standing"), 0, model::standing, PeopleView::tone),
                ListColumn.of(texts().get("people.kind"), 160, line -> model.kind(line.person())),
                ListColumn.of(texts().get("people.limit"), 170, line -> model.limit(line.person())));
        return new SearchLine(
                model.list(), texts(), new ListTable<>(model.list(), columns, texts().get("people.empty")));
    }

    private static String tone(Standing line) {
        if (!line.person().active()) {
            return Styles.MUTED;
        }
        if (line.locked()) {
            return Styles.BAD;
        }
        return line.failures() > 0 ? Styles.WARN : Styles.GOOD;
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.F2, "F2", texts().get("people.key.add"))
                .key(Key.F3, "F3", texts().get("people.key.change"))
                .key(Key.F4, "F4", texts().get("people.key.reset"))
                .key(Key.F6, "F6", texts().get("people.key.letin"));
    }
}
