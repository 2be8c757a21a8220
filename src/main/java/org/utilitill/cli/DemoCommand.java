package org.utilitill.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.DemoMeter;
import org.utilitill.vending.station.StationHouse.DemoOperator;
import org.utilitill.vending.station.StationHouse.DemoPlan;
import org.utilitill.vending.station.StationHouse.DemoShop;
import org.utilitill.vending.station.StationHouse.Making;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code demo DIR [--meters N]}: makes a demo shop and prints what it holds as one JSON object. */
final class DemoCommand implements Command {

    private static final String METERS = "--meters";
    private static final String UTC_OFFSET = "--utc-offset";
    private static final int DOZEN = 12;
    private static final int MOST_METERS = 1_000_000;

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();

    DemoCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(console.texts(), "demo")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("DIR")
                        .type(Path.class)
                        .arity("1")
                        .required(true)
                        .description(console.texts().get("cli.demo.dir"))
                        .build())
                .addOption(Options.value(
                                METERS, "N", Integer.class, console.texts().get("cli.demo.meters"))
                        .build())
                .addOption(Options.value(
                                UTC_OFFSET,
                                "+HH:MM",
                                String.class,
                                console.texts().get("cli.demo.offset"))
                        .build());
    }

    @Override
    public int run(ParseResult arguments) {
        int meters = arguments.matchedOptionValue(METERS, DOZEN);
        if (meters < 1 || meters > MOST_METERS) {
            console.err().println(console.texts().get("cli.demo.range", Integer.toString(MOST_METERS)));
            return ExitCode.USAGE;
        }
        Optional<TokenClock> clock = clock(arguments.matchedOptionValue(UTC_OFFSET, "Z"));
        if (clock.isEmpty()) {
            console.err().println(console.texts().get("cli.demo.offset.range"));
            return ExitCode.USAGE;
        }
        Path home = arguments.matchedPositionalValue(0, Path.of("."));
        Making making = house.makeDemo(home, new DemoPlan(meters, clock.get()));
        if (making instanceof Making.NotMade refused) {
            json.print(console.out(), json.refusal(refused.refusal(), console.texts()));
            return ExitCode.REFUSED;
        }
        json.print(console.out(), object(((Making.Made) making).shop()));
        return ExitCode.DONE;
    }

    private static Optional<TokenClock> clock(String offset) {
        try {
            return Optional.of(TokenClock.of(offset));
        } catch (StsException refusal) {
            return Optional.empty();
        }
    }

    private ObjectNode object(DemoShop shop) {
        ObjectNode object = json.object();
        ArrayNode operators = object.putArray("operators");
        for (DemoOperator operator : shop.operators()) {
            operators
                    .addObject()
                    .put("name", operator.name())
                    .put("role", operator.role())
                    .put("pinFile", operator.pinFile().toString());
        }
        ArrayNode meters = object.putArray("meters");
        shop.meters().forEach(meter -> write(meters.addObject(), meter));
        return object;
    }

    private static void write(ObjectNode object, DemoMeter meter) {
        object.put("number", meter.number())
                .put("service", meter.service())
                .put("customer", meter.customer())
                .put("sgc", meter.sgc())
                .put("krn", meter.krn())
                .put("ti", meter.ti())
                .put("kt", meter.kt())
                .put("ken", meter.ken())
                .put("ea", meter.ea())
                .put("dkga", meter.dkga())
                .put("baseDate", meter.baseDate());
    }
}
