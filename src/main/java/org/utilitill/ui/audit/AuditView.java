package org.utilitill.ui.audit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.utilitill.staff.Act;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.FilterRow;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListTable;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.people.AuditTrail.Line;

/** The record of acts with its filters, and what the chosen act changed below. */
public final class AuditView extends PageView {

    private final AuditModel model;

    /** A view of the record. */
    public AuditView(AuditModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("audit.title")));
        this.model = model;
    }

    /** The record of a room's station; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        return new AuditView(new AuditModel(room, back), room);
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        ActWords words = model.words();
        List<ListColumn<Line>> columns = List.of(
                new ListColumn<>(texts().get("audit.time"), 178, model::time, line -> Styles.FIELD_CODE),
                ListColumn.of(texts().get("audit.person"), 110, line -> words.who(line.act())),
                ListColumn.of(texts().get("audit.what"), 200, line -> words.what(line.act())),
                ListColumn.of(texts().get("audit.subject"), 0, line -> words.subject(line.act())),
                new ListColumn<>(
                        texts().get("audit.outcome"),
                        168,
                        line -> words.outcome(line.act()),
                        line -> ActWords.tone(line.act())),
                ListColumn.of(
                        texts().get("audit.approver"),
                        116,
                        line -> line.act().approver().orElse("")));
        ListTable<Line> table = new ListTable<>(model.list(), columns, texts().get("audit.empty"));
        VBox details = new VBox();
        details.getStyleClass().add(Styles.PANEL);
        model.list().chosenProperty().addListener((chosen, before, now) -> draw(details));
        draw(details);
        VBox.setVgrow(table, Priority.ALWAYS);
        ScrollPane below = new ScrollPane(details);
        below.setFitToWidth(true);
        below.setFocusTraversable(false);
        below.getStyleClass().addAll(Styles.FORM, Styles.DETAILS);
        VBox box = new VBox(new FilterRow(model.filter(), texts()), table, below);
        box.getStyleClass().add(Styles.FILTER);
        return box;
    }

    private void draw(VBox details) {
        details.getChildren().clear();
        model.list().selected().ifPresent(line -> {
            Act act = line.act();
            details.getChildren()
                    .add(Nodes.label(
                            texts().get(
                                            "audit.record",
                                            line.seq(),
                                            model.words().what(act),
                                            model.words().subject(act)),
                            Styles.PANEL_TITLE));
            List<Difference> differences = Difference.of(act);
            details.getChildren()
                    .add(
                            differences.isEmpty()
                                    ? Nodes.label(texts().get("audit.nothing"), Styles.MUTED)
                                    : table(differences));
        });
    }

    private GridPane table(List<Difference> differences) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add(Styles.FACTS);
        for (int percent : new int[] {28, 36, 36}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, muted(""), muted(texts().get("audit.before")), muted(texts().get("audit.after")));
        int row = 1;
        for (Difference one : differences) {
            String mark = one.changed() ? "\u2260 " : "";
            String tone = one.changed() ? Styles.CHANGED : Styles.MUTED;
            grid.addRow(
                    row++,
                    muted(mark + model.words().field(one.field())),
                    value(one.field(), one.before(), tone),
                    value(one.field(), one.after(), tone));
        }
        return grid;
    }

    private Label value(String field, String value, String tone) {
        return value.isEmpty() ? muted("\u2013") : Nodes.label(model.words().value(field, value), Styles.FACT, tone);
    }

    private static Label muted(String words) {
        return Nodes.label(words, Styles.MUTED);
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.ENTER, texts().get("ui.key.enter"), texts().get("audit.key.search"))
                .key(Key.F3, "F3", texts().get("audit.key.more"))
                .key(Key.F4, "F4", texts().get("audit.key.clear"))
                .key(Key.F6, "F6", texts().get("keys.key.details"));
    }
}
