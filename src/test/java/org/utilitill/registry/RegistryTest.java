package org.utilitill.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;

class RegistryTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "007", "A7", "٠٧", "07 ", "-7"})
    void aTerminalThatIsNotTwoDigitsIsRefused(String terminal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop(terminal))
                .withMessageContaining("\"" + terminal + "\"");
    }

    @Test
    void aTerminalOfTwoDigitsIsTaken() {
        assertThat(shop("07").terminal()).isEqualTo("07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "1400"})
    void aMeterKnowsTheNumberOnItsFace(String maker) {
        MeterNumber number = MeterNumber.compose(maker, "30255678");
        MeterIdentity identity = new MeterIdentity(
                PrimaryAccountNumber.of(number),
                new SupplyGroupCode("123456"),
                new TariffIndex(1),
                new KeyRevision(1),
                EncryptionAlgorithm.EA07,
                TokenCarrier.NUMERIC);
        assertThat(new Meter(identity, BaseDate.Y2014, Service.GAS, "U", "C", "T").number())
                .isEqualTo(number);
    }

    private static Shop shop(String terminal) {
        return new Shop("Shop", "Road", "0700", "P1", terminal, CurrencyUnit.of("KES"), true);
    }
}
