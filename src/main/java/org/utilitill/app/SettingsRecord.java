package org.utilitill.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.staff.Act;
import org.utilitill.staff.Act.Outcome;
import org.utilitill.staff.Permission;
import org.utilitill.vending.people.ActLog;
import org.utilitill.vending.people.ActLog.Entry;

/**
 * Settings are changed in a file, by anyone who may write to the station's folder. The station records at its next
 * start what it finds changed, in its own name: it cannot know whose hand it was.
 */
final class SettingsRecord {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsRecord.class);

    private final Journal journal;
    private final ActLog log;

    SettingsRecord(Journal journal, ActLog log) {
        this.journal = journal;
        this.log = log;
    }

    /** Records what is not as the record says; what can not be recorded now is found again at the next start. */
    void note(Path home) {
        try {
            Map<String, String> now = Settings.of(home).fields();
            Map<String, String> before = recorded();
            if (!now.equals(before)) {
                Entry entry = Entry.of(Permission.CHANGE_SETTING, Act.STATION, Settings.FILE);
                log.done(entry, before, now, Optional.empty());
            }
        } catch (IOException | JournalException e) {
            LOG.warn("a change of the settings is not on the record: {}", e.getMessage());
        }
    }

    private Map<String, String> recorded() {
        ActSearch last = new ActSearch(
                Optional.empty(),
                Optional.of(Permission.CHANGE_SETTING),
                Optional.of(Act.STATION),
                Optional.of(Outcome.DONE),
                Settings.FILE,
                Long.MAX_VALUE,
                1);
        return journal.registers().acts().search(last).stream()
                .findFirst()
                .map(record -> record.act().after())
                .orElseGet(() -> Settings.STANDARD.fields());
    }
}
