package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.utilitill.cli.lines.LineLoop;

/** Whatever a line holds, one well-formed line answers it, and a refusal tells no key. */
class AnyLineTest {

    private static final long SEED = 20_261_124;
    private static final int MUTANTS = 20_000;

    /** Values that belong in few fields or in none. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[[[[[]]]]]]",
            "{\"new\":{\"new\":{}}}",
            "[".repeat(900) + "]".repeat(900),
            "[".repeat(20_000),
            "0",
            "-1",
            "1.5",
            "1e400",
            "10e2147483646",
            "1e2147483648",
            "0e-99",
            "1e99999999999",
            "-1E-99999999999",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(999),
            "9".repeat(5_000),
            "\"\"",
            "\" \"",
            "\"\\u0000\\n\\r\\t\\u2028\"",
            "\"\\ud800\"",
            "\"\u0000\"",
            "\"%s %d %n\"",
            "\"٤٧٥٠٠١٥٠٢٣١\"",
            "\"" + "7".repeat(60_000) + "\"",
            "\"" + "\uD83D\uDD11".repeat(700) + "\"",
            "\"2014-01-01T00:00:00\"",
            "\"+999999999-12-31T23:59:59.999999999\"",
            "\"-999999999-01-01T00:00:00\"",
            "\"+18:00\"",
            "\"FFFF\"",
            "\"-0\"");

    private final LineLoop lines = new LineLoop(new StsLines(true));
    private final Random random = new Random(SEED);
    private final List<ObjectNode> records = LineRecords.all();

    @Test
    void anyLineIsAnsweredByOneLineThatHidesTheKeys() {
        for (int i = 0; i < MUTANTS; i++) {
            ObjectNode record = records.get(random.nextInt(records.size()));
            check(mutant(record), keys(record), i);
        }
    }

    private void check(String line, List<String> keys, int number) {
        String place = "seed %d, line %d: %.2000s".formatted(SEED, number, line);
        String told = lines.answer(line);
        assertThat(told).as(place).doesNotContain("\n").doesNotContain("\r");
        JsonNode answer = LineRecords.json(told);
        assertThat(answer.has("id")).as(place).isTrue();
        assertThat(answer.has("result") ^ answer.has("error")).as(place).isTrue();
        if (answer.has("error")) {
            String message = answer.get("message").textValue();
            assertThat(answer.get("error").textValue()).as(place).matches("E_[A-Z0-9_]+");
            assertThat(message).as(place).endsWith(".").hasSizeLessThan(500);
            keys.forEach(key ->
                    assertThat(message.toUpperCase(Locale.ROOT)).as(place).doesNotContain(key));
        }
    }

    /** The keys of a line as they are, and as a slip of one digit at either end leaves them. */
    private static List<String> keys(ObjectNode record) {
        List<String> keys = new ArrayList<>();
        for (String field : List.of("vendingKeyHex", "decoderKeyHex")) {
            record.get("inputs").findValuesAsText(field).forEach(key -> {
                String digits = key.toUpperCase(Locale.ROOT);
                keys.add(digits);
                keys.add(digits.substring(1));
                keys.add(digits.substring(0, digits.length() - 1));
            });
        }
        return keys;
    }

    private String mutant(ObjectNode record) {
        ObjectNode line = record.deepCopy().without("expected");
        String text = line.toString();
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            text = random.nextInt(4) == 0 ? ofText(text) : ofFields(text);
        }
        return text;
    }

    private String ofFields(String text) {
        if (!(parsed(text) instanceof ObjectNode line)) {
            return ofText(text);
        }
        ObjectNode target =
                random.nextInt(4) == 0 || !line.path("inputs").isObject() ? line : (ObjectNode) line.get("inputs");
        List<String> names = new ArrayList<>();
        target.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return text;
        }
        String name = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        switch (random.nextInt(7)) {
            case 0 -> target.remove(name);
            case 1 -> swap(target, name, other);
            case 2 -> target.set(name, target.get(other));
            case 3 -> target.set(borrowed(), target.get(name));
            case 4 -> target.put(target.get(name).asText(), 1);
            case 5 -> {
                return line.toString().replace("\"" + name + "\":", "\"" + name + "\":1,\"" + name + "\":");
            }
            default -> {
                target.put(name, "\u0001place\u0001");
                return line.toString().replace("\"\\u0001place\\u0001\"", value);
            }
        }
        return line.toString();
    }

    private static JsonNode parsed(String text) {
        try {
            return LineRecords.json(text);
        } catch (UncheckedIOException broken) {
            return MissingNode.getInstance();
        }
    }

    private static void swap(ObjectNode target, String name, String other) {
        JsonNode value = target.get(name);
        target.set(name, target.get(other));
        target.set(other, value);
    }

    /** The name of a field of some other record. */
    private String borrowed() {
        List<String> names = new ArrayList<>();
        records.get(random.nextInt(records.size())).get("inputs").fieldNames().forEachRemaining(names::add);
        return names.get(random.nextInt(names.size()));
    }

    private String ofText(String text) {
        int place = random.nextInt(text.length() + 1);
        char any = (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, place);
            case 1 -> text.substring(0, place) + text.substring(Math.min(text.length(), place + 1 + random.nextInt(9)));
            case 2 -> text.substring(0, place) + any + text.substring(place);
            default -> text.substring(0, place) + any + text.substring(Math.min(text.length(), place + 1));
        };
    }

    @Test
    void everyPartOfALineMayBeAnything() {
        for (String value : VALUES) {
            String line = "{\"id\":" + value + ",\"type\":\"luhn\",\"inputs\":{\"digits\":\"1\"}}";
            check(line, List.of(), -1);
            check("{\"id\":1,\"type\":" + value + ",\"inputs\":{}}", List.of(), -1);
            check("{\"id\":1,\"type\":\"token\",\"inputs\":" + value + "}", List.of(), -1);
            check(value, List.of(), -1);
        }
    }
}
