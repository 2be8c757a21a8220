package org.utilitill.vault;

import java.util.List;
import org.utilitill.vault.TokenModule.Custody;

/** The public test keys as a ring: nothing to unlock, nothing to lose. */
public final class PublicKeyRing implements KeyRing {

    private final List<VaultKey> keys = PublicTestKeys.load();
    private boolean locked;

    @Override
    public String id() {
        return "public-test-keys";
    }

    @Override
    public Custody custody() {
        return Custody.SOFTWARE;
    }

    @Override
    public boolean locked() {
        return locked;
    }

    @Override
    public List<VaultKey> keys() {
        return locked ? List.of() : keys;
    }

    @Override
    public void lock() {
        locked = true;
        keys.forEach(VaultKey::close);
    }
}
