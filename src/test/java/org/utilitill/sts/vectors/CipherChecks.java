package org.utilitill.sts.vectors;

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
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.TokenNumber;

/** What a test about the ciphers claims, checked against the engine. */
final class CipherChecks {

    private static final int FIRST_TURN = 12;

    private CipherChecks() {}

    static void staTable(Vector vector) {
        List<Integer> values = new ArrayList<>();
        vector.expected().required("values").forEach(value -> values.add(value.intValue()));
        StaTables live = StaTables.LIVE;
        List<Integer> table = switch (vector.inputs().text("table")) {
            case "encryptSub1" -> live.first();
            case "encryptSub2" -> live.second();
            case "encryptPerm" -> live.permutation();
            default -> throw new IllegalArgumentException(vector.name());
        };
        assertThat(table).isEqualTo(values);
    }

    static void staRoundKey(Vector vector) {
        try (DecoderKey key =
                KeyProbe.key(EncryptionAlgorithm.EA07, vector.inputs().text("keyHex"))) {
            long first = CipherProbe.roundKey(key, 0);
            assertThat(Steps.hex(first, 16)).isEqualTo(vector.expectedText("round0KeyHex"));
            assertThat(Steps.hex(Long.rotateLeft(first, FIRST_TURN), 16))
                    .isEqualTo(vector.expectedText("complementHex"));
        }
    }

    /** Each round key is the first one turned left, so a rotation is the round key of the key that the value comes of. */
    static void rotation(Vector vector) {
        long value = Long.parseUnsignedLong(vector.inputs().text("valueHex"), 16);
        String keyHex = HexFormat.of().toHexDigits(~Long.rotateLeft(value, FIRST_TURN));
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, keyHex)) {
            long turned = CipherProbe.roundKey(key, vector.inputs().number("left"));
            assertThat(Steps.hex(turned, 16)).isEqualTo(vector.expectedText("valueHex"));
        }
    }

    static void staBlock(Vector vector) {
        StaTables tables = vector.inputs().text("tables").equals("live") ? StaTables.LIVE : CipherProbe.sampleTables();
        try (DecoderKey key =
                KeyProbe.key(EncryptionAlgorithm.EA07, vector.inputs().text("keyHex"))) {
            assertBothWays(vector, StaCipher.of(key, tables));
        }
        long block = Long.parseUnsignedLong(vector.expectedText("cipherHex"), 16);
        TokenNumber token =
                new TokenNumber(ClassBits.insert(block, vector.inputs().number("class")));
        assertThat(token.digits()).isEqualTo(vector.expectedText("tokenDecimal"));
        assertThat(Steps.hex(token.bits())).isEqualTo(vector.expectedText("token66Hex"));
    }

    static void misty1Block(Vector vector) {
        try (DecoderKey key =
                KeyProbe.key(EncryptionAlgorithm.EA11, vector.inputs().text("keyHex"))) {
            assertBothWays(vector, TokenCipher.of(key));
        }
    }

    private static void assertBothWays(Vector vector, TokenCipher cipher) {
        long plain = Long.parseUnsignedLong(vector.inputs().text("plainHex"), 16);
        long enciphered = Long.parseUnsignedLong(vector.expectedText("cipherHex"), 16);
        assertThat(cipher.encrypt(plain)).isEqualTo(enciphered);
        assertThat(cipher.decrypt(enciphered)).isEqualTo(plain);
    }
}
