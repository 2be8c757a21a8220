package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.Crc16;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.TokenId;

/** What a record about one field claims, checked against the engine. */
final class FieldVectors {

    private FieldVectors() {}

    static void luhn(StsVector vector) {
        int digit = Luhn.checkDigit(vector.text("digits"));
        assertThat(digit).isEqualTo(vector.expected().get("checkDigit").intValue());
        assertThat(Luhn.isValid(vector.text("digits") + digit)).isTrue();
    }

    static void drn(StsVector vector) {
        assertThat(MeterNumber.compose(vector.text("mfrCode"), vector.text("serial")))
                .isEqualTo(MeterNumber.of(vector.expectedText("drn")));
    }

    static void drnCheck(StsVector vector) {
        MeterNumber.of(vector.text("drn"));
    }

    static void crc(StsVector vector) {
        int crc = Crc16.of(Long.parseLong(vector.text("messageHex"), 16));
        assertThat(hex(crc, 4)).isEqualTo(vector.expectedText("crcHex"));
    }

    static void amount(StsVector vector) {
        int field = AmountField.encode(vector.longNumber("amountUnits"));
        assertThat(hex(field, 4)).isEqualTo(vector.expectedText("fieldHex"));
        assertThat(AmountField.decode(field))
                .isEqualTo(vector.expected().get("decodedUnits").longValue());
    }

    static void tid(StsVector vector) {
        TokenId tid = TokenId.ordinaryAt(vector.issueTime(), vector.baseDate());
        assertThat(hex(tid.minutes(), 6)).isEqualTo(vector.expectedText("tidHex"));
    }

    static void tidDate(StsVector vector) {
        TokenId tid = new TokenId(Integer.parseInt(vector.text("tidHex"), 16), vector.baseDate());
        assertThat(tid.instant()).hasToString(vector.expectedText("issueTime") + "Z");
    }

    static void keyParams(StsVector vector) {
        vector.inputs().fieldNames().forEachRemaining(field -> build(vector, field));
    }

    private static void build(StsVector vector, String field) {
        Object value = switch (field) {
            case "krn" -> new KeyRevision(vector.number(field));
            case "kt" -> KeyType.of(vector.number(field));
            case "ken" -> new KeyExpiry(vector.number(field));
            case "sgc" -> new SupplyGroupCode(vector.text(field));
            case "ti" -> TariffIndex.of(vector.text(field));
            default -> throw new IllegalStateException(field);
        };
        assertThat(value).isNotNull();
    }

    private static String hex(long value, int digits) {
        return HexFormat.of().withUpperCase().toHexDigits(value, digits);
    }
}
