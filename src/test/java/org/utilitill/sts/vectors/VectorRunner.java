package org.utilitill.sts.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.utilitill.sts.field.StsException;

/** Runs the tests of the vector files, each by the check of its type. */
final class VectorRunner {

    static final List<String> FILES = List.of(
            "credit",
            "currency",
            "management",
            "meter-test",
            "key-change",
            "decoder-keys",
            "fields",
            "ciphers",
            "random",
            "edges",
            "refused-digits",
            "refused-fields",
            "refused-keys",
            "refused-issues",
            "refused-key-changes");

    private static final Map<String, Consumer<Vector>> CHECKS = Map.ofEntries(
            Map.entry("Token", TokenChecks::token),
            Map.entry("Decode", TokenChecks::decode),
            Map.entry("TokenBits", TokenChecks::tokenBits),
            Map.entry("DecoderKey", KeyChecks::decoderKey),
            Map.entry("KeyLegality", KeyChecks::keyLegality),
            Map.entry("KeyChangeSet", KeyChecks::keyChangeSet),
            Map.entry("PanBlock", KeyChecks::panBlock),
            Map.entry("ControlBlock", KeyChecks::controlBlock),
            Map.entry("StaTable", CipherChecks::staTable),
            Map.entry("StaRoundKey", CipherChecks::staRoundKey),
            Map.entry("Rotation", CipherChecks::rotation),
            Map.entry("StaBlock", CipherChecks::staBlock),
            Map.entry("Misty1Block", CipherChecks::misty1Block),
            Map.entry("Luhn", FieldChecks::luhn),
            Map.entry("MeterNumber", FieldChecks::meterNumber),
            Map.entry("MeterNumberCheck", FieldChecks::meterNumberCheck),
            Map.entry("Pan", FieldChecks::pan),
            Map.entry("Crc", FieldChecks::crc),
            Map.entry("Amount", FieldChecks::amount),
            Map.entry("Currency", FieldChecks::currency),
            Map.entry("TokenId", FieldChecks::tokenId),
            Map.entry("TokenIdDate", FieldChecks::tokenIdDate),
            Map.entry("ExtendedField", FieldChecks::extendedField),
            Map.entry("KeyParameter", FieldChecks::keyParameter));

    private VectorRunner() {}

    static Stream<VectorFile> files() {
        return FILES.stream().map(VectorFile::read);
    }

    static void run(Vector vector) {
        if (vector.flags().contains("NoCounterpart")) {
            FieldChecks.noCounterpart(vector);
            return;
        }
        Consumer<Vector> check = CHECKS.get(vector.type());
        assertThat(check).as("check of type %s", vector.type()).isNotNull();
        if (vector.valid()) {
            check.accept(vector);
        } else {
            assertThatExceptionOfType(StsException.class)
                    .as(vector.comment())
                    .isThrownBy(() -> check.accept(vector))
                    .satisfies(refusal ->
                            assertThat(refusal.error()).as(refusal.getMessage()).hasToString(vector.errorName()));
        }
    }
}
