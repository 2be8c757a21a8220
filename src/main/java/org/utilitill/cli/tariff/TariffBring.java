package org.utilitill.cli.tariff;

import java.nio.file.Path;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.custody.Acting;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code tariff bring FILE}: brings a tariff in, signed or by two people. */
final class TariffBring implements Command {

    private static final String SIGNATURE = "--signature";

    private final Console console;
    private final JsonLines json = new JsonLines();
    private final TariffLines lines = new TariffLines(json);
    private final TariffFiles files;
    private final Acting acting;

    TariffBring(StationHouse house, Console console) {
        this.console = console;
        this.files = new TariffFiles(console, json);
        this.acting = new Acting(house, console, json);
    }

    @Override
    public CommandSpec spec() {
        return acting.options(files.part("bring"))
                .addPositional(files.argument("FILE", true))
                .addOption(Options.value(
                                SIGNATURE, "F", Path.class, console.texts().get("cli.tariff.signature"))
                        .build());
    }

    @Override
    public int run(ParseResult sub) {
        Path file = TariffFiles.file(sub);
        Optional<byte[]> text = TariffFiles.bytes(file);
        Optional<Path> signed = Optional.ofNullable(sub.matchedOptionValue(SIGNATURE, (Path) null));
        Optional<byte[]> signature = signed.flatMap(TariffFiles::bytes);
        if (text.isEmpty()) {
            return files.unreadable(file);
        }
        if (signed.isPresent() && signature.isEmpty()) {
            return files.unreadable(signed.get());
        }
        if (TariffReader.read(text.get()) instanceof TariffReading.Faulty faulty) {
            files.faulty(file, faulty.faults());
        }
        return acting.run(
                sub,
                (station, operator, approval) -> station.tariffs().bring(operator, text.get(), signature, approval),
                lines::listed);
    }
}
