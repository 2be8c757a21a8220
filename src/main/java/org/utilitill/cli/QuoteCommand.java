package org.utilitill.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.Door;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.receipt.PaperLine;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterLookup;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.QuoteOutcome.NoQuote;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code quote}: what money buys or units cost for a meter now, line by line; sells nothing. */
final class QuoteCommand implements Command {

    private static final String METER = "--meter";
    private static final String MONEY = "--money";
    private static final String UNITS = "--units";

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();
    private final Door door;

    QuoteCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
        this.door = new Door(console.texts());
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(console.texts(), "quote").addOption(Options.home(console.texts()));
        door.options(spec)
                .addOption(
                        Options.value(METER, "N", String.class, console.texts().get("cli.sell.meter"))
                                .required(true)
                                .build());
        for (String name : List.of(MONEY, UNITS)) {
            String words = console.texts().get("cli.quote." + name.substring(2));
            spec.addOption(Options.value(name, "X", String.class, words).build());
        }
        return spec;
    }

    @Override
    public int run(ParseResult arguments) {
        if (arguments.hasMatchedOption(MONEY) == arguments.hasMatchedOption(UNITS)) {
            console.err().println(console.texts().get("cli.quote.either"));
            return ExitCode.USAGE;
        }
        Opening opening = house.open(Options.home(arguments), PrinterChoice.AS_SET, QuoteCommand::noSlip);
        if (opening instanceof Opening.NotOpened refused) {
            return refuse(refused.refusal());
        }
        try (Station station = ((Opening.Opened) opening).station()) {
            Optional<Refusal> locked = door.unlock(station, arguments);
            return locked.map(this::refuse).orElseGet(() -> quote(station.vending(), arguments));
        }
    }

    /** A quote prints nothing. */
    private static void noSlip(List<PaperLine> slip) {}

    private int quote(VendingService vending, ParseResult arguments) {
        if (door.signIn(vending, arguments) instanceof Door.Refused refused) {
            return refuse(refused.refusal());
        }
        MeterLookup lookup = vending.find(arguments.matchedOptionValue(METER, ""));
        if (lookup instanceof MeterLookup.NotKnown unknown) {
            return refuse(unknown.refusal());
        }
        MeterCard card = ((MeterLookup.Known) lookup).card();
        QuoteOutcome outcome = arguments.hasMatchedOption(UNITS)
                ? vending.quoteUnits(card, arguments.matchedOptionValue(UNITS, ""))
                : vending.quote(card, arguments.matchedOptionValue(MONEY, ""));
        if (outcome instanceof NoQuote none) {
            return refuse(none);
        }
        json.print(console.out(), new QuoteLineJson(json).quote((Quoted) outcome));
        return ExitCode.DONE;
    }

    private int refuse(NoQuote none) {
        ObjectNode line = json.refusal(none.refusal(), console.texts());
        none.least().ifPresent(least -> line.put("least", least.getAmount().toPlainString()));
        json.print(console.out(), line);
        return ExitCode.REFUSED;
    }

    private int refuse(Refusal refusal) {
        json.print(console.out(), json.refusal(refusal, console.texts()));
        return ExitCode.REFUSED;
    }
}
