package org.utilitill.testkit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.IssuedUnits;
import org.utilitill.vault.KeyRing;
import org.utilitill.vault.RingTokenModule;
import org.utilitill.vault.TokenModule.Custody;
import org.utilitill.vault.VaultKey;

/** Keys of bytes that are all alike, on a ring in memory. */
public final class TestKeys implements KeyRing {

    /** Nothing was issued before. */
    public static final IssuedUnits NOTHING_BEFORE = new IssuedUnits() {
        @Override
        public long toMeter(KeyProfile key, PrimaryAccountNumber pan, LocalDate day) {
            return 0;
        }

        @Override
        public long toAll(KeyProfile key, LocalDate day) {
            return 0;
        }
    };

    private final List<VaultKey> keys;
    private boolean locked;

    /** A ring of these keys. */
    public TestKeys(List<VaultKey> keys) {
        this.keys = keys;
    }

    /** A module over these keys whose random field is the low bits of a number. */
    public static RingTokenModule module(int random, VaultKey... keys) {
        return new RingTokenModule(new TestKeys(List.of(keys)), () -> random, NOTHING_BEFORE);
    }

    /** An active key of revision 1 for base date 2014, of equal bytes. */
    public static VaultKey key(String group, int kt, int ken, int dkga, int fill) {
        byte[] value = new byte[dkga == 2 ? 8 : 20];
        Arrays.fill(value, (byte) fill);
        SecretBytes secret = SecretBytes.takeOver(value);
        return new VaultKey(profile(group, kt, ken, dkga, CheckValue.of(secret)), secret);
    }

    /** The profile of such a key. */
    public static KeyProfile profile(String group, int kt, int ken, int dkga, String checkValue) {
        List<EncryptionAlgorithm> eas = dkga == 2
                ? List.of(EncryptionAlgorithm.EA07)
                : List.of(EncryptionAlgorithm.EA07, EncryptionAlgorithm.EA11);
        return new KeyProfile(
                "Test group " + group,
                "",
                new SupplyGroupCode(group),
                kt,
                new KeyRevision(1),
                ken,
                BaseDate.Y2014,
                dkga,
                eas,
                TokenCarrier.NUMERIC,
                new TariffIndex(1),
                "600727",
                KeyPeriod.ALWAYS,
                KeyLimits.NONE,
                KeyState.ACTIVE,
                checkValue,
                true);
    }

    @Override
    public String id() {
        return "test-ring";
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
