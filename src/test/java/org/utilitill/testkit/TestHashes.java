package org.utilitill.testkit;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.utilitill.vault.PinHash;
import org.utilitill.vault.SecretHashes;
import org.utilitill.vault.VaultException;

/**
 * Real hashes over a pepper that is always the same, with salts that count; out of reach when told so. What was checked
 * before is known again, so that a test of many acts does not wait for each PIN.
 */
public final class TestHashes implements SecretHashes {

    private final byte[] pepper = new byte[32];
    private final Map<String, Boolean> known = new HashMap<>();
    private long salts;
    private int checks;
    private boolean locked;

    /** Puts the pepper out of reach, or back. */
    public void locked(boolean now) {
        locked = now;
    }

    /** How often a secret was looked at. */
    public int checks() {
        return checks;
    }

    @Override
    public boolean ready() {
        return !locked;
    }

    @Override
    public PinHash hash(char[] secret) {
        requireReady();
        salts++;
        return PinHash.of(secret, ByteBuffer.allocate(16).putLong(8, salts).array(), pepper);
    }

    @Override
    public boolean matches(PinHash hash, char[] secret) {
        requireReady();
        checks++;
        return known.computeIfAbsent(hash.text() + ":" + new String(secret), both -> hash.matches(secret, pepper));
    }

    private void requireReady() {
        if (locked) {
            throw new VaultException(VaultException.Code.LOCKED, "the test's pepper is out of reach", null);
        }
    }
}
