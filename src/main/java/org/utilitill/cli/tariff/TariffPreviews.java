package org.utilitill.cli.tariff;

import java.nio.file.Path;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.tariffs.TariffPreview;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code tariff preview FILE}: the last sales as a file would have priced them, one a line. */
final class TariffPreviews implements Command {

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();
    private final TariffLines lines = new TariffLines(json);
    private final TariffFiles files;

    TariffPreviews(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
        this.files = new TariffFiles(console, json);
    }

    @Override
    public CommandSpec spec() {
        return files.part("preview")
                .addOption(Options.home(console.texts()))
                .addPositional(files.argument("FILE", true));
    }

    @Override
    public int run(ParseResult sub) {
        Path file = TariffFiles.file(sub);
        Optional<byte[]> bytes = TariffFiles.bytes(file);
        if (bytes.isEmpty()) {
            return files.unreadable(file);
        }
        var answer = house.records(Options.home(sub)).preview(bytes.get());
        if (answer.refusal().isPresent()) {
            return files.refuse(answer.refusal().get());
        }
        TariffPreview preview = answer.lines().get(0);
        if (preview instanceof TariffPreview.Faulty faulty) {
            return files.faulty(file, faulty.faults());
        }
        ((TariffPreview.Shown) preview).lines().forEach(line -> json.print(console.out(), lines.line(line)));
        return ExitCode.DONE;
    }
}
