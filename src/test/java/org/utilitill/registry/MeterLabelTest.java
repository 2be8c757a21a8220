package org.utilitill.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.MeterLabel.Part;
import org.utilitill.registry.MeterLabel.Reading;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.TokenCarrier;

class MeterLabelTest {

    private static final String LABEL = "600727000000000009" + "0000" + "02" + "07" + "123456" + "01" + "1";

    private static MeterLabel read(String scan) {
        return ((Reading.Read) MeterLabel.read(scan)).label();
    }

    @Test
    void aLabelGivesEverythingAMetersKeyHangsOn() {
        MeterLabel label = read(LABEL);
        assertThat(label.number().digits()).isEqualTo("00000000000");
        assertThat(label.identity().pan().digits()).isEqualTo("600727000000000009");
        assertThat(label.identity().carrier()).isEqualTo(TokenCarrier.NUMERIC);
        assertThat(label.identity().ea()).isEqualTo(EncryptionAlgorithm.EA07);
        assertThat(label.identity().sgc().digits()).isEqualTo("123456");
        assertThat(label.identity().ti().value()).isEqualTo(1);
        assertThat(label.identity().krn().value()).isEqualTo(1);
        assertThat(label.expiry()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";600727000000000009=00000207123456011?",
                ";600727000000000009=00000207123456011?4",
                "600727000000000009=00000207123456011",
                "6007 2700 0000 0000 09 00000207123456011",
                "600727-000000000009-0000-02-07-123456-01-1"
            })
    void aCardLineOrASpacedLabelSaysTheSame(String scan) {
        assertThat(MeterLabel.read(scan)).isEqualTo(MeterLabel.read(LABEL));
    }

    @Test
    void theMonthACardEndsIsKept() {
        assertThat(read("600727000000000009" + "2712" + "0107123456011").expiry())
                .contains("2712");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            LABEL,           6007270000000000090000020712345601
            LABEL,           60072700000000000900000207123456011x
            PAN,             70072700000000000800000207123456011
            PAN_CHECK_DIGIT, 60072700000000000800000207123456011
            DRN_CHECK_DIGIT, 60072700000000001700000207123456011
            DOE,             60072700000000000999150207123456011
            TCT,             60072700000000000900000307123456011
            EA,              60072700000000000900000208123456011
            EA,              60072700000000000900000209123456011
            KRN,             60072700000000000900000207123456010
            """)
    void aBadPartIsNamed(Part part, String scan) {
        assertThat(MeterLabel.read(scan))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class, wrong -> assertThat(wrong.part()).isEqualTo(part));
    }
}
