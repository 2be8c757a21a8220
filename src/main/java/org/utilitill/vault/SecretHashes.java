package org.utilitill.vault;

/**
 * Makes and checks the hashes of PINs and passphrases. Their pepper is in the vault, so that a stolen tape alone lets
 * nobody try PINs, and nobody signs in while the vault is locked.
 */
public interface SecretHashes {

    /** Whether the pepper is within reach. */
    boolean ready();

    /**
     * The hash of a PIN or passphrase; the characters are the caller's to wipe. Takes about 0.15 s.
     *
     * @throws VaultException {@code LOCKED} while the pepper is out of reach
     */
    PinHash hash(char[] secret);

    /**
     * Whether a hash is of these characters; as long whichever of them is wrong.
     *
     * @throws VaultException {@code LOCKED} while the pepper is out of reach and the hash has it in it
     */
    boolean matches(PinHash hash, char[] secret);
}
