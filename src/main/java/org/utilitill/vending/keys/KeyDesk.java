package org.utilitill.vending.keys;

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

/** The room of keys, put together from its desks. */
public final class KeyDesk implements KeyRoom {

    private final KeyHouse house;
    private final VaultDoor door;
    private final VaultSlots slots;
    private final ProfileDesk profiles;
    private final ImportDesk imports;
    private final ExportDesk exports;
    private final SignerDesk signers;

    /** A room of these parts. */
    public KeyDesk(KeyHouse house) {
        this.house = house;
        door = new VaultDoor(house);
        slots = new VaultSlots(house);
        profiles = new ProfileDesk(house);
        imports = new ImportDesk(house, profiles);
        exports = new ExportDesk(house);
        signers = new SignerDesk(house);
    }

    /** Sees to it that what an unlocked vault holds is on the record. */
    public void reconcile() {
        door.reconcile();
    }

    @Override
    public boolean locked() {
        return house.vault().locked();
    }

    @Override
    public ActOutcome<Boolean> unlock(VaultSecret secret) {
        return door.unlock(secret);
    }

    @Override
    public ActOutcome<Boolean> lock(Operator actor) {
        return door.lock(actor);
    }

    @Override
    public List<String> slots() {
        return slots.kinds();
    }

    @Override
    public ActOutcome<SecretChars> changeVault(Operator actor, VaultSecret next, Optional<Approval> approval) {
        return slots.change(actor, next, approval);
    }

    @Override
    public ActOutcome<List<KeyProfile>> keys(Operator actor) {
        return profiles.keys(actor);
    }

    @Override
    public List<Expiry> expiries() {
        return profiles.expiries();
    }

    @Override
    public ActOutcome<String> checkValueOf(Operator actor, Part part, String dkga) {
        return profiles.checkValueOf(actor, part, dkga);
    }

    @Override
    public ActOutcome<KeyDraft> check(Operator actor, KeyDraft draft) {
        return profiles.check(actor, draft);
    }

    @Override
    public ActOutcome<KeyProfile> create(
            Operator actor, KeyDraft draft, Part first, Part second, String checkValue, Optional<Approval> approval) {
        return profiles.create(actor, draft, first, second, checkValue, approval);
    }

    @Override
    public ActOutcome<Preview> preview(Operator actor, NectarFile file) {
        return imports.preview(actor, file);
    }

    @Override
    public ActOutcome<KeyProfile> importNectar(
            Operator actor, NectarFile file, String utility, Optional<Approval> approval) {
        return imports.take(actor, file, utility, approval);
    }

    @Override
    public ActOutcome<NectarParts> exportNectar(
            Operator actor, String profile, String recipientKey, SecretChars signingKey, Optional<Approval> approval) {
        return exports.nectar(actor, profile, recipientKey, signingKey, approval);
    }

    @Override
    public ActOutcome<String> exportSealed(
            Operator actor, String profile, String recipientKey, Optional<Approval> approval) {
        return exports.sealed(actor, profile, recipientKey, approval);
    }

    @Override
    public ActOutcome<Preview> previewSealed(Operator actor, String file) {
        return imports.previewSealed(actor, file);
    }

    @Override
    public ActOutcome<KeyProfile> importSealed(
            Operator actor, String file, String utility, Optional<Approval> approval) {
        return imports.takeSealed(actor, file, utility, approval);
    }

    @Override
    public ActOutcome<StationKeys> stationKeys(Operator actor) {
        return exports.stationKeys(actor);
    }

    @Override
    public ActOutcome<KeyProfile> setState(Operator actor, String profile, KeyState next, Optional<Approval> approval) {
        return profiles.setState(actor, profile, next, approval);
    }

    @Override
    public ActOutcome<List<TrustedSigner>> signers(Operator actor) {
        return signers.signers(actor);
    }

    @Override
    public ActOutcome<TrustedSigner> readSigner(Operator actor, String name, String publicKey, Set<Scope> scopes) {
        return signers.read(actor, name, publicKey, scopes);
    }

    @Override
    public ActOutcome<TrustedSigner> trust(
            Operator actor, String name, String publicKey, Set<Scope> scopes, Optional<Approval> approval) {
        return signers.trust(actor, name, publicKey, scopes, approval);
    }

    @Override
    public ActOutcome<TrustedSigner> revoke(Operator actor, String name) {
        return signers.revoke(actor, name);
    }
}
