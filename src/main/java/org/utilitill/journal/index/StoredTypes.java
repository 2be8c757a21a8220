package org.utilitill.journal.index;

import java.nio.ByteBuffer;
import java.util.Set;
import org.h2.engine.Database;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.MetaType;

/**
 * Reads the kinds of values that a database file says it holds, by class name.
 *
 * <p>The engine makes an object of whatever class stands there; here a name that the engine did not write itself is
 * refused before any class is looked for.
 */
final class StoredTypes extends BasicDataType<DataType<?>> {

    private static final int LONGEST_NAME = 100;
    private static final String ROW = RowDataType.Factory.class.getName();
    private static final String VERSIONED = VersionedValueType.Factory.class.getName();
    /** Those without anything behind their name. */
    private static final Set<String> PLAIN = Set.of(
            "org.h2.mvstore.type.LongDataType",
            "org.h2.mvstore.type.ByteArrayDataType",
            "org.h2.mvstore.db.NullValueDataType",
            "org.h2.mvstore.db.LobStorageMap$BlobReference$Type",
            "org.h2.mvstore.db.LobStorageMap$BlobMeta$Type");

    private final MetaType<Database> engine = new MetaType<>(null, null);

    @Override
    public DataType<?> read(ByteBuffer buffer) {
        ByteBuffer ahead = buffer.duplicate();
        int length = DataUtils.readVarInt(ahead);
        if (length < 0 || length > LONGEST_NAME) {
            throw new NotOursException("a kind of value without a name");
        }
        String name = DataUtils.readString(ahead, length);
        if (name.equals(VERSIONED)) {
            buffer.position(ahead.position());
            return new VersionedValueType<>(read(buffer));
        }
        if (!name.equals(ROW) && !PLAIN.contains(name)) {
            throw new NotOursException("a kind of value of class " + name);
        }
        return engine.read(buffer);
    }

    @Override
    public int getMemory(DataType<?> type) {
        return 0;
    }

    @Override
    public void write(WriteBuffer buffer, DataType<?> type) {
        throw new UnsupportedOperationException("files are only read here");
    }

    @Override
    public DataType<?>[] createStorage(int size) {
        return new DataType<?>[size];
    }
}
