package org.utilitill.journal.index;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.sql.Connection;
import org.h2.api.Trigger;

/** What a stranger would like to have run; it leaves a mark that every class loader of this machine sees. */
public final class Hostile implements Trigger, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MARK = "utilitill.test.hostile";

    /** What the engine makes of the name of a class. */
    public Hostile() {
        mark();
    }

    /** For aliases. */
    public static long touch(long value) {
        mark();
        return value;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
        mark();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        mark();
    }

    private static void mark() {
        System.setProperty(MARK, "ran");
    }

    static boolean ran() {
        return System.getProperty(MARK) != null;
    }

    static void forget() {
        System.clearProperty(MARK);
    }
}
