package org.utilitill.cli.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.custody.Acting;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.staff.Operator;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.register.CustomerImport;
import org.utilitill.vending.register.ImportPreview;
import org.utilitill.vending.register.ImportProgress;
import org.utilitill.vending.register.ImportProgress.Result;
import org.utilitill.vending.register.RegisterRoom;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code customers import}: one line with counts, or with the file of rejected rows; progress on standard error. */
final class ImportPart implements Command {

    private static final String MAP = "--map";
    private static final String CHECK = "--check";
    private static final int PERCENT = 10;

    private final Console console;
    private final JsonLines json = new JsonLines();
    private final Acting acting;

    ImportPart(StationHouse house, Console console) {
        this.console = console;
        this.acting = new Acting(house, console, json);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("import");
        spec.usageMessage().description(console.texts().get("cli.customers.import"));
        return acting.options(spec)
                .addOption(OptionSpec.builder(MAP)
                        .paramLabel("FIELD=COLUMN")
                        .type(String[].class)
                        .arity("1")
                        .description(console.texts().get("cli.customers.map"))
                        .build())
                .addOption(Options.flag(CHECK, console.texts().get("cli.customers.check")))
                .addPositional(file(console.texts().get("cli.customers.file")));
    }

    static PositionalParamSpec file(String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .paramLabel("FILE")
                .type(Path.class)
                .required(true)
                .description(description)
                .build();
    }

    @Override
    public int run(ParseResult arguments) {
        List<Result> results = new ArrayList<>();
        int code = acting.use(
                arguments,
                (station, operator, approval) -> imported(station.registers(), operator, arguments),
                results::add);
        return results.isEmpty() ? code : answer(results.get(0));
    }

    private ActOutcome<Result> imported(RegisterRoom room, Operator operator, ParseResult arguments) {
        Path file = arguments.matchedPositionalValue(0, Path.of(""));
        ActOutcome<ImportPreview> preview = room.preview(operator, file);
        if (!(preview instanceof Done<ImportPreview> seen)) {
            return preview.withoutValue();
        }
        Optional<Mapping> mapping = mapping(seen.value().mapping(), arguments.matchedOptionValue(MAP, new String[0]));
        if (mapping.isEmpty()) {
            return new ActOutcome.Refused<>(Refusal.of(RefusalCode.REGISTER_COLUMNS, "UNKNOWN"));
        }
        ActOutcome<CustomerImport> begun =
                room.importFile(operator, file, mapping.get(), arguments.hasMatchedOption(CHECK));
        return begun instanceof Done<CustomerImport> work ? new Done<>(worked(work.value())) : begun.withoutValue();
    }

    /** What the headings say, with what was asked for put over it. */
    private static Optional<Mapping> mapping(Mapping guessed, String[] asked) {
        Mapping mapping = guessed;
        for (String one : asked) {
            int equals = one.indexOf('=');
            Optional<String> field = equals < 0 ? Optional.empty() : Mapping.field(one.substring(0, equals));
            Optional<Integer> column = equals < 0 ? Optional.empty() : mapping.column(one.substring(equals + 1));
            if (field.isEmpty() || column.isEmpty()) {
                return Optional.empty();
            }
            int before = mapping.columnOf(field.get());
            mapping = (before == 0 ? mapping : mapping.with(before - 1, "")).with(column.get(), field.get());
        }
        return Optional.of(mapping);
    }

    private Result worked(CustomerImport work) {
        ImportProgress progress = work.step();
        int said = -1;
        while (progress.result().isEmpty()) {
            if (progress.permille() / PERCENT != said) {
                said = progress.permille() / PERCENT;
                String key = progress.writing() ? "cli.customers.writing" : "cli.customers.checking";
                console.err().println(console.texts().get(key, Integer.toString(said), Long.toString(progress.rows())));
            }
            progress = work.step();
        }
        return progress.result().get();
    }

    private int answer(Result result) {
        if (result instanceof Result.Failed failed) {
            return acting.refuse(failed.refusal());
        }
        if (result instanceof Result.Rejected rejected) {
            ObjectNode line = json.refusal(Refusal.of(RefusalCode.REGISTER_ROWS), console.texts())
                    .put("rows", rejected.rows())
                    .put("rejected", rejected.rejected())
                    .put("file", rejected.file().toString());
            json.print(console.out(), line);
            return ExitCode.REFUSED;
        }
        Result.Good good = (Result.Good) result;
        json.print(
                console.out(),
                json.object()
                        .put("rows", good.rows())
                        .put("customers", good.customers())
                        .put("meters", good.meters())
                        .put("written", good.written()));
        return ExitCode.DONE;
    }
}
