package org.utilitill.sts.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.sts.Theory;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/** Both derivations against the ciphers and hashes of the Java runtime, over random keys and meters. */
class DerivationsTest {

    private static final int TRIES = 150;

    private final Random random = new Random(Theory.SEED);

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private VendingKey vendingKey(byte[] value, KeyType type, int dkga) {
        return new VendingKey(
                SecretBytes.takeOver(value.clone()),
                new KeyAttributes(
                        new SupplyGroupCode("%06d".formatted(random.nextInt(1_000_000))),
                        type,
                        new KeyRevision(2 + random.nextInt(8)),
                        new KeyExpiry(255),
                        BaseDate.values()[random.nextInt(3)],
                        KeyDerivation.of(dkga)));
    }

    private MeterIdentity meterOf(VendingKey key, EncryptionAlgorithm ea) {
        String maker =
                random.nextBoolean() ? "%02d".formatted(random.nextInt(100)) : "%04d".formatted(random.nextInt(10_000));
        return new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.compose(maker, "%08d".formatted(random.nextInt(100_000_000)))),
                key.sgc(),
                new TariffIndex(random.nextInt(100)),
                key.krn(),
                ea,
                TokenCarrier.MAGNETIC_CARD);
    }

    @ParameterizedTest
    @EnumSource
    void derivation04IsTheHmacOfTheRuntime(EncryptionAlgorithm ea) throws GeneralSecurityException {
        for (int i = 0; i < TRIES; i++) {
            byte[] value = randomBytes(20);
            try (VendingKey key = vendingKey(value, KeyType.of(random.nextInt(3)), 4)) {
                MeterIdentity meter = meterOf(key, ea);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(value, "HmacSHA256"));
                byte[] hmac = mac.doFinal(dataBlock(key, meter));
                KeySteps.OfDkga04 steps = (KeySteps.OfDkga04) key.stepsTo(meter);
                assertThat(steps.dataBlock()).as("seed %d", Theory.SEED).isEqualTo(dataBlock(key, meter));
                assertThat(steps.hmac()).isEqualTo(hmac);
                assertThat(derived(key, meter)).isEqualTo(Arrays.copyOf(hmac, ea.keyBits() / 8));
                assertThat(steps).hasToString("OfDkga04[49 bytes, " + Arrays.hashCode(dataBlock(key, meter)) + "]");
            }
        }
    }

    private static byte[] derived(VendingKey key, MeterIdentity meter) {
        try (DecoderKey decoderKey = key.decoderKeyOf(meter)) {
            return HexFormat.of().parseHex(KeyProbe.hex(decoderKey));
        }
    }

    private static byte[] dataBlock(VendingKey key, MeterIdentity meter) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(4);
        text(block, "04");
        text(block, key.baseDate().digits());
        text(block, meter.ea().digits());
        text(block, meter.ti().digits());
        block.write(0);
        block.write(4);
        text(block, meter.sgc().digits());
        text(block, Integer.toString(key.type().code()));
        text(block, Integer.toString(meter.krn().value()));
        text(block, meter.pan().digits());
        block.writeBytes(new byte[] {0, 0, 0, (byte) meter.ea().keyBits()});
        return block.toByteArray();
    }

    private static void text(ByteArrayOutputStream block, String text) {
        block.write(text.length());
        block.writeBytes(text.getBytes(US_ASCII));
    }

    @Test
    void derivation02IsTheDesOfTheRuntime() throws GeneralSecurityException {
        for (int i = 0; i < TRIES; i++) {
            byte[] value = randomBytes(8);
            try (VendingKey key = vendingKey(value, KeyType.of(random.nextInt(4)), 2)) {
                MeterIdentity meter = meterOf(key, EncryptionAlgorithm.EA07);
                long pan = Long.parseUnsignedLong(panBlock(key, meter), 16);
                long control = Long.parseUnsignedLong(controlBlock(key, meter), 16);
                long block = pan ^ control;
                Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
                des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(value, "DES"));
                long output = number(des.doFinal(HexFormat.of().parseHex(hex(block))));
                assertThat(key.stepsTo(meter))
                        .as("seed %d", Theory.SEED)
                        .isEqualTo(new KeySteps.OfDkga02(pan, control, block, output))
                        .hasToString("OfDkga02[PANBLOCK " + hex(pan) + ", CONTROLBLOCK " + hex(control) + "]");
                assertThat(number(derived(key, meter))).isEqualTo(output ^ block ^ number(value));
            }
        }
    }

    private static String panBlock(VendingKey key, MeterIdentity meter) {
        String iin = meter.pan().iin();
        String drn = meter.pan().meterNumber().digits();
        String number = key.type() == KeyType.DCTK ? "0".repeat(drn.length()) : drn;
        return iin.substring(1) + number;
    }

    private static String controlBlock(VendingKey key, MeterIdentity meter) {
        return key.type().code()
                + meter.sgc().digits()
                + meter.ti().digits()
                + meter.krn().value()
                + "FFFFFF";
    }

    private static String hex(long value) {
        return HexFormat.of().withUpperCase().toHexDigits(value);
    }

    private static long number(byte[] bytes) {
        return Long.parseUnsignedLong(HexFormat.of().formatHex(bytes), 16);
    }
}
