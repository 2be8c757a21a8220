package org.utilitill.journal.index;

import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;

/**
 * Reads the records of transactions that were open when the program ended, and refuses those that touch anything but
 * rows of tables and indexes: the engine would read them with whatever the touched part of the file asks for, even as
 * Java objects.
 */
final class UndoRecords extends BasicDataType<Integer> {

    /** How the keys and values of a table or index are read. */
    record Rows(DataType<?> keys, DataType<?> values) {}

    private final Map<Integer, Rows> rows;

    /** Knows the tables and indexes of a file by the number of their map. */
    UndoRecords(Map<Integer, Rows> rows) {
        this.rows = rows;
    }

    @Override
    public Integer read(ByteBuffer buffer) {
        int map = DataUtils.readVarInt(buffer);
        if (map < 0) {
            return map;
        }
        Rows touched = rows.get(map);
        if (touched == null) {
            throw new NotOursException("an open transaction over something that is no table");
        }
        touched.keys().read(buffer);
        if (buffer.get() == 1) {
            touched.values().read(buffer);
        }
        return map;
    }

    @Override
    public int getMemory(Integer map) {
        return 0;
    }

    @Override
    public void write(WriteBuffer buffer, Integer map) {
        throw new UnsupportedOperationException("files are only read here");
    }

    @Override
    public Integer[] createStorage(int size) {
        return new Integer[size];
    }
}
