package org.utilitill.sts.key;

import java.util.HexFormat;
import org.utilitill.sts.meter.EncryptionAlgorithm;
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

    public static long panBlock(String pan, int issuerDigits, boolean common) {
        return Dkga02.panBlock(pan, issuerDigits, common);
    }

    public static long controlBlock(KeyAttributes attributes, TariffIndex ti) {
        return new Dkga02(new byte[8], attributes).controlBlock(ti);
    }

    /** What a key made ready, as it is behind the key's own checks. */
    static KeySchedule schedule(VendingKey key) throws ReflectiveOperationException {
        java.lang.reflect.Field field = VendingKey.class.getDeclaredField("schedule");
        field.setAccessible(true);
        return (KeySchedule) field.get(key);
    }
}
