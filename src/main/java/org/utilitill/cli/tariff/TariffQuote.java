package org.utilitill.cli.tariff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.lines.LineLoop;
import org.utilitill.cli.tariff.cases.CaseLines;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code tariff quote [FILE]}: prices cases from standard input, one JSON object a line. Needs no station. */
final class TariffQuote implements Command {

    private final Console console;
    private final TariffFiles files;

    TariffQuote(Console console) {
        this.console = console;
        this.files = new TariffFiles(console, new JsonLines());
    }

    @Override
    public CommandSpec spec() {
        return files.part("quote").addPositional(files.argument("FILE", false));
    }

    @Override
    public int run(ParseResult sub) {
        if (!sub.hasMatchedPositional(0)) {
            return answer(Optional.empty());
        }
        Path file = TariffFiles.file(sub);
        Optional<byte[]> bytes = TariffFiles.bytes(file);
        if (bytes.isEmpty()) {
            return files.unreadable(file);
        }
        TariffReading reading = TariffReader.read(bytes.get());
        return reading instanceof TariffReading.Good good
                ? answer(Optional.of(good.tariff()))
                : files.faulty(file, ((TariffReading.Faulty) reading).faults());
    }

    private int answer(Optional<Tariff> tariff) {
        try {
            new LineLoop(new CaseLines(tariff)).run(console.in(), console.out(), (line, field) -> {});
            return ExitCode.DONE;
        } catch (IOException e) {
            return files.refuse(Refusal.of(RefusalCode.BAD_REQUEST, "stdin"));
        }
    }
}
