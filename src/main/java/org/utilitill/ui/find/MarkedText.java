package org.utilitill.ui.find;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.utilitill.registry.find.Span;

/** One line of text with the parts marked that fit; it never wraps, and what has no room is cut. */
final class MarkedText extends Pane {

    private static final char ELLIPSIS = '\u2026';

    private final TextFlow flow = new TextFlow();

    /**
     * A line.
     *
     * @param most characters that are shown
     * @param style of the whole
     */
    MarkedText(String text, List<Span> marks, int most, String style) {
        getStyleClass().addAll("find-text", style);
        String shown = text.length() > most ? text.substring(0, most).stripTrailing() + ELLIPSIS : text;
        int at = 0;
        for (Span mark : marks) {
            if (mark.start() >= at && mark.end() <= shown.length()) {
                part(shown.substring(at, mark.start()), false);
                part(shown.substring(mark.start(), mark.end()), true);
                at = mark.end();
            }
        }
        part(shown.substring(at), false);
        getChildren().add(flow);
        setAccessibleText(text);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(widthProperty());
        room.heightProperty().bind(heightProperty());
        setClip(room);
    }

    /** Digits, which are read from the left in every language. */
    MarkedText ofDigits() {
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return this;
    }

    private void part(String words, boolean marked) {
        if (!words.isEmpty()) {
            Text part = new Text(words);
            part.getStyleClass().add(marked ? "find-mark" : "find-plain");
            flow.getChildren().add(part);
        }
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, flow.prefWidth(-1), flow.prefHeight(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(-1);
    }
}
