package org.utilitill.tariff.file;

import java.util.List;

/** A part of the text of a tariff, with its place. */
sealed interface FileNode {

    /** A line and a column, both counted from 1. */
    record Place(int line, int column) {
        /** Where a text begins. */
        static final Place FIRST = new Place(1, 1);
    }

    /** Where it begins. */
    Place at();

    /** A value as it is written. */
    record Text(Place at, String value) implements FileNode {}

    /** A list. */
    record Items(Place at, List<FileNode> items) implements FileNode {}

    /** Keys with values, in their order; a key may stand twice. */
    record Keys(Place at, List<Entry> entries) implements FileNode {}

    /** A key with its value. */
    record Entry(Text key, FileNode value) {}
}
