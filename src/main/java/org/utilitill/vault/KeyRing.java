package org.utilitill.vault;

import java.util.List;
import org.utilitill.vault.TokenModule.Custody;

/** What keeps the keys of a token module: the vault file, or a PKCS#11 token. */
public interface KeyRing {

    /** Tells rings apart. */
    String id();

    /** How well it keeps them. */
    Custody custody();

    /** Whether its keys are out of reach. */
    boolean locked();

    /** The keys, still the ring's own; none while it is locked. */
    List<VaultKey> keys();

    /** Puts the keys out of reach and wipes what is in memory. */
    void lock();
}
