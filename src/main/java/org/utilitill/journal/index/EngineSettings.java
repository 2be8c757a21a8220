package org.utilitill.journal.index;

/**
 * What the database engine must know before its first class is loaded; afterwards it does not look again.
 *
 * <p>The only class of ours that a database may name is {@link AppendOnly}. The engine asks this for triggers, method
 * aliases, drivers and listeners, not for aliases that bring their own source: those only {@link StoredMeta} stops.
 */
final class EngineSettings {

    private EngineSettings() {}

    /** Must come before every other use of the engine, also of its file functions. */
    static void apply() {
        System.setProperty("h2.allowedClasses", AppendOnly.class.getName());
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }
}
