package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;

/** A token fits one meter: that of its number, supply group, tariff index, revision, key type and base date. */
class OtherMetersTest {

    private static final String TIME_TOKEN = "09746334499913988084";
    private static final String ELECTRICITY_TOKEN_EA11 = "58625789986991357486";
    private static final DecodeResult WRONG_KEY = new Undecodable(StsError.E_CRC, 0);

    private static DecodeResult read(String digits, Issues issues, MeterIdentity meter) {
        try (VendingKey vendingKey = issues.key();
                DecoderKey key = vendingKey.decoderKeyOf(meter)) {
            return new TokenDecoder().decode(digits, key, issues.baseDate());
        }
    }

    private static String tokenOf(EncryptionAlgorithm ea) {
        return ea == EncryptionAlgorithm.EA07 ? TIME_TOKEN : ELECTRICITY_TOKEN_EA11;
    }

    /** Of 131 071 wrong keys two should fit by chance; those that do were found apart from the engine. */
    @Test
    void ofManyMetersTwoTakeTheTokenForTheirsByChance() {
        assertThat(readers(TIME_TOKEN, EncryptionAlgorithm.EA07))
                .containsExactly(
                        "0 " + new CreditToken(Service.TIME, 5, new TokenId(85_755, BaseDate.Y2014), 1),
                        "26572 " + new CreditToken(Service.WATER, 2, new TokenId(6_272_114, BaseDate.Y2014), 6016),
                        "100368 E_TOKEN_TYPE");
    }

    @Test
    void ofManyMetersWithALongKeyOneFindsATokenItDoesNotKnowByChance() {
        assertThat(readers(ELECTRICITY_TOKEN_EA11, EncryptionAlgorithm.EA11))
                .containsExactly(
                        "0 " + new CreditToken(Service.ELECTRICITY, 5, new TokenId(85_740, BaseDate.Y2014), 1),
                        "62066 E_TOKEN_TYPE");
    }

    private static List<String> readers(String digits, EncryptionAlgorithm ea) {
        List<String> readers = new ArrayList<>();
        Issues issues = Issues.published();
        try (VendingKey vendingKey = issues.key()) {
            for (int serial = 0; serial < 131_072; serial++) {
                try (DecoderKey key = vendingKey.decoderKeyOf(issues.meter(Issues.pan(serial), ea))) {
                    DecodeResult result = new TokenDecoder().decode(digits, key, BaseDate.Y2014);
                    if (result instanceof Decoded decoded) {
                        readers.add(serial + " " + decoded.token());
                    } else if (((Undecodable) result).error() != StsError.E_CRC) {
                        readers.add(serial + " " + ((Undecodable) result).error());
                    }
                }
            }
        }
        return readers;
    }

    @ParameterizedTest
    @EnumSource
    void anotherTariffIndexIsAnotherKey(EncryptionAlgorithm ea) {
        Issues issues = Issues.published();
        for (int ti = 0; ti <= 99; ti++) {
            DecodeResult result = read(tokenOf(ea), issues, issues.meter(Issues.pan(0), ti, ea));
            if (ti == 1) {
                assertThat(result).isInstanceOf(Decoded.class);
            } else {
                assertThat(result).as("TI %d", ti).isEqualTo(WRONG_KEY);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherRevisionKeyTypeOrBaseDateIsAnotherKey(EncryptionAlgorithm ea) {
        Issues issues = Issues.published();
        for (int krn = 2; krn <= 9; krn++) {
            Issues other = issues.krn(krn);
            assertThat(read(tokenOf(ea), other, other.meter(ea))).isEqualTo(WRONG_KEY);
        }
        for (KeyType type : List.of(KeyType.DITK, KeyType.DDTK)) {
            assertThat(read(tokenOf(ea), issues.type(type), issues.meter(ea))).isEqualTo(WRONG_KEY);
        }
        for (BaseDate base : List.of(BaseDate.Y1993, BaseDate.Y2035)) {
            assertThat(read(tokenOf(ea), issues.baseDate(base), issues.meter(ea)))
                    .isEqualTo(WRONG_KEY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherSupplyGroupIsAnotherKey(EncryptionAlgorithm ea) {
        for (int place = 0; place < 6; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder sgc = new StringBuilder("201457");
                sgc.setCharAt(place, digit);
                Issues other = Issues.published().sgc(sgc.toString());
                DecodeResult result = read(tokenOf(ea), other, other.meter(ea));
                if (sgc.toString().equals("201457")) {
                    assertThat(result).isInstanceOf(Decoded.class);
                } else {
                    assertThat(result).as("SGC %s", sgc).isEqualTo(WRONG_KEY);
                }
            }
        }
    }

    @Test
    void theBaseDateHasNoPartInDerivation02SoTheMeterCountsFromItsOwn() {
        Issues issues = new Issues(Issues.VK_64, KeyType.DUTK, BaseDate.Y1993, 2).sgc("123456");
        String token = "23716100501183194197";
        for (BaseDate base : BaseDate.values()) {
            TokenId tid = new TokenId(0x599863, base);
            assertThat(read(token, issues.baseDate(base), issues.meter(EncryptionAlgorithm.EA07)))
                    .isEqualTo(new Decoded(new CreditToken(Service.ELECTRICITY, 5, tid, 1)));
        }
    }
}
