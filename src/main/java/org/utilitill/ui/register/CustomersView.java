package org.utilitill.ui.register;

import java.util.List;
import javafx.scene.Node;
import org.utilitill.registry.Household;
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

/** The customers that fit what is typed, and the form of one. */
public final class CustomersView extends PageView {

    private final CustomersModel model;

    /** A view of customers. */
    public CustomersView(CustomersModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("customers.title")));
        this.model = model;
    }

    /** The customers of a room's station; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        return new CustomersView(new CustomersModel(room, back), room);
    }

    @Override
    public void tick() {
        model.tick();
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        List<ListColumn<Household>> columns = List.of(
                new ListColumn<>(
                        texts().get("register.field.account"),
                        130,
                        line -> line.customer().account(),
                        line -> Styles.FIELD_CODE),
                ListColumn.of(
                        texts().get("register.field.name"),
                        290,
                        line -> line.customer().name()),
                ListColumn.of(
                        texts().get("register.field.phone"),
                        150,
                        line -> line.customer().phone()),
                ListColumn.of(
                        texts().get("register.field.address"),
                        240,
                        line -> line.customer().address()),
                new ListColumn<>(texts().get("register.field.meter"), 0, model::meters, line -> Styles.FIELD_CODE));
        return new SearchLine(
                model.list(), texts(), new ListTable<>(model.list(), columns, texts().get("customers.empty")));
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.ENTER, texts().get("ui.key.enter"), texts().get("registers.open"))
                .key(Key.F2, "F2", texts().get("customers.key.new"));
    }
}
