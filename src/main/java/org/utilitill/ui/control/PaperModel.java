package org.utilitill.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.utilitill.receipt.PaperLine;
import org.utilitill.ui.task.Background;

/** The newest slip that came out of the roll on screen. */
public final class PaperModel {

    private static final int NARROW = 32;
    private static final int WIDE = 48;

    private final Background background;
    private final ReadOnlyObjectWrapper<List<PaperLine>> lines = new ReadOnlyObjectWrapper<>(List.of());

    /** An empty roll; slips arrive from any thread and are shown on the window's. */
    public PaperModel(Background background) {
        this.background = background;
    }

    /** The lines of the newest slip. */
    public ReadOnlyObjectProperty<List<PaperLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** A slip came out; from any thread. */
    public void show(List<PaperLine> slip) {
        List<PaperLine> copy = List.copyOf(slip);
        background.show(() -> lines.set(copy));
    }

    /** Tears the slip off, so that nobody reads it over a locked counter. */
    public void clear() {
        lines.set(List.of());
    }

    /** Columns of the paper the slip was laid out for: 48, or 32 when nothing is wider. */
    public static int columns(List<PaperLine> slip) {
        return slip.stream().allMatch(line -> line.columns() <= NARROW) && !slip.isEmpty() ? NARROW : WIDE;
    }

    /** The slip as plain text, for screen readers. */
    public static String spoken(List<PaperLine> slip) {
        return slip.stream().map(line -> line.text().strip()).collect(Collectors.joining(", "));
    }
}
