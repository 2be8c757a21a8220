package org.utilitill.vault.nectar;

import java.util.Arrays;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.nectar.NectarRefusal.Code;

/** The 16 ASCII characters that a person chose; they are the AES key as they stand. */
public final class OwnKey extends OpeningKey {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';

    private final SecretBytes value;

    private OwnKey(SecretBytes value) {
        this.value = value;
    }

    /**
     * Reads a key: OWN_KEY unless it is 16 printable ASCII characters. Line ends behind it, as files have them, do not
     * count; blanks do.
     *
     * @param typed wiped
     */
    public static KeyReading read(char[] typed) {
        byte[] value = new byte[CONTENT_KEY_BYTES];
        try {
            int length = typed.length;
            while (length > 0 && (typed[length - 1] == '\n' || typed[length - 1] == '\r')) {
                length--;
            }
            boolean right = length == CONTENT_KEY_BYTES;
            for (int place = 0; place < length && right; place++) {
                right = typed[place] >= FIRST_PRINTABLE && typed[place] <= LAST_PRINTABLE;
                value[place] = (byte) typed[place];
            }
            return right
                    ? new OwnKey(SecretBytes.takeOver(value.clone()))
                    : new NectarRefusal(Code.OWN_KEY, "key", "16 ASCII");
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(value, (byte) 0);
        }
    }

    @Override
    byte[] contentKey(byte[] wrapped) {
        return value.read(byte[]::clone);
    }

    /** Wipes the key. */
    @Override
    public void close() {
        value.close();
    }

    /** The name of the kind only. */
    @Override
    public String toString() {
        return "OwnKey";
    }
}
