package org.utilitill.metersim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.Crc16;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;

/** Meters and tokens for them. */
final class MeterKit {

    static final String KEY = "E653341F9D5BF36F";
    static final String OTHER_KEY = "E94023262E9993C2";
    static final String LONG_KEY = "929BD3A415C9420A05EC5EE9F3CE91C3";
    static final int MADE = 5_000_000;
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final MeterMake MAKE = MeterMake.of(11);

    private MeterKit() {}

    static HeldKey held(KeyType type, int ken) {
        return new HeldKey(
                new SupplyGroupCode("123456"), new TariffIndex(1), new KeyRevision(1), type, new KeyExpiry(ken));
    }

    static TokenId tid(int minutes) {
        return new TokenId(minutes, BaseDate.Y2014);
    }

    /** A new meter for electricity and water in units, and electricity in money. */
    static MeterMemory fresh() {
        Set<Register> present = Set.of(Register.ELECTRICITY, Register.WATER, Register.ELECTRICITY_CURRENCY);
        return MeterMemory.factoryNew(present, tid(MADE), held(KeyType.DUTK, 255));
    }

    /** The same after years of use: nothing is at its first value. */
    static MeterMemory worn() {
        Registers full = new Registers(Map.of(
                Register.ELECTRICITY, Register.UNITS_MAX,
                Register.WATER, Register.UNITS_MAX,
                Register.ELECTRICITY_CURRENCY, Register.CURRENCY_MAX));
        MeterMemory fresh = fresh();
        return new MeterMemory(full, fresh.tids(), fresh.key(), Map.of(Limit.MAXIMUM_POWER, 7L), true, Map.of());
    }

    static VirtualMeter meter(MeterMemory memory) {
        return meter(MAKE, memory);
    }

    static VirtualMeter meter(MeterMake make, MeterMemory memory) {
        return new VirtualMeter(make, key(KEY), memory);
    }

    static DecoderKey key(String hex) {
        return KeyProbe.key(hex.length() == 16 ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11, hex);
    }

    static String digits(Token token) {
        return digits(token, KEY);
    }

    static String digits(Token token, String keyHex) {
        try (DecoderKey key = key(keyHex)) {
            return new TokenEncoder().encode(token, key).digits();
        }
    }

    static String electricity(int tid, long tenths) {
        return credit(Service.ELECTRICITY, tid, tenths);
    }

    static String credit(Service service, int tid, long tenths) {
        return digits(CreditToken.ofTenths(service, 5, tid(tid), tenths));
    }

    /** A token whose type may be one that nobody knows. */
    static String raw(int tokenClass, int subClass, long content) {
        long message = (long) tokenClass << 48 | (long) subClass << 44 | content;
        long block = (long) subClass << 60 | content << 16 | Crc16.of(message);
        try (DecoderKey key = key(KEY)) {
            long placed = tokenClass == 1 ? block : TokenCipher.of(key).encrypt(block);
            return ClassBits.insert(placed, tokenClass).toDecimal();
        }
    }

    /** A list in every order. */
    static <T> List<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> found = new ArrayList<>();
        for (T first : all) {
            List<T> rest = new ArrayList<>(all);
            rest.remove(first);
            permutations(rest).forEach(tail -> {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                found.add(whole);
            });
        }
        return found;
    }
}
