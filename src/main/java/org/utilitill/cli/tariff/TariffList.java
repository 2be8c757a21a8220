package org.utilitill.cli.tariff;

import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code tariff list}: every version a station has, and which of them hold. */
final class TariffList implements Command {

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();
    private final TariffLines lines = new TariffLines(json);
    private final TariffFiles files;

    TariffList(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
        this.files = new TariffFiles(console, json);
    }

    @Override
    public CommandSpec spec() {
        return files.part("list").addOption(Options.home(console.texts()));
    }

    @Override
    public int run(ParseResult sub) {
        var answer = house.records(Options.home(sub)).tariffs();
        answer.lines().forEach(listed -> json.print(console.out(), lines.listed(listed)));
        return answer.refusal().map(files::refuse).orElse(ExitCode.DONE);
    }
}
