package org.utilitill.vending.keys;

import java.nio.file.Path;
import org.utilitill.staff.SecretChars;

/** What a person gives to unlock the vault. The caller closes it. */
public sealed interface VaultSecret extends AutoCloseable {

    /** One passphrase. */
    record Passphrase(SecretChars text) implements VaultSecret {
        @Override
        public void close() {
            text.close();
        }
    }

    /** A passphrase and a key file, on a stick that its keeper carries. */
    record PassphraseAndFile(SecretChars text, Path file) implements VaultSecret {
        @Override
        public void close() {
            text.close();
        }
    }

    /** Two passphrases of two people, in their order. */
    record TwoPassphrases(SecretChars first, SecretChars second) implements VaultSecret {
        @Override
        public void close() {
            first.close();
            second.close();
        }
    }

    /** The ten words of the recovery sheet. */
    record RecoveryCode(SecretChars text) implements VaultSecret {
        @Override
        public void close() {
            text.close();
        }
    }

    /** Wipes what was typed. */
    @Override
    void close();
}
