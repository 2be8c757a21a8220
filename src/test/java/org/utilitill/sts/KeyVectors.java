package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.utilitill.sts.cipher.CipherProbe;
import org.utilitill.sts.cipher.StaCipher;
import org.utilitill.sts.cipher.StaTables;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.TokenNumber;

/** What a record about keys or ciphers claims, checked against the engine. */
final class KeyVectors {

    private KeyVectors() {}

    static void decoderKey(StsVector vector) {
        try (DecoderKey key = vector.decoderKey()) {
            assertThat(KeyProbe.hex(key)).isEqualTo(vector.expectedText("decoderKeyHex"));
        }
        if (vector.known("dataBlockHex").isTextual()) {
            try (VendingKey key = vector.vendingKey()) {
                assertThat(KeyProbe.dataBlockHex(key, vector.meter()))
                        .isEqualTo(vector.known("dataBlockHex").textValue());
            }
        } else {
            assertBlocks(vector);
        }
    }

    private static void assertBlocks(StsVector vector) {
        KeyType type = KeyType.of(vector.number("kt"));
        long pan =
                KeyProbe.panBlock(vector.pan().iin(), vector.pan().meterNumber().digits(), type);
        assertThat(hex(pan)).isEqualTo(vector.known("panBlockHex").textValue());
        assertThat(hex(control(vector, type)))
                .isEqualTo(vector.known("controlBlockHex").textValue());
        assertThat(hex(pan ^ control(vector, type)))
                .isEqualTo(vector.known("xorBlockHex").textValue());
    }

    static void panBlock(StsVector vector) {
        long block = KeyProbe.panBlock(vector.text("iin"), vector.text("drn"), KeyType.of(vector.number("kt")));
        assertThat(hex(block)).isEqualTo(vector.expectedText("panBlockHex"));
    }

    static void controlBlock(StsVector vector) {
        assertThat(hex(control(vector, KeyType.of(vector.number("kt")))))
                .isEqualTo(vector.expectedText("controlBlockHex"));
    }

    private static long control(StsVector vector, KeyType type) {
        return KeyProbe.controlBlock(
                type,
                new SupplyGroupCode(vector.text("sgc")),
                TariffIndex.of(vector.text("ti")),
                new KeyRevision(vector.number("krn")));
    }

    static void staKeyAlign(StsVector vector) {
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, vector.text("keyHex"))) {
            assertThat(hex(CipherProbe.roundKey(key, 0))).isEqualTo(vector.expectedText("round0KeyHex"));
        }
    }

    static void staTable(StsVector vector) {
        List<Integer> values = new ArrayList<>();
        vector.expected().get("values").forEach(value -> values.add(value.intValue()));
        List<Integer> table = switch (vector.text("table")) {
            case "encryptSub1" -> StaTables.LIVE.first();
            case "encryptSub2" -> StaTables.LIVE.second();
            case "encryptPerm" -> StaTables.LIVE.permutation();
            default -> throw new IllegalStateException(vector.text("table"));
        };
        assertThat(table).isEqualTo(values);
    }

    static void staBlock(StsVector vector) {
        StaTables tables = vector.text("tables").equals("live") ? StaTables.LIVE : CipherProbe.sampleTables();
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, vector.text("keyHex"))) {
            StaCipher cipher = StaCipher.of(key, tables);
            assertBothWays(vector, cipher);
        }
        long block = Long.parseUnsignedLong(vector.expectedText("cipherHex"), 16);
        TokenNumber token = TokenNumber.of(ClassBits.insert(block, vector.number("class")));
        assertThat(token.digits()).isEqualTo(vector.expectedText("tokenDecimal"));
    }

    static void misty1Block(StsVector vector) {
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA11, vector.text("keyHex"))) {
            assertBothWays(vector, TokenCipher.of(key));
        }
    }

    private static void assertBothWays(StsVector vector, TokenCipher cipher) {
        long plain = Long.parseUnsignedLong(vector.text("plainHex"), 16);
        assertThat(hex(cipher.encrypt(plain))).isEqualTo(vector.expectedText("cipherHex"));
        assertThat(cipher.decrypt(cipher.encrypt(plain))).isEqualTo(plain);
    }

    private static String hex(long value) {
        return HexFormat.of().withUpperCase().toHexDigits(value);
    }
}
