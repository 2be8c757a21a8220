package org.utilitill.sts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.Crc16;
import org.utilitill.sts.field.CurrencyField;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.TokenId;

/** What a test about one field claims, checked against the engine. */
final class FieldChecks {

    private static final TokenId ANY_TID = new TokenId(5, BaseDate.Y2014);

    private FieldChecks() {}

    static void luhn(Vector vector) {
        int digit = Luhn.checkDigit(vector.inputs().text("digits"));
        assertThat(digit).isEqualTo(vector.expectedNumber("checkDigit"));
        assertThat(Luhn.isValid(vector.inputs().text("digits") + digit)).isTrue();
    }

    static void meterNumber(Vector vector) {
        MeterNumber number = MeterNumber.compose(
                vector.inputs().text("mfrCode"), vector.inputs().text("serial"));
        assertThat(number).isEqualTo(MeterNumber.of(vector.expectedText("drn")));
    }

    static void meterNumberCheck(Vector vector) {
        String digits = vector.inputs().text("drn");
        assertThat(MeterNumber.of(digits).digits()).isEqualTo(digits);
    }

    static void pan(Vector vector) {
        PrimaryAccountNumber pan = vector.inputs().pan();
        assertThat(pan.meterNumber().digits()).isEqualTo(vector.expectedText("drn"));
        assertThat(pan.iin()).isEqualTo(vector.expectedText("iin"));
        assertThat(pan.digits()).isEqualTo(vector.expectedText("meterPan"));
    }

    static void crc(Vector vector) {
        int crc = Crc16.of(vector.inputs().longHex("messageHex"));
        assertThat(Steps.hex(crc, 4)).isEqualTo(vector.expectedText("crcHex"));
    }

    static void amount(Vector vector) {
        int field = AmountField.encode(vector.inputs().longNumber("amountUnits"));
        assertThat(Steps.hex(field, 4)).isEqualTo(vector.expectedText("fieldHex"));
        assertThat(AmountField.decode(field)).isEqualTo(vector.expectedNumber("decodedUnits"));
    }

    static void currency(Vector vector) {
        int field = CurrencyField.encode(new BigInteger(vector.inputs().text("currencyUnits")));
        assertThat(Steps.hex(field, 5)).isEqualTo(vector.expectedText("fieldHex"));
        assertThat(CurrencyField.decode(field)).isEqualTo(new BigInteger(vector.expectedText("decodedUnits")));
    }

    static void tokenId(Vector vector) {
        assertThat(Steps.hex(vector.inputs().tid().minutes(), 6)).isEqualTo(vector.expectedText("tidHex"));
    }

    static void tokenIdDate(Vector vector) {
        TokenId tid = new TokenId(vector.inputs().hex("tidHex"), vector.inputs().baseDate());
        assertThat(tid.instant()).hasToString(vector.expectedText("issueTime") + "Z");
    }

    static void extendedField(Vector vector) {
        ExtendedToken token = ExtendedToken.ofFlag(
                0, ANY_TID, vector.inputs().number("flagIndex"), vector.inputs().number("flagValue"));
        assertThat(Steps.hex(token.valueField(), 4)).isEqualTo(vector.expectedText("fieldHex"));
    }

    static void keyParameter(Vector vector) {
        vector.inputs()
                .fields()
                .fieldNames()
                .forEachRemaining(
                        field -> assertThat(parameter(vector.inputs(), field)).isNotNull());
    }

    private static Object parameter(Inputs inputs, String field) {
        return switch (field) {
            case "krn" -> new KeyRevision(inputs.number(field));
            case "kt" -> KeyType.of(inputs.number(field));
            case "ken" -> new KeyExpiry(inputs.number(field));
            case "sgc" -> new SupplyGroupCode(inputs.text(field));
            case "ti" -> TariffIndex.of(inputs.text(field));
            case "tiValue" -> new TariffIndex(inputs.number(field));
            case "baseDate" -> inputs.baseDate();
            case "ea" -> inputs.algorithm();
            case "dkga" -> KeyDerivation.of(inputs.number(field));
            case "tct" -> TokenCarrier.of(inputs.number(field));
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** Nothing of the engine corresponds. Were an error of this name to come, the test would have to be run. */
    static void noCounterpart(Vector vector) {
        assertThat(vector.flags()).contains("NoCounterpart");
        assertThat(Arrays.stream(StsError.values()).map(Enum::name)).doesNotContain(vector.errorName());
    }
}
