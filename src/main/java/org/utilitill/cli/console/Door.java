package org.utilitill.cli.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.utilitill.staff.Operator;
import org.utilitill.staff.SecretChars;
import org.utilitill.text.Texts;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SignInOutcome;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.keys.VaultSecret;
import org.utilitill.vending.station.StationHouse.Station;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How a command gets into a station: the vault's passphrase, then a person's name and PIN, all from files. */
public final class Door {

    private static final String OPERATOR = "--operator";
    private static final String PIN_FILE = "--pin-file";
    private static final String PASSPHRASE_FILE = "--passphrase-file";
    private static final String SECOND_FILE = "--second-passphrase-file";
    private static final String KEY_FILE = "--key-file";
    private static final String RECOVERY_CODE_FILE = "--recovery-code-file";

    /** What became of going in. */
    public sealed interface Entered {}

    /** Someone is signed in. */
    public record In(Operator operator) implements Entered {}

    /** Nobody is. */
    public record Refused(Refusal refusal) implements Entered {}

    private final Texts texts;

    /** A door whose options are described in a language. */
    public Door(Texts texts) {
        this.texts = texts;
    }

    private OptionSpec operator() {
        return Options.value(OPERATOR, "NAME", String.class, texts.get("cli.sell.operator"))
                .required(true)
                .build();
    }

    private OptionSpec pinFile() {
        return Options.value(PIN_FILE, "F", Path.class, texts.get("cli.sell.pin-file"))
                .required(true)
                .build();
    }

    /** Adds everything that gets someone in. */
    public CommandSpec options(CommandSpec spec) {
        spec.addOption(operator()).addOption(pinFile());
        for (String file : List.of(PASSPHRASE_FILE, SECOND_FILE, KEY_FILE, RECOVERY_CODE_FILE)) {
            spec.addOption(Options.value(file, "F", Path.class, texts.get("cli.option." + file.substring(2)))
                    .build());
        }
        return spec;
    }

    /** Unlocks the vault of a station that waits for it; answers why it stays locked, if it does. */
    public Optional<Refusal> unlock(Station station, ParseResult arguments) {
        if (!station.keys().locked()) {
            return Optional.empty();
        }
        Optional<VaultSecret> given = secret(arguments);
        if (given.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.VAULT_LOCKED));
        }
        try (VaultSecret secret = given.get()) {
            ActOutcome<Boolean> unlocked = station.keys().unlock(secret);
            return unlocked instanceof ActOutcome.Refused<Boolean> refused
                    ? Optional.of(refused.refusal())
                    : Optional.empty();
        }
    }

    private static Optional<VaultSecret> secret(ParseResult arguments) {
        Optional<SecretChars> recovery = line(arguments, RECOVERY_CODE_FILE);
        if (recovery.isPresent()) {
            return recovery.map(VaultSecret.RecoveryCode::new);
        }
        Optional<SecretChars> passphrase = line(arguments, PASSPHRASE_FILE);
        Optional<SecretChars> second = line(arguments, SECOND_FILE);
        Path keyFile = arguments.matchedOptionValue(KEY_FILE, (Path) null);
        return passphrase.map(first -> {
            if (second.isPresent()) {
                return new VaultSecret.TwoPassphrases(first, second.get());
            }
            return keyFile == null
                    ? new VaultSecret.Passphrase(first)
                    : new VaultSecret.PassphraseAndFile(first, keyFile);
        });
    }

    private static Optional<SecretChars> line(ParseResult arguments, String option) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, (Path) null))
                .flatMap(SecretFile::line);
    }

    /** Signs the operator in. */
    public Entered signIn(VendingService vending, ParseResult arguments) {
        Optional<SecretChars> pin = SecretFile.signIn(arguments.matchedOptionValue(PIN_FILE, Path.of("")));
        if (pin.isEmpty()) {
            return new Refused(Refusal.of(RefusalCode.PIN_FILE));
        }
        try (SecretChars secret = pin.get()) {
            String name = arguments.matchedOptionValue(OPERATOR, "");
            SignInOutcome outcome = secret.read(chars -> vending.signIn(name, chars));
            return outcome instanceof SignInOutcome.SignedIn in
                    ? new In(in.operator())
                    : new Refused(((SignInOutcome.Refused) outcome).refusal());
        }
    }
}
