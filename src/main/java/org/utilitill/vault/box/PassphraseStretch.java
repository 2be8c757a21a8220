package org.utilitill.vault.box;

/** Makes 32 bytes of what a person typed, at a cost that whoever guesses has to pay for each guess. */
public interface PassphraseStretch {

    /** How many bytes it answers. */
    int LENGTH = 32;

    /**
     * The stretched phrase. Neither argument is changed or kept; the caller wipes the answer.
     *
     * @param phrase what was typed, as bytes
     * @param salt 16 to 32 bytes of the slot's own
     * @param cost how much work to do
     * @throws org.utilitill.vault.VaultException DAMAGED when it asks for more memory than this process may use
     */
    byte[] stretch(byte[] phrase, byte[] salt, StretchCost cost);
}
