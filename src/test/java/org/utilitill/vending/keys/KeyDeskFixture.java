package org.utilitill.vending.keys;

import static org.utilitill.testkit.KeyShop.done;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.JournalFolder;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.testkit.FailingTapeFiles;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.vending.ActOutcome;

/** A real shop with a vault, whose tape and disk can be made to fail, and one key. */
abstract class KeyDeskFixture {

    static final String KEY = "Ours";

    @TempDir
    Path home;

    final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    final FailingTapeFiles tape = new FailingTapeFiles();
    final VaultDisk disk = KeyShop.emptyDisk();
    KeyShop shop;

    @BeforeEach
    void open() {
        tape.quick();
        JournalFolder real = JournalFolder.below(home);
        shop = KeyShop.on(new JournalFolder(real.tape(), real.index(), tape), clock, Plan.KES.real(), disk);
    }

    @AfterEach
    void close() {
        tape.mend();
        disk.mend();
        shop.close();
    }

    void reopen() {
        close();
        open();
    }

    KeyProfile create() {
        return done(Ceremony.of(Ceremony.desDraft(KEY), Ceremony.DES).held(shop));
    }

    ActOutcome<KeyProfile> become(KeyState next) {
        return next == KeyState.RETIRED
                ? shop.desk().setState(TestShop.ADMINISTRATOR, KEY, next, Optional.empty())
                : shop.byTwo(consent -> shop.desk().setState(TestShop.ADMINISTRATOR, KEY, next, consent));
    }

    KeyProfile recorded(String name) {
        return shop.shop().journal().registers().keys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
