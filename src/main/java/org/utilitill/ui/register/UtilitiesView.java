package org.utilitill.ui.register;

import java.util.List;
import javafx.scene.Node;
import org.utilitill.registry.Utility;
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

/** The utilities whose services the shop sells, and the form of one. */
public final class UtilitiesView extends PageView {

    private final UtilitiesModel model;

    /** A view of utilities. */
    public UtilitiesView(UtilitiesModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("utilities.title")));
        this.model = model;
    }

    /** The utilities of a room's station; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        return new UtilitiesView(new UtilitiesModel(room, back), room);
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        List<ListColumn<Utility>> columns = List.of(
                new ListColumn<>(texts().get("register.field.code"), 130, Utility::code, line -> Styles.FIELD_CODE),
                ListColumn.of(texts().get("register.field.name"), 300, Utility::name),
                ListColumn.of(texts().get("register.field.taxNumber"), 180, Utility::taxNumber),
                ListColumn.of(texts().get("utilities.services"), 0, model::services));
        return new SearchLine(
                model.list(), texts(), new ListTable<>(model.list(), columns, texts().get("utilities.empty")));
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.ENTER, texts().get("ui.key.enter"), texts().get("registers.open"))
                .key(Key.F2, "F2", texts().get("customers.key.new"));
    }
}
