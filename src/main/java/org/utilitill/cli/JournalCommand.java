package org.utilitill.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.vending.JournalCare;
import org.utilitill.vending.JournalCare.Check;
import org.utilitill.vending.JournalCare.Rebuild;
import org.utilitill.vending.JournalReport;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code journal list|verify|rebuild --home DIR}: reads, checks and mends what is below a station's folder. */
final class JournalCommand implements Command {

    private static final String LIST = "list";
    private static final String VERIFY = "verify";
    private static final String REBUILD = "rebuild";

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();

    JournalCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(console.texts(), "journal");
        for (String name : List.of(LIST, VERIFY, REBUILD)) {
            CommandSpec sub = CommandSpec.create().name(name).addOption(Options.home(console.texts()));
            sub.usageMessage().description(console.texts().get("cli.journal." + name));
            spec.addSubcommand(name, sub);
        }
        return spec;
    }

    @Override
    public int run(ParseResult arguments) {
        if (!arguments.hasSubcommand()) {
            console.err().println(console.texts().get("cli.journal.which"));
            return ExitCode.USAGE;
        }
        ParseResult sub = arguments.subcommand();
        JournalCare care = house.journal(Options.home(sub));
        return switch (sub.commandSpec().name()) {
            case LIST -> list(care);
            case VERIFY -> verify(care);
            default -> rebuild(care);
        };
    }

    private int list(JournalCare care) {
        Optional<Refusal> stopped =
                care.each(listed -> json.print(console.out(), json.sale(listed.made(), listed.revealed())));
        return stopped.map(this::refuse).orElse(ExitCode.DONE);
    }

    private int verify(JournalCare care) {
        Check check = care.verify();
        if (check instanceof Check.NotRun notRun) {
            return refuse(notRun.refusal());
        }
        JournalReport report = ((Check.Ran) check).report();
        json.print(console.out(), object(report));
        report.problem().ifPresent(problem -> console.err().println(sentence(problem)));
        return report.problem().isPresent() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private ObjectNode object(JournalReport report) {
        ObjectNode object = json.object()
                .put("ok", report.problem().isEmpty())
                .put("records", report.records())
                .put("sales", report.sales())
                .put("tornBytes", report.tornBytes())
                .put("indexCompared", report.indexCompared());
        report.problem()
                .ifPresent(problem -> object.put("error", problem.kind())
                        .put("record", problem.record())
                        .put("lastReceipt", problem.lastReceipt())
                        .put("message", sentence(problem)));
        return object;
    }

    private String sentence(JournalReport.Problem problem) {
        return console.texts()
                .get("journal.problem." + problem.kind(), Long.toString(problem.record()), receipt(problem));
    }

    private String receipt(JournalReport.Problem problem) {
        return problem.lastReceipt().isEmpty() ? console.texts().get("journal.problem.none") : problem.lastReceipt();
    }

    private int rebuild(JournalCare care) {
        Rebuild rebuild = care.rebuild();
        if (rebuild instanceof Rebuild.NotDone notDone) {
            return refuse(notDone.refusal());
        }
        json.print(console.out(), json.object().put("records", ((Rebuild.Done) rebuild).records()));
        return ExitCode.DONE;
    }

    private int refuse(Refusal refusal) {
        json.print(console.out(), json.refusal(refusal, console.texts()));
        return ExitCode.REFUSED;
    }
}
