package org.utilitill.cli.custody;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.console.SecretFile;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.SecretChars;
import org.utilitill.staff.SecretRules;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.Founding;
import org.utilitill.vending.station.StationHouse.StationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code found DIR}: makes a real station, as the first screen does, from files. */
public final class FoundCommand implements Command {

    private static final String PLAN = "--plan";
    private static final String ADMINISTRATOR = "--administrator";
    private static final String PIN_FILE = "--pin-file";
    private static final String PASSPHRASE_FILE = "--passphrase-file";
    private static final String RECOVERY_FILE = "--recovery-file";

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();

    /** Founds stations of a house. */
    public FoundCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(console.texts(), "found")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("DIR")
                        .type(Path.class)
                        .arity("1")
                        .required(true)
                        .description(console.texts().get("cli.found.dir"))
                        .build())
                .addOption(file(PLAN))
                .addOption(Options.value(
                                ADMINISTRATOR,
                                "NAME",
                                String.class,
                                console.texts().get("cli.found.administrator"))
                        .required(true)
                        .build())
                .addOption(file(PIN_FILE))
                .addOption(file(PASSPHRASE_FILE))
                .addOption(file(RECOVERY_FILE));
    }

    private OptionSpec file(String name) {
        return Options.value(name, "F", Path.class, console.texts().get("cli.found." + name.substring(2)))
                .required(true)
                .build();
    }

    @Override
    public int run(ParseResult arguments) {
        Optional<String> text = KeyImport.text(arguments.matchedOptionValue(PLAN, Path.of("")));
        PlanReader plan = new PlanReader(text.flatMap(json::object).orElseGet(json::object));
        if (plan.fault().isPresent()) {
            console.err()
                    .println(console.texts()
                            .get("cli.found.plan.wrong", plan.fault().get()));
            return ExitCode.USAGE;
        }
        Optional<SecretChars> secret = SecretFile.signIn(arguments.matchedOptionValue(PIN_FILE, Path.of("")));
        Optional<SecretChars> passphrase = SecretFile.line(arguments.matchedOptionValue(PASSPHRASE_FILE, Path.of("")));
        if (secret.isEmpty() || passphrase.isEmpty()) {
            return refuse(Refusal.of(RefusalCode.PIN_FILE));
        }
        try (SecretChars own = secret.get();
                SecretChars vault = passphrase.get()) {
            Secret kind = own.read(SecretRules::isPin) ? Secret.PIN : Secret.PASSPHRASE;
            String name = arguments.matchedOptionValue(ADMINISTRATOR, "");
            return found(arguments, new StationPlan(plan.shop(), name, kind, own, vault, plan.firstDay()));
        }
    }

    private int found(ParseResult arguments, StationPlan plan) {
        Path file = arguments.matchedOptionValue(RECOVERY_FILE, Path.of(""));
        try {
            Optional<RecoveryFile> recovery = RecoveryFile.make(file);
            if (recovery.isEmpty()) {
                return refuse(Refusal.of(RefusalCode.FOLDER_TAKEN));
            }
            try (RecoveryFile sheet = recovery.get()) {
                return found(arguments.matchedPositionalValue(0, Path.of(".")), plan, sheet, file);
            }
        } catch (IOException e) {
            return refuse(Refusal.of(RefusalCode.FOLDER));
        }
    }

    private int found(Path home, StationPlan plan, RecoveryFile sheet, Path file) throws IOException {
        Founding founding = house.found(home, plan);
        if (founding instanceof Founding.NotFounded refused) {
            return refuse(refused.refusal());
        }
        try (SecretChars code = ((Founding.Founded) founding).recoveryCode()) {
            sheet.write(code);
        }
        json.print(
                console.out(),
                json.object()
                        .put("shop", plan.shop().name())
                        .put("administrator", plan.administrator())
                        .put("meters", plan.first().meters().size())
                        .put("recoveryFile", file.toString()));
        return ExitCode.DONE;
    }

    private int refuse(Refusal refusal) {
        json.print(console.out(), json.refusal(refusal, console.texts()));
        return ExitCode.REFUSED;
    }
}
