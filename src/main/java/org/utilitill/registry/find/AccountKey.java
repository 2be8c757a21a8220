package org.utilitill.registry.find;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.utilitill.registry.find.spell.PackedKeys;

/** Accounts as keys: scattered, and almost never the same for two. */
final class AccountKey {

    private static final long MASK = (1L << PackedKeys.BITS) - 1;

    private AccountKey() {}

    static long of(String account) {
        byte[] bytes = account.getBytes(UTF_8);
        return of(bytes, 0, bytes.length);
    }

    static long of(byte[] bytes, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001B3L;
        }
        return (hash ^ hash >>> 31) & MASK;
    }
}
