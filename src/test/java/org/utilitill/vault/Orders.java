package org.utilitill.vault;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.TokenModule.TokenOrder;

/** Keys and orders of one supply group, as tests of a module's rules want them. */
final class Orders {

    static final String GROUP = "600100";
    static final Instant NOW = Instant.parse("2026-03-02T14:07:00Z");
    static final TokenId TID = TokenId.at(NOW, BaseDate.Y2014);

    private Orders() {}

    /** A real, active key of derivation 04 with these limits. */
    static KeyProfile profile(KeyLimits limits) {
        return with(TestKeys.profile(GROUP, 2, 255, 4, "000000"), KeyPeriod.ALWAYS, limits, false);
    }

    static KeyProfile profile() {
        return profile(KeyLimits.NONE);
    }

    static KeyProfile with(KeyProfile of, KeyPeriod period, KeyLimits limits, boolean training) {
        return new KeyProfile(
                of.name(),
                of.utility(),
                of.sgc(),
                of.kt(),
                of.krn(),
                of.ken(),
                of.baseDate(),
                of.dkga(),
                of.eas(),
                of.tct(),
                of.ti(),
                of.iin(),
                period,
                limits,
                of.state(),
                of.checkValue(),
                training);
    }

    /** Limits in tenths; 0 is none. */
    static KeyLimits limits(long perToken, long perMeterDay, long perDay) {
        return new KeyLimits(limit(perToken), limit(perMeterDay), limit(perDay));
    }

    private static OptionalLong limit(long tenths) {
        return tenths == 0 ? OptionalLong.empty() : OptionalLong.of(tenths);
    }

    static VaultKey key(KeyProfile profile) {
        return key(profile, 0x4B);
    }

    static VaultKey key(KeyProfile profile, int fill) {
        byte[] value = new byte[profile.dkga() == 2 ? 8 : 20];
        Arrays.fill(value, (byte) fill);
        return new VaultKey(profile, SecretBytes.takeOver(value));
    }

    /** What keeps a key elsewhere: HMAC-SHA-256 under some bytes. */
    static UnaryOperator<byte[]> keeper(byte[] value) {
        return data -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(value, "HmacSHA256"));
                return mac.doFinal(data);
            } catch (GeneralSecurityException missing) {
                throw new AssertionError(missing);
            }
        };
    }

    static RingTokenModule module(IssuedUnits before, VaultKey... keys) {
        return new RingTokenModule(new TestKeys(List.of(keys)), () -> 5, before);
    }

    static RingTokenModule module(VaultKey... keys) {
        return module(TestKeys.NOTHING_BEFORE, keys);
    }

    static UUID id(int number) {
        return new UUID(1, number);
    }

    static MeterIdentity meter(int serial) {
        return meter(serial, EncryptionAlgorithm.EA07, TokenCarrier.NUMERIC);
    }

    static MeterIdentity meter(int serial, EncryptionAlgorithm ea, TokenCarrier carrier) {
        return new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.compose("14", "%08d".formatted(serial))),
                new SupplyGroupCode(GROUP),
                new TariffIndex(1),
                new KeyRevision(1),
                ea,
                carrier);
    }

    static TokenOrder order(MeterIdentity meter, TimedToken token, Instant day) {
        return new TokenOrder(meter, token, OptionalInt.empty(), day);
    }

    static TokenOrder order(MeterIdentity meter, TimedToken token) {
        return order(meter, token, NOW);
    }

    static CreditToken credit(long tenths) {
        return CreditToken.ofTenths(Service.ELECTRICITY, 0, TID, tenths);
    }

    static TokenOrder credit(int serial, long tenths, Instant day) {
        return order(meter(serial), credit(tenths), day);
    }

    static TokenOrder credit(int serial, long tenths) {
        return credit(serial, tenths, NOW);
    }
}
