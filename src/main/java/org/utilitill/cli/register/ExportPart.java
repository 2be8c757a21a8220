package org.utilitill.cli.register;

import java.nio.file.Path;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.custody.Acting;
import org.utilitill.staff.Operator;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.register.CustomerExport;
import org.utilitill.vending.register.CustomerExport.Progress;
import org.utilitill.vending.register.RegisterRoom;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code customers export}: every customer and meter in a file that a spreadsheet shows as it is. */
final class ExportPart implements Command {

    private final Console console;
    private final JsonLines json = new JsonLines();
    private final Acting acting;

    ExportPart(StationHouse house, Console console) {
        this.console = console;
        this.acting = new Acting(house, console, json);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("export");
        spec.usageMessage().description(console.texts().get("cli.customers.export"));
        return acting.options(spec)
                .addPositional(ImportPart.file(console.texts().get("cli.customers.file-out")));
    }

    @Override
    public int run(ParseResult arguments) {
        Path file = arguments.matchedPositionalValue(0, Path.of(""));
        return acting.run(
                arguments,
                (station, operator, approval) -> exported(station.registers(), operator, file),
                done -> json.object().put("customers", done.customers()).put("rows", done.rows()));
    }

    private static ActOutcome<Progress> exported(RegisterRoom room, Operator operator, Path file) {
        ActOutcome<CustomerExport> begun = room.export(operator, file);
        if (!(begun instanceof Done<CustomerExport> work)) {
            return begun.withoutValue();
        }
        Progress progress = work.value().step();
        while (!progress.over()) {
            progress = work.value().step();
        }
        return progress.refusal().isPresent() ? new Refused<>(progress.refusal().get()) : new Done<>(progress);
    }
}
