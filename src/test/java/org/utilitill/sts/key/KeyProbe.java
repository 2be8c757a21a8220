package org.utilitill.sts.key;

import java.util.HexFormat;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;

/** Opens to tests of other packages what the key package keeps to itself. */
public final class KeyProbe {

    private KeyProbe() {}

    public static DecoderKey key(EncryptionAlgorithm algorithm, String hex) {
        return DecoderKey.of(algorithm, secret(hex));
    }

    public static SecretBytes secret(String hex) {
        return SecretBytes.takeOver(HexFormat.of().parseHex(hex));
    }

    public static String hex(DecoderKey key) {
        return key.read(HexFormat.of().withUpperCase()::formatHex);
    }

    public static String dataBlockHex(VendingKey key, MeterIdentity meter) {
        return HexFormat.of().withUpperCase().formatHex(Dkga04.dataBlock(key, meter));
    }

    public static long panBlock(String iin, String drn, KeyType type) {
        return KeyBlocks.pan(iin, drn, type);
    }

    public static long controlBlock(KeyType type, SupplyGroupCode sgc, TariffIndex ti, KeyRevision krn) {
        return KeyBlocks.control(type, sgc, ti, krn);
    }
}
