package org.utilitill.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.Door;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.lines.BoundedLines;
import org.utilitill.receipt.PaperLine;
import org.utilitill.staff.Operator;
import org.utilitill.text.Texts;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sell}: one sale, or with {@code --lines} a sale for each request that comes in. */
final class SellCommand implements Command {

    private static final String METER = "--meter";
    private static final String MONEY = "--money";
    private static final String TENDER = "--tender";
    private static final String LINES = "--lines";
    private static final String RECEIPT = "--receipt";
    private static final String PRINTER = "--printer";
    private static final String COLUMNS = "--columns";
    private static final String BAUD = "--baud";
    /** Sales between two checkpoints of the index, so that a power cut leaves little to bring up. */
    private static final int CHECKPOINT_EVERY = 1_000;

    private final StationHouse house;
    private final Console console;
    private final Supplier<UUID> ids;
    private final JsonLines json = new JsonLines();
    private final Door door;

    SellCommand(StationHouse house, Console console, Supplier<UUID> ids) {
        this.house = house;
        this.console = console;
        this.ids = ids;
        this.door = new Door(console.texts());
    }

    @Override
    public CommandSpec spec() {
        Texts texts = console.texts();
        return door.options(Options.command(texts, "sell").addOption(Options.home(texts)))
                .addOption(value(METER, "N", String.class, "cli.sell.meter"))
                .addOption(value(MONEY, "M", String.class, "cli.sell.money"))
                .addOption(value(TENDER, "cash", String.class, "cli.sell.tender"))
                .addOption(Options.flag(LINES, texts.get("cli.sell.lines")))
                .addOption(Options.flag(RECEIPT, texts.get("cli.sell.receipt")))
                .addOption(value(PRINTER, "PORT", String.class, "cli.sell.printer"))
                .addOption(value(COLUMNS, "48|32", Integer.class, "cli.sell.columns"))
                .addOption(value(BAUD, "BAUD", Integer.class, "cli.sell.baud"));
    }

    private picocli.CommandLine.Model.OptionSpec value(String name, String label, Class<?> type, String key) {
        return Options.value(name, label, type, console.texts().get(key)).build();
    }

    @Override
    public int run(ParseResult arguments) {
        boolean lines = arguments.hasMatchedOption(LINES);
        if (lines == (arguments.hasMatchedOption(METER) || arguments.hasMatchedOption(MONEY))) {
            console.err().println(console.texts().get("cli.sell.either"));
            return ExitCode.USAGE;
        }
        Opening opening = house.open(Options.home(arguments), printer(arguments), this::printText);
        if (opening instanceof Opening.NotOpened refused) {
            return refuse(refused.refusal());
        }
        try (Station station = ((Opening.Opened) opening).station()) {
            Optional<Refusal> locked = door.unlock(station, arguments);
            return locked.map(this::refuse).orElseGet(() -> sell(station.vending(), arguments, lines));
        }
    }

    private static PrinterChoice printer(ParseResult arguments) {
        return new PrinterChoice(
                Optional.ofNullable(arguments.matchedOptionValue(PRINTER, (String) null)),
                arguments.matchedOptionValue(COLUMNS, PrinterChoice.AS_SET.columns()),
                arguments.matchedOptionValue(BAUD, PrinterChoice.AS_SET.baud()));
    }

    private int sell(VendingService vending, ParseResult arguments, boolean lines) {
        Door.Entered entered = door.signIn(vending, arguments);
        if (entered instanceof Door.Refused refused) {
            return refuse(refused.refusal());
        }
        Operator operator = ((Door.In) entered).operator();
        boolean paper = arguments.hasMatchedOption(RECEIPT) || arguments.hasMatchedOption(PRINTER);
        Seller seller = new Seller(vending, operator, paper, ids, console);
        Counter counter = new Counter(vending, operator, seller, paper);
        return lines ? counter.lines() : counter.once(arguments);
    }

    private int refuse(Refusal refusal) {
        json.print(console.out(), json.refusal(refusal, console.texts()));
        return ExitCode.REFUSED;
    }

    /** A slip from the roll on screen, as text. */
    private void printText(List<PaperLine> lines) {
        int widest = lines.stream().mapToInt(PaperLine::columns).max().orElse(0);
        lines.forEach(line -> {
            boolean centred = line.align() == PaperLine.Align.CENTER;
            int margin = centred ? (widest - line.text().length()) / 2 : 0;
            console.out().println(" ".repeat(Math.max(0, margin)) + line.text());
        });
    }

    /** Someone who is signed in and sells. */
    private final class Counter {
        private final VendingService vending;
        private final Operator operator;
        private final Seller seller;
        private final boolean paper;
        private int sales;

        Counter(VendingService vending, Operator operator, Seller seller, boolean paper) {
            this.vending = vending;
            this.operator = operator;
            this.seller = seller;
            this.paper = paper;
        }

        int once(ParseResult arguments) {
            SellRequest request = new SellRequest(
                    arguments.matchedOptionValue(METER, ""),
                    arguments.matchedOptionValue(MONEY, ""),
                    arguments.matchedOptionValue(TENDER, ""),
                    Optional.empty());
            return answer(SellRequest.check(request)) ? ExitCode.DONE : ExitCode.REFUSED;
        }

        int lines() {
            BoundedLines requests = new BoundedLines(console.in());
            try {
                for (Optional<BoundedLines.Line> line = requests.next(); line.isPresent(); line = requests.next()) {
                    if (line.get().fault() != BoundedLines.Fault.NONE
                            || !line.get().text().isEmpty()) {
                        answer(read(line.get()));
                    }
                }
                return ExitCode.DONE;
            } catch (IOException e) {
                return refuse(Refusal.of(RefusalCode.BAD_REQUEST, "stdin"));
            }
        }

        private SellRequest.Read read(BoundedLines.Line line) {
            Optional<ObjectNode> object = json.object(line.text());
            return object.map(SellRequest::of)
                    .orElseGet(() -> new SellRequest.Read.Bad(Refusal.of(RefusalCode.BAD_REQUEST, "JSON")));
        }

        private boolean answer(SellRequest.Read read) {
            if (read instanceof SellRequest.Read.Bad bad) {
                refuse(bad.refusal());
                return false;
            }
            Seller.Answer answer = seller.sell(((SellRequest.Read.Good) read).request());
            json.print(console.out(), answer.line());
            if (answer instanceof Seller.Answer.Sold sold) {
                afterSale(sold.sale());
            }
            return answer instanceof Seller.Answer.Sold;
        }

        private void afterSale(RevealedSale sold) {
            if (paper) {
                RevealedSale printed = vending.print(sold, operator);
                String key = "cli.print." + printed.sale().state();
                console.err().println(console.texts().get(key, sold.made().receipt()));
            }
            sales++;
            if (sales % CHECKPOINT_EVERY == 0) {
                vending.idle();
            }
        }
    }
}
