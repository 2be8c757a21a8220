package org.utilitill.ui.register;

import java.util.List;
import javafx.scene.Node;
import org.utilitill.registry.MeterState;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListTable;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.SearchLine;
import org.utilitill.ui.register.MetersModel.Line;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;

/** The meters that fit what is typed or scanned, and the form of one. */
public final class MetersView extends PageView {

    private final MetersModel model;

    /** A view of meters. */
    public MetersView(MetersModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("meters.title")));
        this.model = model;
    }

    /** The meters of a room's station; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        return new MetersView(new MetersModel(room, back), room);
    }

    @Override
    public void tick() {
        model.tick();
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        List<ListColumn<Line>> columns = List.of(
                new ListColumn<>(
                        texts().get("register.field.meter"),
                        170,
                        line -> line.meter().number().digits(),
                        line -> Styles.FIELD_CODE),
                new ListColumn<>(texts().get("register.field.state"), 130, model::state, MetersView::tone),
                ListColumn.of(texts().get("register.field.service"), 130, model::service),
                ListColumn.of(
                        texts().get("register.field.utility"),
                        110,
                        line -> line.meter().utility()),
                ListColumn.of(
                        texts().get("register.field.tariff"),
                        110,
                        line -> line.meter().tariff()),
                ListColumn.of(
                        texts().get("register.field.name"),
                        0,
                        line -> line.customer().name()));
        return new SearchLine(
                model.list(), texts(), new ListTable<>(model.list(), columns, texts().get("meters.empty")));
    }

    private static String tone(Line line) {
        return line.meter().state() == MeterState.ACTIVE ? Styles.GOOD : Styles.BAD;
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.ENTER, texts().get("ui.key.enter"), texts().get("registers.open"))
                .key(Key.F2, "F2", texts().get("customers.key.new"));
    }
}
