package org.utilitill.ui;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.utilitill.ui.task.Key;

/** Translates the toolkit's keys. Home, End, Page Up and Page Down are the numeric pad in disguise and do nothing. */
final class Keyboard {

    private Keyboard() {}

    static Optional<Key> key(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        return plain ? key(event.getCode()) : Optional.empty();
    }

    private static Optional<Key> key(KeyCode code) {
        return switch (code) {
            case ENTER -> Optional.of(Key.ENTER);
            case ESCAPE -> Optional.of(Key.ESCAPE);
            case BACK_SPACE -> Optional.of(Key.BACKSPACE);
            case SPACE -> Optional.of(Key.SPACE);
            case UP -> Optional.of(Key.UP);
            case DOWN -> Optional.of(Key.DOWN);
            case F1 -> Optional.of(Key.F1);
            case F2 -> Optional.of(Key.F2);
            case F3 -> Optional.of(Key.F3);
            case F4 -> Optional.of(Key.F4);
            case F5 -> Optional.of(Key.F5);
            case F6 -> Optional.of(Key.F6);
            case F7 -> Optional.of(Key.F7);
            case F8 -> Optional.of(Key.F8);
            case F9 -> Optional.of(Key.F9);
            case F10 -> Optional.of(Key.F10);
            case F11 -> Optional.of(Key.F11);
            default -> Optional.empty();
        };
    }

    /**
     * The printable character of a typed event, blank and control characters left out. Control with Alt is the third
     * level of many keyboards, where the signs of a passphrase may lie.
     */
    static Optional<Character> character(KeyEvent event) {
        String typed = event.getCharacter();
        boolean plain = (!event.isControlDown() || event.isAltDown()) && !event.isMetaDown();
        boolean printable = typed.length() == 1 && typed.charAt(0) > ' ' && typed.charAt(0) != '\u007F';
        return plain && printable ? Optional.of(typed.charAt(0)) : Optional.empty();
    }
}
