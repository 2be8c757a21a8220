package org.utilitill.cli.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.tariff.file.TariffFault;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.text.Texts;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What the parts of the command have in common: a file to read, faults to tell, a refusal. */
final class TariffFiles {

    private final Console console;
    private final JsonLines json;

    TariffFiles(Console console, JsonLines json) {
        this.console = console;
        this.json = json;
    }

    /** A part of the command, with its description. */
    CommandSpec part(String name) {
        CommandSpec part = CommandSpec.create().name(name);
        part.usageMessage().description(console.texts().get("cli.tariff." + name));
        return part;
    }

    /** An argument without a name. */
    PositionalParamSpec argument(String label, boolean required) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(String.class)
                .arity(required ? "1" : "0..1")
                .required(required)
                .description(console.texts().get("cli.tariff.argument." + label))
                .build();
    }

    static Path file(ParseResult sub) {
        return Path.of(sub.matchedPositionalValue(0, ""));
    }

    /** The bytes of a file, one more than may be read if it holds more; empty when it can not be read. */
    static Optional<byte[]> bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(stream.readNBytes(TariffReader.MOST_BYTES + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tells every fault on its own line, as compilers do. */
    int faulty(Path file, List<TariffFault> faults) {
        Texts texts = console.texts();
        for (TariffFault fault : faults) {
            String sentence = texts.get(fault.key(), fault.values().toArray());
            console.err().println("%s:%d:%d: %s".formatted(file, fault.line(), fault.column(), sentence));
        }
        return ExitCode.REFUSED;
    }

    int unreadable(Path file) {
        return refuse(Refusal.of(RefusalCode.TARIFF_FILE, file.toString()));
    }

    int refuse(Refusal refusal) {
        json.print(console.out(), json.refusal(refusal, console.texts()));
        return ExitCode.REFUSED;
    }
}
