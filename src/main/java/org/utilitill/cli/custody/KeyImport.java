package org.utilitill.cli.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.console.SecretFile;
import org.utilitill.staff.SecretChars;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.NectarFile;
import org.utilitill.vending.keys.KeyRoom.Preview;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code keys import}: a configuration in Nectar's format from three files or one, or a sealed envelope. */
final class KeyImport {

    private static final String DATA = "--data";
    private static final String DIGEST = "--digest";
    private static final String KEY = "--key";
    private static final String JSON = "--json";
    private static final String ENVELOPE = "--envelope";
    private static final String OPENER = "--opener-file";
    private static final String UTILITY = "--utility";
    private static final String PREVIEW = "--preview";
    private static final List<String> PARTS = List.of("data", "digest", "key");
    private static final long LONGEST_FILE = 256 * 1024;

    private final Console console;
    private final Acting acting;
    private final CustodyLines lines;
    private final JsonLines json = new JsonLines();

    KeyImport(Console console, Acting acting, CustodyLines lines) {
        this.console = console;
        this.acting = acting;
        this.lines = lines;
    }

    CommandSpec options(CommandSpec spec) {
        for (String file : List.of(DATA, DIGEST, KEY, JSON, ENVELOPE, OPENER)) {
            spec.addOption(
                    Options.value(file, "F", Path.class, console.texts().get("cli.keys.import." + file.substring(2)))
                            .build());
        }
        return spec.addOption(Options.value(
                                UTILITY, "CODE", String.class, console.texts().get("cli.keys.utility"))
                        .build())
                .addOption(Options.flag(PREVIEW, console.texts().get("cli.keys.preview")));
    }

    int run(ParseResult arguments) {
        return arguments.hasMatchedOption(ENVELOPE) ? envelope(arguments) : nectar(arguments);
    }

    /** A text file that is not too long. */
    static Optional<String> text(Path file) {
        try {
            return Files.size(file) > LONGEST_FILE ? Optional.empty() : Optional.of(Files.readString(file, UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(ParseResult arguments, String option) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, (Path) null))
                .flatMap(KeyImport::text);
    }

    private int envelope(ParseResult arguments) {
        Optional<String> file = text(arguments, ENVELOPE);
        if (file.isEmpty()) {
            return acting.refuse(Refusal.of(RefusalCode.IMPORT_PART, "envelope"));
        }
        if (arguments.hasMatchedOption(PREVIEW)) {
            return acting.run(
                    arguments,
                    (station, operator, approval) -> station.keys().previewSealed(operator, file.get()),
                    this::preview);
        }
        return acting.run(
                arguments,
                (station, operator, approval) ->
                        station.keys().importSealed(operator, file.get(), utility(arguments), approval),
                lines::key);
    }

    private static String utility(ParseResult arguments) {
        return arguments.matchedOptionValue(UTILITY, "");
    }

    private int nectar(ParseResult arguments) {
        Optional<SecretChars> opener = Optional.ofNullable(arguments.matchedOptionValue(OPENER, (Path) null))
                .flatMap(SecretFile::text);
        if (opener.isEmpty()) {
            return acting.refuse(Refusal.of(RefusalCode.IMPORT_RECIPIENT, "PRIVATE_KEY"));
        }
        try (SecretChars secret = opener.get()) {
            Optional<NectarFile> file = file(arguments, secret);
            return file.map(found -> nectar(arguments, found))
                    .orElseGet(() -> acting.refuse(Refusal.of(RefusalCode.IMPORT_PART, "data, digest, key")));
        }
    }

    private int nectar(ParseResult arguments, NectarFile file) {
        if (arguments.hasMatchedOption(PREVIEW)) {
            return acting.run(
                    arguments, (station, operator, approval) -> station.keys().preview(operator, file), this::preview);
        }
        console.err().println(console.texts().get("import.warning.EXPOSED"));
        return acting.run(
                arguments,
                (station, operator, approval) ->
                        station.keys().importNectar(operator, file, utility(arguments), approval),
                lines::key);
    }

    private ObjectNode preview(Preview preview) {
        ObjectNode line = lines.key(preview.profile()).put("signer", preview.signer());
        var warnings = line.putArray("warnings");
        preview.warnings().forEach(name -> warnings.add(console.texts().get("import.warning." + name)));
        return line;
    }

    private static boolean isOfThreeTexts(ObjectNode object) {
        return object.size() == PARTS.size()
                && PARTS.stream().allMatch(part -> object.path(part).isTextual());
    }

    private Optional<NectarFile> file(ParseResult arguments, SecretChars opener) {
        if (arguments.hasMatchedOption(JSON)) {
            return text(arguments, JSON)
                    .flatMap(json::object)
                    .filter(KeyImport::isOfThreeTexts)
                    .map(object -> new NectarFile(
                            object.path("data").asText(),
                            object.path("digest").asText(),
                            object.path("key").asText(),
                            opener));
        }
        Optional<String> data = text(arguments, DATA);
        Optional<String> digest = text(arguments, DIGEST);
        return data.isPresent() && digest.isPresent()
                ? Optional.of(new NectarFile(
                        data.get(), digest.get(), text(arguments, KEY).orElse(""), opener))
                : Optional.empty();
    }
}
