package org.utilitill.journal.tape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.Utility;
import org.utilitill.sts.token.TokenClock;

class RegistryJsonTest {

    private static Utility utility(String clock) {
        return new Utility("LPC", "Lakeside Power Co", "P000111222Z", "0800 100 200", TokenClock.of(clock));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+03:00", "-09:30", "+14:00"})
    void aUtilityComesBackWithItsTokenClock(String clock) {
        assertThat(RegistryJson.utility(RegistryJson.utility(utility(clock)))).isEqualTo(utility(clock));
    }

    @Test
    void aUtilityOfAnOlderTapeCountsInUtc() {
        ObjectNode older = RegistryJson.utility(utility("+03:00"));
        older.remove("tokenClock");
        assertThat(RegistryJson.utility(older).tokenClock()).isEqualTo(TokenClock.UTC);
    }
}
