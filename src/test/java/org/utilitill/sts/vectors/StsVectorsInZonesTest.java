package org.utilitill.sts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole set once more in zones that are ahead and behind, change with the season by an hour or by half of one, keep
 * quarters of an hour, or once left out a day.
 */
@ResourceLock(Resources.TIME_ZONE)
class StsVectorsInZonesTest {

    private static final List<Vector> VECTORS =
            VectorRunner.files().flatMap(file -> file.vectors().stream()).toList();

    private TimeZone before;

    @BeforeEach
    void remember() {
        before = TimeZone.getDefault();
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Africa/Nairobi",
                "Europe/London",
                "America/Sao_Paulo",
                "Pacific/Kiritimati",
                "Asia/Kathmandu",
                "America/St_Johns",
                "Australia/Lord_Howe",
                "Pacific/Apia"
            })
    void theZoneOfTheComputerChangesNothing(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of(zone));
        VECTORS.forEach(VectorRunner::run);
    }
}
