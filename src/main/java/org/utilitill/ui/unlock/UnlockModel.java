package org.utilitill.ui.unlock;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.ui.task.SecretBuffer;
import org.utilitill.ui.task.SecretSteps;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.keys.KeyRoom;
import org.utilitill.vending.keys.VaultSecret;

/**
 * The keys are locked: Up and Down choose what opens them, Enter goes from field to field and unlocks after the last,
 * Esc wipes what was typed.
 */
public final class UnlockModel {

    /** What opens the keys. */
    public enum Way {
        /** One passphrase. */
        PASSPHRASE,
        /** A passphrase and a key file. */
        KEY_FILE,
        /** The passphrases of two people. */
        TWO,
        /** The words of the recovery sheet. */
        RECOVERY
    }

    private static final int LONGEST_PATH = 400;

    private final Desk desk;
    private final KeyRoom keys;
    private final Runnable unlocked;
    private final KeyGuard guard;
    private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.PASSPHRASE);
    private final SecretSteps steps = new SecretSteps(fields(Way.PASSPHRASE));
    private final ReadOnlyStringWrapper path = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /** Locked keys; {@code unlocked} is run once they are open. */
    public UnlockModel(Desk desk, KeyRoom keys, Runnable unlocked) {
        this.desk = desk;
        this.keys = keys;
        this.unlocked = unlocked;
        guard = new KeyGuard(desk.clock());
    }

    /** What shall open the keys. */
    public ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** The secrets while they are typed; where a key file is wanted, its path takes the place of the second. */
    public SecretSteps steps() {
        return steps;
    }

    /** Where the key file is, as typed. */
    public ReadOnlyStringProperty pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** True while the keys are being opened, which takes about half a second. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why they did not open, empty while nothing is wrong. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** What to know although they did open, empty for nothing; Enter goes on. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** It is on screen: an Enter that was meant for what was there before does nothing. */
    public void start() {
        guard.screenChanged();
    }

    /** Chooses what shall open the keys, and wipes what was typed. */
    public void choose(Way other) {
        if (!busy.get() && notice.get().isEmpty()) {
            clear();
            if (other != way.get()) {
                steps.replace(fields(other));
                way.set(other);
            }
        }
    }

    /** Takes a path that was picked. */
    public void pick(Path file) {
        path.set(file.toString());
        refusal.set("");
    }

    /** A character was typed. */
    public void type(char typed) {
        if (busy.get() || !notice.get().isEmpty()) {
            return;
        }
        refusal.set("");
        if (!atPath()) {
            steps.type(typed);
        } else if (path.get().length() < LONGEST_PATH) {
            path.set(path.get() + typed);
        }
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key) || busy.get()) {
            return;
        }
        if (!notice.get().isEmpty()) {
            if (key == Key.ENTER) {
                unlocked.run();
            }
            return;
        }
        switch (key) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case ENTER -> enter();
            case ESCAPE -> clear();
            case SPACE -> type(' ');
            case BACKSPACE -> backspace();
            default -> {}
        }
    }

    /** A key came up. */
    public void release(Key key) {
        guard.released(key);
    }

    /** The window lost the keyboard. */
    public void releaseAll() {
        guard.allReleased();
    }

    /** Wipes everything that was typed. */
    public void clear() {
        steps.clear();
        path.set("");
        refusal.set("");
    }

    private static List<SecretBuffer> fields(Way way) {
        return switch (way) {
            case PASSPHRASE -> List.of(SecretBuffer.ofPassphrase());
            case KEY_FILE, TWO -> List.of(SecretBuffer.ofPassphrase(), SecretBuffer.ofPassphrase());
            case RECOVERY -> List.of(SecretBuffer.ofCode());
        };
    }

    private void step(int by) {
        int next = way.get().ordinal() + by;
        if (next >= 0 && next < Way.values().length) {
            choose(Way.values()[next]);
        }
    }

    private boolean atPath() {
        return way.get() == Way.KEY_FILE && steps.activeProperty().get() == 1;
    }

    private void backspace() {
        if (!atPath()) {
            steps.press(Key.BACKSPACE);
        } else if (!path.get().isEmpty()) {
            path.set(path.get().substring(0, path.get().length() - 1));
        }
    }

    private void enter() {
        boolean filled = atPath()
                ? !path.get().isBlank()
                : steps.field(steps.activeProperty().get()).lengthProperty().get() > 0;
        if (!filled) {
            refusal.set(desk.text(atPath() ? "unlock.file.empty" : "unlock.empty"));
        } else if (!steps.next()) {
            secret().ifPresent(this::unlock);
        }
    }

    private Optional<VaultSecret> secret() {
        return switch (way.get()) {
            case PASSPHRASE ->
                Optional.of(new VaultSecret.Passphrase(steps.field(0).take()));
            case KEY_FILE ->
                file().map(file ->
                        new VaultSecret.PassphraseAndFile(steps.field(0).take(), file));
            case TWO ->
                Optional.of(new VaultSecret.TwoPassphrases(
                        steps.field(0).take(), steps.field(1).take()));
            case RECOVERY ->
                Optional.of(new VaultSecret.RecoveryCode(steps.field(0).take()));
        };
    }

    private Optional<Path> file() {
        try {
            return Optional.of(Path.of(path.get().strip()));
        } catch (InvalidPathException e) {
            refusal.set(desk.text("unlock.file.empty"));
            return Optional.empty();
        }
    }

    private void unlock(VaultSecret secret) {
        refusal.set("");
        busy.set(true);
        desk.background()
                .call(() -> {
                    try (secret) {
                        return keys.unlock(secret);
                    }
                })
                .then(this::show)
                .otherwise(() -> busy.set(false));
    }

    private void show(ActOutcome<Boolean> outcome) {
        busy.set(false);
        guard.screenChanged();
        clear();
        if (outcome instanceof Refused<Boolean> refused) {
            refusal.set(refused.refusal().sentence(desk.texts()));
        } else if (outcome instanceof Done<Boolean> done && done.value()) {
            notice.set(desk.text("unlock.older"));
        } else {
            unlocked.run();
        }
    }
}
