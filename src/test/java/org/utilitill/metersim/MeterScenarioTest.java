package org.utilitill.metersim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MeterScenarioTest {

    private static final Instant NOW = Instant.EPOCH;

    private final List<MeterScenario> scenarios = MeterScenario.all();

    @Test
    void noScenarioAndNoStepIsLost() {
        assertThat(scenarios).hasSize(20);
        assertThat(scenarios.stream().mapToInt(scenario -> scenario.steps().size()))
                .satisfies(sizes ->
                        assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(378));
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfEveryScenarioGoesAsComputed() {
        return scenarios.stream().map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> replay(scenario)));
    }

    private static void replay(MeterScenario scenario) {
        try (VirtualMeter meter = scenario.meter()) {
            for (JsonNode step : scenario.steps()) {
                MeterReply reply = meter.enter(step.get("token").textValue(), NOW);
                assertThat(reply.standardName())
                        .as("%s", step)
                        .isEqualTo(step.get("result").textValue());
                assertThat(MeterScenario.normal(MeterScenario.state(meter)))
                        .as("%s", step)
                        .isEqualTo(step.get("state"));
            }
        }
    }

    /** The power fails after whatever was accepted; in these scenarios that never parts a key change that succeeds. */
    @TestFactory
    Stream<DynamicTest> aPowerFailureAfterEachAcceptedTokenChangesNothing() {
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> replayWithFailures(scenario)));
    }

    private static void replayWithFailures(MeterScenario scenario) {
        VirtualMeter meter = scenario.meter();
        for (JsonNode step : scenario.steps()) {
            MeterReply reply = meter.enter(step.get("token").textValue(), NOW);
            assertThat(MeterScenario.normal(MeterScenario.state(meter))).isEqualTo(step.get("state"));
            if (reply == MeterReply.ACCEPT && !step.get("why").textValue().equals("meter test")) {
                VirtualMeter.AtRest rest = meter.powerDown();
                meter = new VirtualMeter(scenario.make(), rest.key(), rest.memory());
            }
        }
        meter.close();
    }
}
