package org.utilitill.vending.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.SecretChars;
import org.utilitill.vending.ActOutcome;

/**
 * The vault and what is in it, as people ask for it: unlock, take keys in, use, retire and destroy them, and say whose
 * signatures are believed. No call gives a key back.
 *
 * <p>Secrets come as characters that the caller closes. All calls come from the vending thread; those that
 * unlock or write the vault take up to a second.
 */
public interface KeyRoom {

    /** Whether the vault is locked: nobody can sign in or sell then. */
    boolean locked();

    /** Unlocks the vault; done before anyone signs in, so the record names the station and the kind of secret. */
    ActOutcome<Boolean> unlock(VaultSecret secret);

    /** Locks the vault: keys leave the memory. */
    ActOutcome<Boolean> lock(Operator actor);

    /** Kinds of secret that open the vault, one for each way in: names of {@code vault.slot.KIND} in the bundles. */
    List<String> slots();

    /**
     * Gives the vault another daily way in and a fresh recovery sheet; what opened it before opens it no more.
     *
     * @param next a passphrase, one with a key file that is made at its path, or two passphrases
     * @return the ten words of the new recovery sheet, shown once; the caller closes them
     */
    ActOutcome<SecretChars> changeVault(Operator actor, VaultSecret next, Optional<Approval> approval);

    /** Every key that is held or was, with check values; works while the vault is locked. */
    ActOutcome<List<KeyProfile>> keys(Operator actor);

    /**
     * When a key ends.
     *
     * @param profile the key
     * @param ends the earlier of issued-until time and expiry number's end; empty when neither comes before the base
     *     date's own end
     * @param daysLeft whole days until then, negative once passed; empty as {@code ends}
     * @param warning whether it ends within 90 days
     */
    record Expiry(KeyProfile profile, Optional<Instant> ends, Optional<Long> daysLeft, boolean warning) {}

    /** When the keys that are in use or drafts end, soonest first. */
    List<Expiry> expiries();

    /**
     * One custodian's part of a key.
     *
     * @param custodian who typed it
     * @param digits hex digits in groups, for the caller to close
     * @param checkValue from the paper, or empty where the paper has none
     */
    record Part(String custodian, SecretChars digits, String checkValue) {}

    /** The check value of a part as it was typed, so that a custodian sees a slip before leaving; none is stored. */
    ActOutcome<String> checkValueOf(Operator actor, Part part, String dkga);

    /** Judges a profile as it was typed, before any custodian is asked to come; nothing is stored. */
    ActOutcome<KeyDraft> check(Operator actor, KeyDraft draft);

    /** Takes a key in from two custodians; it is a draft then. */
    ActOutcome<KeyProfile> create(
            Operator actor, KeyDraft draft, Part first, Part second, String checkValue, Optional<Approval> approval);

    /**
     * A configuration as it came: three texts of base64, and what opens it.
     *
     * @param data the enciphered text; or all three as one JSON object, when the other two are empty
     * @param digest the signed hash
     * @param key the wrapped key
     * @param opener the sixteen characters, or the RSA private key as base64 or PEM; for the caller to close
     */
    record NectarFile(String data, String digest, String key, SecretChars opener) {}

    /**
     * What a file says before anything is stored.
     *
     * @param profile what the key would be known as
     * @param signer the trusted signer whose signature fits
     * @param warnings names of sentences in the message bundles, {@code import.warning.NAME}
     */
    record Preview(KeyProfile profile, String signer, List<String> warnings) {}

    /** Opens a configuration and shows what it says, check value and all, without storing anything. */
    ActOutcome<Preview> preview(Operator actor, NectarFile file);

    /** Takes a configuration's key in, as a draft of a utility. */
    ActOutcome<KeyProfile> importNectar(Operator actor, NectarFile file, String utility, Optional<Approval> approval);

    /** A configuration for a recipient: the three parts in base64. */
    record NectarParts(String data, String digest, String key) {}

    /** Writes a Nectar-format configuration of a held key for a recipient's RSA public key. */
    ActOutcome<NectarParts> exportNectar(
            Operator actor, String profile, String recipientKey, SecretChars signingKey, Optional<Approval> approval);

    /** Seals a held key for another station's sealing key, signed by this one. */
    ActOutcome<String> exportSealed(Operator actor, String profile, String recipientKey, Optional<Approval> approval);

    /** Opens what another station sealed for this one and shows what it says, without storing anything. */
    ActOutcome<Preview> previewSealed(Operator actor, String file);

    /** Takes in what another station sealed for this one, as a draft of a utility. */
    ActOutcome<KeyProfile> importSealed(Operator actor, String file, String utility, Optional<Approval> approval);

    /**
     * The public halves of the station's own keys.
     *
     * @param sealing others seal for this one: X25519, base64 of its SubjectPublicKeyInfo
     * @param signing others check this one's signatures: Ed25519, base64 of its SubjectPublicKeyInfo
     */
    record StationKeys(String sealing, String signing) {}

    /** What to give to others so that they can seal for this station and believe it. */
    ActOutcome<StationKeys> stationKeys(Operator actor);

    /** Puts a key in use, takes it out of use, or destroys it. */
    ActOutcome<KeyProfile> setState(Operator actor, String profile, KeyState next, Optional<Approval> approval);

    /** Everyone whose signature is or was believed. */
    ActOutcome<List<TrustedSigner>> signers(Operator actor);

    /** What a public key is, before it is trusted: algorithm, length, fingerprint. */
    ActOutcome<TrustedSigner> readSigner(Operator actor, String name, String publicKey, Set<Scope> scopes);

    /** Believes a signer from now on. */
    ActOutcome<TrustedSigner> trust(
            Operator actor, String name, String publicKey, Set<Scope> scopes, Optional<Approval> approval);

    /** Stops believing a signer. */
    ActOutcome<TrustedSigner> revoke(Operator actor, String name);
}
