package org.utilitill.journal.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.engine.Database;
import org.h2.engine.DbObject;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/**
 * The statements that a database file would have the engine run when it opens it, read without the engine.
 *
 * <p>The engine keeps a table of all its objects, one statement each, and runs them all on opening. This reads the
 * layers below: the store of pages, the names of its maps, the kinds of values, what open transactions left, and then
 * that table. No class that the file names is loaded and no object is made from its bytes.
 */
final class StoredMeta {

    private static final Set<String> OTHER_MAPS =
            Set.of("_", "openTransactions", "lobMap", "tempLobMap", "lobRef", "lobData");
    private static final int COLUMNS = 4;
    private static final int STATEMENT = 3;
    private static final int KIND = 2;

    /** Says of each table how selective its columns are; the engine brings it up to date by itself. */
    private static final Pattern SELECTIVITY = Pattern.compile(" SELECTIVITY \\d{1,3}(?= NOT NULL)");

    private static final Pattern PASSWORD = Pattern.compile("SALT '[0-9a-f]*' HASH '[0-9a-f]*'");
    private static final Pattern BUILD = Pattern.compile("^SET CREATE_BUILD \\d+$");

    private final MVStore store;

    private StoredMeta(MVStore store) {
        this.store = store;
    }

    /**
     * Reads the records of the table of objects, sorted, one a line: kind and statement. What differs from one database
     * to the next without meaning is left out: numbers of objects, salts and hashes of passwords, the selectivity of
     * columns, the build of the engine.
     *
     * @param file an existing database file
     * @throws NotOursException when something else in the file is foreign
     * @throws RuntimeException when the file can not be read
     */
    static List<String> records(String file) {
        SingleFileStore pages = new SingleFileStore(new HashMap<>());
        try {
            pages.open(file, true, null);
            StoredMeta meta = new StoredMeta(
                    new MVStore.Builder().fileStore(pages).autoCommitDisabled().open());
            meta.checkBelow();
            return meta.objects();
        } finally {
            // Whatever was thrown: a file that stays open can not be moved everywhere.
            pages.close();
        }
    }

    /** Everything the engine reads before and beside the table of objects. */
    private void checkBelow() {
        Map<String, DataType<?>> types = types();
        // The engine would read these as Java objects; it makes them for transactions over several databases only.
        if (open("openTransactions", LongDataType.INSTANCE, LongDataType.INSTANCE)
                .hasNext()) {
            throw new NotOursException("a prepared transaction");
        }
        Map<Integer, UndoRecords.Rows> rows = new HashMap<>();
        List<String> undoLogs = new ArrayList<>();
        for (String name : store.getMapNames()) {
            if (name.startsWith("table.") || name.startsWith("index.")) {
                String id = Objects.requireNonNull(store.getMetaMap().get(DataUtils.META_NAME.concat(name)));
                rows.put(DataUtils.parseHexInt(id), rowsOf(id, types));
            } else if (name.startsWith("undoLog")) {
                undoLogs.add(name);
            } else if (!OTHER_MAPS.contains(name) && !name.startsWith("temp.")) {
                throw new NotOursException("a map named " + name.substring(0, Math.min(name.length(), 20)));
            }
        }
        UndoRecords records = new UndoRecords(rows);
        for (String name : undoLogs) {
            Cursor<Long, Integer> left = open(name, LongDataType.INSTANCE, records);
            while (left.hasNext()) {
                left.next();
            }
        }
    }

    private Map<String, DataType<?>> types() {
        Map<String, DataType<?>> types = new HashMap<>();
        Cursor<String, DataType<?>> stored = open("_", StringDataType.INSTANCE, new StoredTypes());
        while (stored.hasNext()) {
            types.put(stored.next(), stored.getValue());
        }
        return types;
    }

    private UndoRecords.Rows rowsOf(String id, Map<String, DataType<?>> types) {
        Map<String, String> config = DataUtils.parseMap(store.getMetaMap().get(DataUtils.META_MAP.concat(id)));
        DataType<?> keys = types.get(config.get("key"));
        DataType<?> values = types.get(config.get("val"));
        if (keys == null || values == null || config.containsKey("type")) {
            throw new NotOursException("a map of another make");
        }
        return new UndoRecords.Rows(keys, values);
    }

    // Loops and no streams below: this stands between a start and the first screen.

    private List<String> objects() {
        RowDataType row = RowFactory.getDefaultRowFactory()
                .createRowFactory(
                        null, CompareMode.getInstance(null, 0), null, new int[COLUMNS], null, null, COLUMNS, false)
                .getRowDataType();
        List<String> records = new ArrayList<>();
        Cursor<Long, VersionedValue<SearchRow>> stored =
                open("table.0", LongDataType.INSTANCE, new VersionedValueType<SearchRow, Database>(row));
        while (stored.hasNext()) {
            stored.next();
            // A change that a power cut left half done counts as both: the engine takes one or the other.
            String current = line(stored.getValue().getCurrentValue());
            String committed = line(stored.getValue().getCommittedValue());
            records.add(current);
            if (!committed.equals(current)) {
                records.add(committed);
            }
        }
        Collections.sort(records);
        return records;
    }

    private static String line(@Nullable SearchRow object) {
        if (object == null) {
            return "";
        }
        int kind = object.getValue(KIND).getInt();
        String statement = object.getValue(STATEMENT).getString();
        String plain = switch (kind) {
            case DbObject.TABLE_OR_VIEW -> SELECTIVITY.matcher(statement).replaceAll("");
            case DbObject.USER -> PASSWORD.matcher(statement).replaceFirst("SALT '' HASH ''");
            case DbObject.SETTING -> BUILD.matcher(statement).replaceFirst("SET CREATE_BUILD");
            default -> statement;
        };
        plain = plain.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return Integer.toString(kind).concat("|").concat(plain);
    }

    private <K, V> Cursor<K, V> open(String name, DataType<K> keys, DataType<V> values) {
        if (!store.hasMap(name)) {
            throw new NotOursException("no map named " + name);
        }
        MVMap<K, V> map =
                store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
        return map.cursor(null);
    }
}
