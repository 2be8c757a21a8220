package org.utilitill.journal.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.message.DbException;
import org.h2.store.fs.FileUtils;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;

/**
 * The file in the index's place, and whose it is.
 *
 * <p>Opening a database runs the statements it holds, so a file is opened only when it holds exactly those that
 * {@link Schema} left in it: same tables, constraints, indexes, triggers, users, grants and version, nothing more and
 * nothing less. Anything else is kept beside the index for whoever asks what happened, and the tape makes a new one.
 * Nobody may write the file between the look and the opening: whoever can, can also write the program.
 */
public final class IndexFile {

    /** Whose a file is. */
    public enum Found {
        /** There is none. */
        NOTHING,
        /** Ours, of this version. */
        OURS,
        /** Ours, of an earlier version. */
        OLDER,
        /** Holds something that no version of ours does, or lacks something. */
        FOREIGN,
        /** Damaged, no database, or no file at all. */
        UNREADABLE
    }

    private static final String ENDING = ".mv.db";
    private static final int KEPT = 3;
    private static final List<String> KINDS = List.of(
            "table",
            "index",
            "user",
            "sequence",
            "trigger",
            "constraint",
            "setting",
            "role",
            "right",
            "alias",
            "schema",
            "constant",
            "domain",
            "comment",
            "aggregate",
            "synonym");
    /** The first name in a statement, behind its schema's if that stands there; settings have theirs unquoted. */
    private static final Pattern NAME = Pattern.compile("^SET ([A-Z_]{1,40})|(?:\"PUBLIC\"\\.)?\"([^\"]{1,60})\"");

    private final String location;
    private final Found found;
    private final String what;

    private IndexFile(String location, Found found, String what) {
        this.location = location;
        this.found = found;
        this.what = what;
    }

    /**
     * Reads what the file in a place would run, and runs none of it.
     *
     * @param location where the database file is, without its ending, such as {@code /shop/index/journal}
     * @throws JournalException {@code FOLDER} when the location can not be named to the engine
     */
    public static IndexFile look(String location) {
        if (location.indexOf(';') >= 0) {
            throw new JournalException(Code.FOLDER, "the folder's name holds a semicolon", null);
        }
        EngineSettings.apply();
        String file = location + ENDING;
        if (!FileUtils.exists(file)) {
            return new IndexFile(location, Found.NOTHING, "");
        }
        // A pipe in its place would make the reading wait for ever.
        if (!FileUtils.isRegularFile(file)) {
            return new IndexFile(location, Found.UNREADABLE, "no file");
        }
        try {
            return compared(location, StoredMeta.records(file));
        } catch (RuntimeException | AssertionError | OutOfMemoryError | StackOverflowError e) {
            // A hostile length may ask for all the memory, and a hostile page point at itself.
            return refused(location, e);
        }
    }

    /** The store wraps what the readers of its pages throw. */
    private static IndexFile refused(String location, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotOursException foreign) {
                return new IndexFile(location, Found.FOREIGN, foreign.what());
            }
        }
        return new IndexFile(location, Found.UNREADABLE, thrown.getClass().getSimpleName());
    }

    private static IndexFile compared(String location, List<String> records) {
        List<String> ours = Schema.records(Schema.version());
        if (records.equals(ours)) {
            return new IndexFile(location, Found.OURS, "");
        }
        for (int version = 1; version < Schema.version(); version++) {
            if (records.equals(Schema.records(version))) {
                return new IndexFile(location, Found.OLDER, "version " + version);
            }
        }
        return new IndexFile(location, Found.FOREIGN, difference(records, ours));
    }

    private static String difference(List<String> records, List<String> ours) {
        Set<String> known = new HashSet<>(ours);
        Set<String> held = new HashSet<>(records);
        return records.stream()
                .filter(record -> !known.contains(record))
                .findFirst()
                .map(IndexFile::named)
                .orElseGet(() -> ours.stream()
                        .filter(record -> !held.contains(record))
                        .findFirst()
                        .map(record -> "without " + named(record))
                        .orElse("an object twice"));
    }

    /** Kind and name of an object, never its statement. */
    private static String named(String record) {
        String[] parts = record.split("\\|", 2);
        int kind = Integer.parseInt(parts[0]);
        String kindName = kind >= 0 && kind < KINDS.size() ? KINDS.get(kind) : "object";
        Matcher name = NAME.matcher(parts[1]);
        if (!name.find()) {
            return kindName + " without a name";
        }
        return new NotOursException(kindName + " " + (name.group(1) == null ? name.group(2) : name.group(1))).what();
    }

    /** Whose it is. */
    public Found found() {
        return found;
    }

    /** Kind and name of the first thing in it that is not ours, or why it can not be read; short and plain. */
    public String what() {
        return what;
    }

    /** Whether it is to be kept aside: neither ours nor missing. */
    public boolean suspect() {
        return found == Found.FOREIGN || found == Found.UNREADABLE;
    }

    /**
     * Opens it, making its tables when there is none.
     *
     * @throws JournalException {@code INDEX} when it is not ours or can not be opened
     */
    public H2Index open() {
        if (found != Found.OURS && found != Found.NOTHING) {
            throw new JournalException(Code.INDEX, "the index is not opened: " + found + " " + what, null);
        }
        forgetCompaction();
        return H2Index.openChecked(location);
    }

    /** What the engine would put in the place of a missing file, or delete beside one. */
    private void forgetCompaction() {
        FileUtils.tryDelete(location + ENDING + ".newFile");
        FileUtils.tryDelete(location + ENDING + ".tempFile");
    }

    /** Deletes the files of an index that is not open; what is no file is kept aside. */
    static void delete(String location) {
        EngineSettings.apply();
        IndexFile file = new IndexFile(location, Found.UNREADABLE, "");
        if (FileUtils.isDirectory(location + ENDING)) {
            file.setAside();
        }
        FileUtils.delete(location + ENDING);
        FileUtils.delete(location + ".trace.db");
        file.forgetCompaction();
    }

    /**
     * Moves it to {@code journal.suspect-1.mv.db} beside the index, or to the next free number; when three are kept
     * already, the last gives way.
     *
     * @throws JournalException {@code INDEX} when it can not be moved
     */
    public void setAside() {
        String file = location + ENDING;
        try {
            FileUtils.move(file, freePlace());
        } catch (DbException e) {
            throw new JournalException(Code.INDEX, "the suspect index can not be moved aside", e);
        }
    }

    private String freePlace() {
        for (int number = 1; number <= KEPT; number++) {
            if (!FileUtils.exists(place(number))) {
                return place(number);
            }
        }
        // A folder that holds something is not deleted.
        for (int number = KEPT; number >= 1; number--) {
            FileUtils.tryDelete(place(number));
            if (!FileUtils.exists(place(number))) {
                return place(number);
            }
        }
        throw new JournalException(Code.INDEX, "there is no place to move the suspect index aside", null);
    }

    private String place(int number) {
        return location + ".suspect-" + number + ENDING;
    }
}
