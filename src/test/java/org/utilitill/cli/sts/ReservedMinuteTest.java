package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An identifier given as a number may be that of 00:01 only where it is meant to be. */
class ReservedMinuteTest {

    private static String counted(String tid, String reserved) {
        return Asked.with(Asked.CREDIT, "issueTime", "-", "tid", tid, "specialReserved", reserved);
    }

    @ParameterizedTest
    @CsvSource({"1441, -", "1441, false", "1, -", "1442, true", "1440, true", "16776001, -"})
    void theReservedMinuteAndItsMarkGoTogether(String tid, String reserved) {
        JsonNode answer = Asked.answer("token", counted(tid, reserved));
        assertThat(Asked.error(answer)).isEqualTo("E_TID_RANGE");
        assertThat(answer.get("message").textValue()).contains(tid, "00:01", "specialReserved");
    }

    @ParameterizedTest
    @CsvSource({"1441, true", "1, true", "1440, -", "1442, -", "1442, false"})
    void everyOtherIdentifierIsIssued(String tid, String reserved) {
        String digits = Asked.result("token", counted(tid, reserved))
                .get("tokenDecimal")
                .textValue();
        assertThat(digits).hasSize(20);
    }

    @Test
    void aGivenKeyHasTheSameRule() {
        String given = Asked.with(Asked.UNDER_DECODER_KEY, "issueTime", "-", "tid", "1441");
        assertThat(Asked.error("token", given)).isEqualTo("E_TID_RANGE");
        assertThat(Asked.result("token", Asked.with(given, "specialReserved", "true"))
                        .has("tokenDecimal"))
                .isTrue();
    }

    @Test
    void theNumberIsThatOfItsTime() {
        String byTime = Asked.with(Asked.CREDIT, "issueTime", "\"2014-01-02T09:00:00\"", "specialReserved", "true");
        assertThat(Asked.result("token", counted("1441", "true"))).isEqualTo(Asked.result("token", byTime));
    }

    @Test
    void aKeyChangeHasNoIdentifierAndMayHappenInAnyMinute() {
        String change = Asked.with(
                Asked.CREDIT,
                "tokenType",
                "-",
                "amountUnits",
                "-",
                "issueTime",
                "-",
                "tid",
                "1441",
                "new",
                "{\"krn\":5}");
        assertThat(Asked.result("keyChangeSet", change).get("tokens")).hasSize(2);
    }
}
