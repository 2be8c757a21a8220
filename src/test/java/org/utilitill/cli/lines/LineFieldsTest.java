package org.utilitill.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.field.StsError;

class LineFieldsTest {

    private static LineFields fields(String json) {
        try {
            return new LineFields(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException failure) {
            throw new AssertionError(json, failure);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a whole number | as long | as int
        5 | 5 | 5
        2147483648 | 2147483648 | 2147483647
        -2147483649 | -2147483649 | -2147483648
        9223372036854775808 | 9223372036854775807 | 2147483647
        -9223372036854775809 | -9223372036854775808 | -2147483648
        99999999999999999999999999999999 | 9223372036854775807 | 2147483647
        """)
    void aNumberThatDoesNotFitStaysOutOfEveryRange(String number, long asLong, int asInt) {
        LineFields line = fields("{\"n\":" + number + "}");
        assertThat(line.number("n")).isEqualTo(asLong);
        assertThat(line.smallNumber("n")).isEqualTo(asInt);
    }

    @Test
    void anObjectOverAnotherHasTheFieldsOfBoth() {
        LineFields line = fields("{\"a\":1,\"b\":2,\"new\":{\"b\":3,\"c\":true}}");
        LineFields both = line.object("new").over(line);
        assertThat(both.number("a")).isOne();
        assertThat(both.number("b")).isEqualTo(3);
        assertThat(both.flag("c")).isTrue();
        assertThat(both.has("a") && both.has("c")).isTrue();
        assertThat(both.has("d")).isFalse();
        assertThat(line.number("b")).isEqualTo(2);
    }

    @Test
    void aFaultIsNamedWithTheWayToItsField() {
        LineFields line = fields("{\"inputs\":{\"a\":\"x\",\"new\":{\"b\":\"y\"},\"list\":[{},{\"c\":0}]}}");
        LineFields inputs = line.object("inputs");
        LineFields both = inputs.object("new").over(inputs);
        assertThatThrownBy(() -> both.number("a")).hasMessageContaining("'a'");
        assertThatThrownBy(() -> both.number("b")).hasMessageContaining("'new.b'");
        assertThatThrownBy(() -> both.number("d")).hasMessageContaining("'new.d'");
        List<LineFields> list = inputs.objects("list");
        assertThatThrownBy(() -> list.get(1).text("c")).hasMessageContaining("'list[1].c'");
        assertThatThrownBy(() -> list.get(1).requireOnly(Set.of(), "it")).hasMessageContaining("'list[1].c'");
        assertThatThrownBy(() -> inputs.objects("a")).hasMessageContaining("array");
        assertThatThrownBy(() -> fields("{\"list\":[{},1]}").objects("list")).hasMessageContaining("'list[1]'");
    }

    @Test
    void hexDigitsAreCounted() {
        assertThat(fields("{\"h\":\"FffFFF\"}").hex("h", 6, StsError.E_TID_RANGE))
                .isEqualTo(0xFFFFFF);
        assertThatThrownBy(() -> fields("{\"h\":\"0000000\"}").hex("h", 6, StsError.E_TID_RANGE))
                .hasMessageContaining("7 hex digits and not 1 to 6");
        assertThatThrownBy(() -> fields("{\"h\":\"\"}").hex("h", 6, StsError.E_TID_RANGE))
                .hasMessageContaining("0 hex digits");
        assertThatThrownBy(() -> fields("{\"h\":\"-1\"}").hex("h", 6, StsError.E_TID_RANGE))
                .isInstanceOf(LineRefusal.class);
    }

    @Test
    void aMissingFieldIsRequired() {
        fields("{\"a\":null}").require("a");
        assertThatThrownBy(() -> fields("{}").require("a")).hasMessageContaining("'a' is missing");
    }
}
