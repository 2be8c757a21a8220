package org.utilitill.ui.form;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A field for text that is no secret: a line, the path of a file, or a large text that is pasted or scanned. */
public final class TextEntry extends FormField {

    /** How it is typed. */
    public enum Shape {
        /** One line. */
        LINE,
        /** Digits and codes: a line that reads from left to right in every language. */
        CODE,
        /** A file; may be chosen in a dialog. */
        PATH,
        /** Many lines, pasted or scanned. */
        AREA
    }

    /** Most characters of a line. */
    public static final int LONGEST_LINE = 120;
    /** Most characters of a path. */
    public static final int LONGEST_PATH = 1024;
    /** Most characters of an area: more than any text that can be right, so that too long a one is refused as such. */
    public static final int LONGEST_AREA = 70_000;

    private final Shape shape;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /** A field of a shape, empty. */
    public TextEntry(String name, Shape shape, String label, String hint) {
        super(name, label, hint);
        this.shape = shape;
    }

    /** How it is typed. */
    public Shape shape() {
        return shape;
    }

    /** What was typed. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What was typed, without blanks around it. */
    public String text() {
        return text.get().strip();
    }

    /** Puts a text in. */
    public TextEntry set(String given) {
        refuse("");
        text.set(given);
        return this;
    }

    /** Puts the path of a file in. */
    public void choose(Path file) {
        set(file.toString());
    }

    private int longest() {
        return switch (shape) {
            case LINE, CODE -> LONGEST_LINE;
            case PATH -> LONGEST_PATH;
            case AREA -> LONGEST_AREA;
        };
    }

    private void append(String more) {
        String whole = text.get() + more;
        set(whole.substring(0, Math.min(longest(), whole.length())));
    }

    @Override
    void type(char typed) {
        append(String.valueOf(typed));
    }

    @Override
    void space() {
        if (!text.get().isEmpty()) {
            append(" ");
        }
    }

    @Override
    void backspace() {
        String now = text.get();
        if (!now.isEmpty()) {
            set(now.substring(0, now.length() - 1));
        }
    }

    /** A line break within a scan. */
    void newLine() {
        append("\n");
    }

    @Override
    void paste(String pasted) {
        append(shape == Shape.AREA ? pasted : pasted.strip().replaceAll("\\s+", " "));
    }

    @Override
    public void clear() {
        set("");
    }
}
