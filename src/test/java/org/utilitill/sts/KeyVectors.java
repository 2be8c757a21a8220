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
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeySteps;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenNumber;

/** What a record about keys or ciphers claims, checked against the engine. */
final class KeyVectors {

    private KeyVectors() {}

    static void decoderKey(StsVector vector) {
        try (DecoderKey key = vector.decoderKey()) {
            assertThat(KeyProbe.hex(key)).isEqualTo(vector.expectedText("decoderKeyHex"));
        }
        try (VendingKey key = vector.vendingKey()) {
            assertSteps(vector, key.stepsTo(vector.meter()));
        }
    }

    static void assertSteps(StsVector vector, KeySteps steps) {
        if (steps instanceof KeySteps.OfDkga02 way) {
            assertThat(hex(way.panBlock()))
                    .isEqualTo(vector.known("panBlockHex").textValue());
            assertThat(hex(way.controlBlock()))
                    .isEqualTo(vector.known("controlBlockHex").textValue());
            assertThat(hex(way.xorBlock()))
                    .isEqualTo(vector.known("xorBlockHex").textValue());
            assertThat(hex(way.desOutput()))
                    .isEqualTo(vector.known("desOutputHex").textValue());
        } else {
            KeySteps.OfDkga04 way = (KeySteps.OfDkga04) steps;
            HexFormat hex = HexFormat.of().withUpperCase();
            assertThat(hex.formatHex(way.dataBlock()))
                    .isEqualTo(vector.known("dataBlockHex").textValue());
            assertThat(hex.formatHex(way.hmac()))
                    .isEqualTo(vector.known("hmacSha256Hex").textValue());
        }
    }

    /** These records lay out numbers of issuers that no PAN has, so they go to the layout alone. */
    static void panBlock(StsVector vector) {
        String iin = vector.text("iin");
        if (vector.refused()) {
            PrimaryAccountNumber.of(iin, MeterNumber.of("00000000000"));
        }
        boolean common = KeyType.of(vector.number("kt")) == KeyType.DCTK;
        long block = KeyProbe.panBlock(iin + vector.text("drn"), iin.length(), common);
        assertThat(hex(block)).isEqualTo(vector.expectedText("panBlockHex"));
    }

    static void controlBlock(StsVector vector) {
        KeyAttributes attributes = new KeyAttributes(
                new SupplyGroupCode(vector.text("sgc")),
                KeyType.of(vector.number("kt")),
                new KeyRevision(vector.number("krn")),
                new KeyExpiry(255),
                BaseDate.Y1993,
                KeyDerivation.DKGA02);
        long block = KeyProbe.controlBlock(attributes, TariffIndex.of(vector.text("ti")));
        assertThat(hex(block)).isEqualTo(vector.expectedText("controlBlockHex"));
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
        TokenNumber token = new TokenNumber(ClassBits.insert(block, vector.number("class")));
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
