package org.utilitill.cli.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.console.SecretFile;
import org.utilitill.staff.SecretChars;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.VaultSecret;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code vault slots|change}: what opens the vault of a station. */
public final class VaultCommand implements Command {

    private static final String SLOTS = "slots";
    private static final String CHANGE = "change";
    private static final String NEW_PASSPHRASE = "--new-passphrase-file";
    private static final String NEW_SECOND = "--new-second-passphrase-file";
    private static final String NEW_KEY_FILE = "--new-key-file";
    private static final String RECOVERY_FILE = "--recovery-file";

    private final Console console;
    private final JsonLines json = new JsonLines();
    private final Acting acting;

    /** Vaults of stations in folders. */
    public VaultCommand(StationHouse house, Console console) {
        this.console = console;
        this.acting = new Acting(house, console, json);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec change = acting.options(sub(CHANGE));
        for (String file : List.of(NEW_PASSPHRASE, NEW_SECOND, NEW_KEY_FILE, RECOVERY_FILE)) {
            change.addOption(
                    Options.value(file, "F", Path.class, console.texts().get("cli.vault." + file.substring(2)))
                            .required(file.equals(NEW_PASSPHRASE) || file.equals(RECOVERY_FILE))
                            .build());
        }
        return Options.command(console.texts(), "vault")
                .addSubcommand(SLOTS, acting.options(sub(SLOTS)))
                .addSubcommand(CHANGE, change);
    }

    private CommandSpec sub(String name) {
        CommandSpec sub = CommandSpec.create().name(name);
        sub.usageMessage().description(console.texts().get("cli.vault." + name));
        return sub;
    }

    @Override
    public int run(ParseResult arguments) {
        if (!arguments.hasSubcommand()) {
            console.err().println(console.texts().get("cli.vault.which"));
            return ExitCode.USAGE;
        }
        ParseResult sub = arguments.subcommand();
        return sub.commandSpec().name().equals(SLOTS) ? slots(sub) : change(sub);
    }

    private int slots(ParseResult sub) {
        return acting.use(
                sub,
                (station, operator, approval) ->
                        new ActOutcome.Done<>(station.keys().slots()),
                slots -> json.print(console.out(), json.object().put("slots", String.join(", ", slots))));
    }

    private int change(ParseResult sub) {
        Path file = sub.matchedOptionValue(RECOVERY_FILE, Path.of(""));
        try {
            Optional<RecoveryFile> recovery = RecoveryFile.make(file);
            if (recovery.isEmpty()) {
                return acting.refuse(Refusal.of(RefusalCode.FOLDER_TAKEN));
            }
            try (RecoveryFile sheet = recovery.get()) {
                return change(sub, sheet, file);
            }
        } catch (IOException | UncheckedIOException e) {
            return acting.refuse(Refusal.of(RefusalCode.FOLDER));
        }
    }

    private int change(ParseResult sub, RecoveryFile sheet, Path file) {
        Optional<VaultSecret> next = next(sub);
        if (next.isEmpty()) {
            return acting.refuse(Refusal.of(RefusalCode.PIN_FILE));
        }
        try (VaultSecret secret = next.get()) {
            return acting.use(
                    sub,
                    (station, operator, approval) -> station.keys().changeVault(operator, secret, approval),
                    code -> write(sheet, code, file));
        }
    }

    /** What is asked for; none where a file that is named can not be read, for then it would open with less. */
    private static Optional<VaultSecret> next(ParseResult sub) {
        Optional<SecretChars> first = line(sub, NEW_PASSPHRASE);
        Optional<SecretChars> second = line(sub, NEW_SECOND);
        Path keyFile = sub.matchedOptionValue(NEW_KEY_FILE, (Path) null);
        if (first.isEmpty() || (sub.hasMatchedOption(NEW_SECOND) && (second.isEmpty() || keyFile != null))) {
            first.ifPresent(SecretChars::close);
            second.ifPresent(SecretChars::close);
            return Optional.empty();
        }
        return first.map(one -> {
            if (second.isPresent()) {
                return new VaultSecret.TwoPassphrases(one, second.get());
            }
            return keyFile == null ? new VaultSecret.Passphrase(one) : new VaultSecret.PassphraseAndFile(one, keyFile);
        });
    }

    private static Optional<SecretChars> line(ParseResult sub, String option) {
        return Optional.ofNullable(sub.matchedOptionValue(option, (Path) null)).flatMap(SecretFile::line);
    }

    private void write(RecoveryFile sheet, SecretChars code, Path file) {
        try (code) {
            sheet.write(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.print(console.out(), json.object().put("recoveryFile", file.toString()));
    }
}
