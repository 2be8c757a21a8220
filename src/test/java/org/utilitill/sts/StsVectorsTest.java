package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/** Every published or independently computed record is a test; the counts notice a file that got lost or cut. */
class StsVectorsTest {

    private static final List<String> FILES =
            List.of("tokens", "keys", "fields", "ciphers", "decoding", "random", "other-types");

    private static final Map<String, VectorCheck> CHECKS = Map.ofEntries(
            Map.entry("token", TokenVectors::token),
            Map.entry("decode", TokenVectors::decode),
            Map.entry("otherToken", TokenVectors::otherToken),
            Map.entry("decimalHex", TokenVectors::decimalHex),
            Map.entry("decoderKey", KeyVectors::decoderKey),
            Map.entry("panBlock", KeyVectors::panBlock),
            Map.entry("controlBlock", KeyVectors::controlBlock),
            Map.entry("staKeyAlign", KeyVectors::staKeyAlign),
            Map.entry("staTable", KeyVectors::staTable),
            Map.entry("staBlock", KeyVectors::staBlock),
            Map.entry("misty1Block", KeyVectors::misty1Block),
            Map.entry("luhn", FieldVectors::luhn),
            Map.entry("drn", FieldVectors::drn),
            Map.entry("drnCheck", FieldVectors::drnCheck),
            Map.entry("crc", FieldVectors::crc),
            Map.entry("amount", FieldVectors::amount),
            Map.entry("tid", FieldVectors::tid),
            Map.entry("tidDate", FieldVectors::tidDate),
            Map.entry("keyParams", FieldVectors::keyParams));

    @TestFactory
    Stream<DynamicTest> everyRecordIsReproduced() {
        return FILES.stream()
                .flatMap(file -> StsVector.read(file).stream())
                .map(vector -> DynamicTest.dynamicTest(vector.file() + " " + vector.id(), () -> check(vector)));
    }

    private static void check(StsVector vector) throws Exception {
        VectorCheck check = CHECKS.get(vector.type());
        assertThat(check).as("check for type %s", vector.type()).isNotNull();
        // What a person typed is answered by a value, everything else is refused by an exception.
        if (vector.refused() && !vector.type().equals("decode")) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> check.run(vector))
                    .extracting(StsException::error)
                    .isEqualTo(vector.error());
        } else {
            check.run(vector);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        tokens,      143
        keys,         24
        fields,       33
        ciphers,       5
        decoding,      8
        random,       50
        other-types, 244
        """)
    void noRecordIsLost(String file, int count) {
        assertThat(StsVector.read(file)).hasSize(count);
    }

    @Test
    void theRecordsHoldRefusalsOfManyKinds() {
        List<StsError> refusals = FILES.stream()
                .flatMap(file -> StsVector.read(file).stream())
                .filter(StsVector::refused)
                .map(StsVector::error)
                .distinct()
                .toList();
        assertThat(refusals).hasSizeGreaterThanOrEqualTo(19);
    }

    @FunctionalInterface
    private interface VectorCheck {
        void run(StsVector vector) throws Exception;
    }
}
