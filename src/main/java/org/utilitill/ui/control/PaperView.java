package org.utilitill.ui.control;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.utilitill.receipt.PaperLine;
import org.utilitill.receipt.PaperLine.Align;
import org.utilitill.text.Texts;

/** Draws a slip as its paper would show it: a grid of equal characters, wide and tall lines, bold, centred. */
public final class PaperView extends VBox {

    /** Blank columns at each side of the print. */
    private static final double MARGIN = 1.5;

    private final Texts texts;
    private final Pane sheet = new Pane();
    private final ScrollPane roll = new ScrollPane(sheet);
    private final Label empty;

    /** A roll that follows the newest slip and stands at its top. */
    public PaperView(PaperModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().addAll(Styles.PANEL, Styles.PAPER);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        sheet.getStyleClass().add(Styles.PAPER_SHEET);
        sheet.setAccessibleRole(AccessibleRole.TEXT);
        roll.setFitToWidth(true);
        roll.setFocusTraversable(false);
        roll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        empty = Nodes.label(texts.get("paper.empty"), Styles.MUTED);
        VBox.setVgrow(roll, Priority.ALWAYS);
        getChildren().addAll(Nodes.label(texts.get("paper.title"), Styles.PANEL_TITLE), empty, roll);
        model.linesProperty().addListener((lines, before, now) -> draw(now));
        draw(model.linesProperty().get());
    }

    private void draw(List<PaperLine> lines) {
        sheet.getChildren().clear();
        empty.setVisible(lines.isEmpty());
        empty.setManaged(lines.isEmpty());
        roll.setVisible(!lines.isEmpty());
        sheet.setAccessibleText(texts.get("paper.slip", PaperModel.spoken(lines)));
        lines.forEach(this::add);
        sheet.applyCss();
        place(lines);
        roll.setVvalue(0);
    }

    private void add(PaperLine line) {
        Text text = new Text(line.text());
        text.getStyleClass().add(Styles.PAPER_LINE);
        if (line.bold()) {
            text.getStyleClass().add(Styles.PAPER_BOLD);
        }
        text.getTransforms().add(new Scale(line.width(), line.height()));
        text.setManaged(false);
        sheet.getChildren().add(text);
    }

    /** Puts each line on the grid of the paper, in characters and rows of its font. */
    private void place(List<PaperLine> lines) {
        Text ruler = new Text("0".repeat(PaperModel.columns(lines)));
        ruler.getStyleClass().add(Styles.PAPER_LINE);
        sheet.getChildren().add(ruler);
        ruler.applyCss();
        double column = ruler.getLayoutBounds().getWidth() / PaperModel.columns(lines);
        double row = ruler.getLayoutBounds().getHeight();
        double ascent = -ruler.getLayoutBounds().getMinY();
        sheet.getChildren().remove(ruler);
        double margin = column * MARGIN;
        double y = row;
        for (int i = 0; i < lines.size(); i++) {
            PaperLine line = lines.get(i);
            int left = line.align() == Align.CENTER ? (PaperModel.columns(lines) - line.columns()) / 2 : 0;
            sheet.getChildren().get(i).setLayoutX(margin + Math.max(0, left) * column);
            sheet.getChildren().get(i).setLayoutY(y + ascent * line.height());
            y += row * line.height();
        }
        double width = PaperModel.columns(lines) * column + 2 * margin;
        sheet.setMinSize(width, y + row);
        sheet.setPrefSize(width, y + row);
        sheet.setMaxWidth(width);
    }
}
