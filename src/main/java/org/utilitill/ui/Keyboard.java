package org.utilitill.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.utilitill.ui.task.Key;

/** Translates what the toolkit calls keys. Home, End, Page Up and Page Down are the numeric pad in disguise: nothing. */
final class Keyboard {

    private static final Map<KeyCode, Key> KEYS = new EnumMap<>(Map.ofEntries(
            Map.entry(KeyCode.ENTER, Key.ENTER),
            Map.entry(KeyCode.ESCAPE, Key.ESCAPE),
            Map.entry(KeyCode.BACK_SPACE, Key.BACKSPACE),
            Map.entry(KeyCode.SPACE, Key.SPACE),
            Map.entry(KeyCode.UP, Key.UP),
            Map.entry(KeyCode.DOWN, Key.DOWN),
            Map.entry(KeyCode.F1, Key.F1),
            Map.entry(KeyCode.F2, Key.F2),
            Map.entry(KeyCode.F3, Key.F3),
            Map.entry(KeyCode.F4, Key.F4),
            Map.entry(KeyCode.F6, Key.F6),
            Map.entry(KeyCode.F7, Key.F7),
            Map.entry(KeyCode.F8, Key.F8),
            Map.entry(KeyCode.F9, Key.F9),
            Map.entry(KeyCode.F11, Key.F11)));

    private Keyboard() {}

    static Optional<Key> key(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        return plain ? Optional.ofNullable(KEYS.get(event.getCode())) : Optional.empty();
    }

    /** The printable character of a typed event, blank and control characters left out. */
    static Optional<Character> character(KeyEvent event) {
        String typed = event.getCharacter();
        boolean plain = !event.isControlDown() && !event.isMetaDown();
        boolean printable = typed.length() == 1 && typed.charAt(0) > ' ' && typed.charAt(0) != '\u007F';
        return plain && printable ? Optional.of(typed.charAt(0)) : Optional.empty();
    }
}
