package org.utilitill.journal.index;

import org.h2.api.JavaObjectSerializer;

/** Stands where the engine would make Java objects from stored bytes: the index holds none, so none is ever made. */
final class NoObjects implements JavaObjectSerializer {

    @Override
    public byte[] serialize(Object object) {
        throw new UnsupportedOperationException("the index holds no objects");
    }

    @Override
    public Object deserialize(byte[] bytes) {
        throw new UnsupportedOperationException("the index holds no objects");
    }
}
