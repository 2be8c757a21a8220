package org.utilitill.tariff.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.utilitill.tariff.Tariff;

class TariffWriterTest {

    @Test
    void whatIsWrittenReadsBackAsTheSameTariff() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Tariff tariff = new RandomTariffs(seed).tariff();
            String text = TariffWriter.write(tariff);

            assertThat(TariffReader.read(text))
                    .as("seed %d%n%s", seed, text)
                    .isEqualTo(new TariffReading.Good(tariff, false));
        }
    }

    @Test
    void noTextWithASignChangedOrLostBreaksTheReader() {
        for (long seed = 1; seed <= 1_000; seed++) {
            String text = TariffWriter.write(new RandomTariffs(seed).tariff());
            int at = (int) (seed * 7919 % text.length());
            String sign = "\"'{}[]:,-&*!%#\n \t\u202E\u0000|>".substring((int) (seed % 20), (int) (seed % 20) + 1);
            String hurt = text.substring(0, at) + sign + text.substring(at + (int) (seed % 2));

            assertThat(TariffReader.read(hurt)).as("seed %d", seed).satisfies(reading -> {
                if (reading instanceof TariffReading.Faulty faulty) {
                    assertThat(faulty.faults()).isNotEmpty();
                }
            });
        }
    }
}
