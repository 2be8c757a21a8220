package org.utilitill.cli.tariff;

import java.util.Comparator;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.tariffs.ListedTariff;
import org.utilitill.vending.tariffs.ListedTariff.State;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code tariff show CODE[/VERSION]}: the text a version was brought in with; the one that holds, if none is named. */
final class TariffShow implements Command {

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();
    private final TariffFiles files;

    TariffShow(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
        this.files = new TariffFiles(console, json);
    }

    @Override
    public CommandSpec spec() {
        return files.part("show").addOption(Options.home(console.texts())).addPositional(files.argument("CODE", true));
    }

    @Override
    public int run(ParseResult sub) {
        var answer = house.records(Options.home(sub)).tariffs();
        if (answer.refusal().isPresent()) {
            return files.refuse(answer.refusal().get());
        }
        String asked = sub.matchedPositionalValue(0, "");
        Optional<ListedTariff> found = answer.lines().stream()
                .filter(listed -> isMeant(listed, asked))
                .max(Comparator.comparing((ListedTariff listed) -> listed.state() == State.HOLDS)
                        .thenComparing(listed -> listed.tariff().id().version()));
        if (found.isEmpty()) {
            return files.refuse(Refusal.of(RefusalCode.TARIFF_UNKNOWN, asked));
        }
        console.out().print(found.get().text());
        console.out().flush();
        return ExitCode.DONE;
    }

    private static boolean isMeant(ListedTariff listed, String asked) {
        return listed.tariff().id().toString().equals(asked)
                || listed.tariff().id().code().equals(asked);
    }
}
