package org.utilitill.ui.prices;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.tariff.file.TariffFault;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListTable;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.tariffs.TariffPreview.Line;
import org.utilitill.vending.tariffs.TariffPreview.Shown;

/** A tariff from a file: its faults with the line each is in, or the last sales side by side. */
public final class BringView extends PageView {

    private final BringModel model;

    /** A view of a tariff that is brought in. */
    public BringView(BringModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("prices.title")));
        this.model = model;
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        return model.shown().<Node>map(this::preview).orElseGet(this::faults);
    }

    private Node faults() {
        List<ListColumn<TariffFault>> columns = List.of(
                new ListColumn<>(
                        texts().get("prices.place"),
                        110,
                        fault -> fault.line() + ":" + fault.column(),
                        fault -> Styles.FIELD_CODE),
                ListColumn.of(texts().get("prices.wrong"), 0, model::sentence));
        ListTable<TariffFault> table = new ListTable<>(model.faults(), columns, "");
        table.getStyleClass().add(Styles.SENTENCES);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox below = new VBox();
        below.getStyleClass().addAll(Styles.PANEL, Styles.EXCERPT);
        model.faults().chosenProperty().addListener((chosen, before, now) -> draw(below));
        draw(below);
        String count = Integer.toString(model.faults().all().size());
        Label title = Nodes.label(texts().get("prices.faults", model.fileName(), count), Styles.PAGE_TITLE);
        VBox box = new VBox(title, Nodes.label(texts().get("prices.faults.lead"), Styles.BODY), table, below);
        box.getStyleClass().add(Styles.FILTER);
        return box;
    }

    /** The line of the file from left to right, whatever the language. */
    private void draw(VBox below) {
        below.getChildren().clear();
        model.faults().selected().ifPresent(fault -> {
            Excerpt excerpt = model.excerpt(fault);
            for (String line : List.of(excerpt.line(), excerpt.mark())) {
                Label label = new Label(line);
                label.getStyleClass().add(Styles.FIELD_CODE);
                below.getChildren().add(label);
            }
        });
        below.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    }

    private Node preview(Shown shown) {
        ListTable<Line> table = PreviewTable.of(model.sales(), texts());
        HBox.setHgrow(table, Priority.ALWAYS);
        VBox left = new VBox(Nodes.label(model.words().title(shown.tariff()), Styles.PAGE_TITLE));
        new PreviewWords(texts(), shown, model.signatureName())
                .sentences()
                .forEach(said -> left.getChildren().add(said(said)));
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        left.getChildren()
                .addAll(
                        spring,
                        Nodes.keyButton(
                                texts().get("ui.key.enter"),
                                texts().get("prices.key.bring"),
                                model::go,
                                Styles.BIG_BUTTON,
                                Styles.PRIMARY));
        left.getStyleClass().addAll(Styles.PANEL, Styles.PAGE_PANEL, Styles.PREVIEW_WORDS);
        HBox box = new HBox(left, table);
        box.getStyleClass().add(Styles.PREVIEW);
        return box;
    }

    private static Node said(PreviewWords.Said said) {
        if (said.tone().isEmpty()) {
            return Nodes.label(said.words(), Styles.BODY);
        }
        Label label = Nodes.label(said.words(), Styles.BANNER, said.tone());
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    @Override
    protected void keys(KeyBar bar) {
        String enter = texts().get("ui.key.enter");
        if (model.shown().isPresent()) {
            bar.key(Key.ENTER, enter, texts().get("prices.key.bring"));
            bar.key(Key.F3, "F3", texts().get("prices.key.words"));
        } else {
            bar.key(Key.ENTER, enter, texts().get("prices.key.again"));
        }
    }
}
