package org.utilitill.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.device.serial.LinkSettings.DataBits;
import org.utilitill.device.serial.LinkSettings.FlowControl;
import org.utilitill.device.serial.LinkSettings.Parity;
import org.utilitill.device.serial.LinkSettings.StopBits;

class LinkSettingsTest {

    @Test
    void theUsualLineIs9600Baud8N1WithoutHandshake() {
        assertThat(LinkSettings.usual())
                .isEqualTo(new LinkSettings(9_600, DataBits.EIGHT, Parity.NONE, StopBits.ONE, FlowControl.NONE));
        assertThat(LinkSettings.usual().with(FlowControl.RTS_CTS).flow()).isEqualTo(FlowControl.RTS_CTS);
    }

    @ParameterizedTest
    @CsvSource({"0", "-9600", "9601", "1000000"})
    void aRateThatIsNotUsualIsRefused(int baud) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkSettings.at(baud))
                .withMessageContaining("baud rate " + baud);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # baud, bytes, milliseconds: ten bits a character in both frames
            9600,   960,   1000
            9600,   0,     0
            300,    30,    1000
            115200, 11520, 1000
            """)
    void theTimeOnTheWireCountsStartAndStopBits(int baud, long bytes, long millis) {
        assertThat(LinkSettings.at(baud).timeFor(bytes)).isEqualTo(Duration.ofMillis(millis));
        assertThat(LinkSettings.sevenEvenAt(baud).timeFor(bytes)).isEqualTo(Duration.ofMillis(millis));
    }
}
