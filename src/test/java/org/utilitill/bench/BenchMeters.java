package org.utilitill.bench;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/** Meters and public test keys for the benchmarks. */
final class BenchMeters {

    private static final SupplyGroupCode SGC = new SupplyGroupCode("123457");

    private BenchMeters() {}

    /** Meters of one supply group whose numbers scatter. */
    static List<MeterIdentity> meters(EncryptionAlgorithm ea, int krn, int count) {
        List<MeterIdentity> meters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String serial = String.format(Locale.ROOT, "%08d", (i + 1) * 7_919L % 100_000_000L);
            PrimaryAccountNumber pan = PrimaryAccountNumber.of(MeterNumber.compose("58", serial));
            meters.add(new MeterIdentity(
                    pan, SGC, new TariffIndex(i % 100), new KeyRevision(krn), ea, TokenCarrier.NUMERIC));
        }
        return meters;
    }

    static VendingKey dkga02(int krn) {
        return key("ABABABABABABABAB", KeyDerivation.DKGA02, krn, BaseDate.Y2014);
    }

    static VendingKey dkga04(int krn, BaseDate baseDate) {
        return key("ABABABABABABABAB949494949494949401234567", KeyDerivation.DKGA04, krn, baseDate);
    }

    private static VendingKey key(String hex, KeyDerivation derivation, int krn, BaseDate baseDate) {
        KeyAttributes attributes =
                new KeyAttributes(SGC, KeyType.DUTK, new KeyRevision(krn), new KeyExpiry(255), baseDate, derivation);
        return new VendingKey(SecretBytes.takeOver(HexFormat.of().parseHex(hex)), attributes);
    }
}
