package org.utilitill.cli.register;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.registry.Meter;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.find.Found;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code customers find --home DIR TEXT...}: the first eight customers that fit, a line for each. */
final class FindCustomersCommand implements Command {

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();

    FindCustomersCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("find").addOption(Options.home(console.texts()));
        spec.usageMessage().description(console.texts().get("cli.customers.find"));
        return spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .paramLabel("TEXT")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .required(true)
                .description(console.texts().get("cli.customers.find.text"))
                .build());
    }

    @Override
    public int run(ParseResult arguments) {
        List<String> words = arguments.matchedPositionalValue(0, List.of());
        Opening opening = house.open(Options.home(arguments), PrinterChoice.AS_SET, slip -> {});
        if (opening instanceof Opening.NotOpened notOpened) {
            return refuse(notOpened.refusal());
        }
        try (Station station = ((Opening.Opened) opening).station()) {
            List<Found> hits =
                    station.vending().findCustomers(String.join(" ", words)).hits();
            hits.forEach(hit -> json.print(console.out(), line(hit)));
            if (hits.isEmpty()) {
                console.err().println(console.texts().get("cli.customers.find.nobody"));
            }
            return ExitCode.DONE;
        }
    }

    private ObjectNode line(Found hit) {
        ObjectNode line = json.object()
                .put("account", hit.customer().account())
                .put("name", hit.customer().name())
                .put("phone", hit.customer().phone())
                .put("address", hit.customer().address());
        ArrayNode meters = line.putArray("meters");
        hit.meters().forEach(meter -> meters.add(meter(meter)));
        ArrayNode matched = line.putArray("matched");
        hit.matched().stream().sorted().forEach(field -> matched.add(small(field)));
        return line;
    }

    private ObjectNode meter(Meter meter) {
        return json.object()
                .put("meter", meter.number().digits())
                .put("service", small(meter.service()))
                .put("state", small(meter.state()));
    }

    private static String small(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private int refuse(Refusal refusal) {
        json.print(console.out(), json.refusal(refusal, console.texts()));
        return ExitCode.REFUSED;
    }
}
