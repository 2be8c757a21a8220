package org.utilitill.cli.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.Door;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.console.SecretFile;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.SecretChars;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Something that a person does by command, with a second person's consent where one is due. */
public final class Acting {

    private static final String APPROVER = "--approver";
    private static final String APPROVER_PIN_FILE = "--approver-pin-file";

    /** What to do at an open station, once without and perhaps once with a consent. */
    public interface Deed<T> {
        ActOutcome<T> at(Station station, Operator operator, Optional<Approval> approval);
    }

    private final StationHouse house;
    private final Console console;
    private final JsonLines json;
    private final Door door;

    /** Acts at stations in folders. */
    public Acting(StationHouse house, Console console, JsonLines json) {
        this.house = house;
        this.console = console;
        this.json = json;
        this.door = new Door(console.texts());
    }

    /** Adds the options of whoever acts. */
    public CommandSpec options(CommandSpec spec) {
        return door.options(spec.addOption(Options.home(console.texts())))
                .addOption(Options.value(
                                APPROVER, "NAME", String.class, console.texts().get("cli.option.approver"))
                        .build())
                .addOption(Options.value(
                                APPROVER_PIN_FILE,
                                "F",
                                Path.class,
                                console.texts().get("cli.option.approver-pin-file"))
                        .build());
    }

    /** Does it, and prints what came of it. */
    public <T> int run(ParseResult arguments, Deed<T> deed, Function<T, ObjectNode> line) {
        return use(arguments, deed, done -> json.print(console.out(), line.apply(done)));
    }

    /** Does it, and hands on what came of it. */
    public <T> int use(ParseResult arguments, Deed<T> deed, Consumer<T> use) {
        Opening opening = house.open(Options.home(arguments), PrinterChoice.AS_SET, slip -> {});
        if (opening instanceof Opening.NotOpened refused) {
            return refuse(refused.refusal());
        }
        try (Station station = ((Opening.Opened) opening).station()) {
            Optional<Refusal> locked = door.unlock(station, arguments);
            if (locked.isPresent()) {
                return refuse(locked.get());
            }
            Door.Entered entered = door.signIn(station.vending(), arguments);
            if (entered instanceof Door.Refused refused) {
                return refuse(refused.refusal());
            }
            return answer(outcome(station, ((Door.In) entered).operator(), arguments, deed), use);
        }
    }

    private <T> ActOutcome<T> outcome(Station station, Operator operator, ParseResult arguments, Deed<T> deed) {
        ActOutcome<T> first = deed.at(station, operator, Optional.empty());
        if (!(first instanceof ApprovalNeeded<T> needed) || !arguments.hasMatchedOption(APPROVER)) {
            return first;
        }
        ActOutcome<Approval> approval = approval(station, needed.request(), arguments);
        return approval instanceof Done<Approval> given
                ? deed.at(station, operator, Optional.of(given.value()))
                : approval.withoutValue();
    }

    private static ActOutcome<Approval> approval(Station station, ApprovalRequest request, ParseResult arguments) {
        Optional<SecretChars> pin = SecretFile.signIn(arguments.matchedOptionValue(APPROVER_PIN_FILE, Path.of("")));
        if (pin.isEmpty()) {
            return new ActOutcome.Refused<>(Refusal.of(RefusalCode.PIN_FILE));
        }
        String approver = arguments.matchedOptionValue(APPROVER, "");
        try (SecretChars secret = pin.get()) {
            return secret.read(chars -> station.people().approve(request, approver, chars));
        }
    }

    private <T> int answer(ActOutcome<T> outcome, Consumer<T> use) {
        if (outcome instanceof Done<T> done) {
            use.accept(done.value());
            return ExitCode.DONE;
        }
        return outcome instanceof ApprovalNeeded<T> needed
                ? refuse(needed.request().refusal())
                : refuse(((ActOutcome.Refused<T>) outcome).refusal());
    }

    /** Prints a refusal; answers the exit code for it. */
    public int refuse(Refusal refusal) {
        json.print(console.out(), json.refusal(refusal, console.texts()));
        return ExitCode.REFUSED;
    }
}
