package org.utilitill.cli.tariff;

import java.nio.file.Path;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code tariff check FILE}: whether a file is a tariff, and every fault of it if not. Needs no station. */
final class TariffCheck implements Command {

    private final Console console;
    private final JsonLines json = new JsonLines();
    private final TariffFiles files;

    TariffCheck(Console console) {
        this.console = console;
        this.files = new TariffFiles(console, json);
    }

    @Override
    public CommandSpec spec() {
        return files.part("check").addPositional(files.argument("FILE", true));
    }

    @Override
    public int run(ParseResult sub) {
        Path file = TariffFiles.file(sub);
        Optional<byte[]> bytes = TariffFiles.bytes(file);
        if (bytes.isEmpty()) {
            return files.unreadable(file);
        }
        TariffReading reading = TariffReader.read(bytes.get());
        if (reading instanceof TariffReading.Faulty faulty) {
            return files.faulty(file, faulty.faults());
        }
        TariffReading.Good good = (TariffReading.Good) reading;
        json.print(console.out(), new TariffLines(json).checked(good.tariff(), good.example()));
        return ExitCode.DONE;
    }
}
