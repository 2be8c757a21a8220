package org.utilitill.vending.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.utilitill.registry.KeyProfile;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vault.custody.NewKey;
import org.utilitill.vault.envelope.EnvelopeOpening;
import org.utilitill.vault.envelope.EnvelopeReader;
import org.utilitill.vault.envelope.EnvelopeRefusal;
import org.utilitill.vault.envelope.OpenedEnvelope;
import org.utilitill.vault.nectar.KeyReading;
import org.utilitill.vault.nectar.NectarImport;
import org.utilitill.vault.nectar.NectarOpening;
import org.utilitill.vault.nectar.NectarParts;
import org.utilitill.vault.nectar.NectarRefusal;
import org.utilitill.vault.nectar.OpenedConfiguration;
import org.utilitill.vault.nectar.OpeningKey;
import org.utilitill.vault.nectar.OwnKey;
import org.utilitill.vault.nectar.PartsReading;
import org.utilitill.vault.nectar.RsaPrivateKey;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.NectarFile;
import org.utilitill.vending.keys.KeyRoom.Preview;

/** Keys that come in files: Nectar's configurations, and envelopes sealed for this station. */
final class ImportDesk {

    private static final int OWN_KEY_LENGTH = 18;
    private static final int SUBJECT_BYTES = 16;

    private final KeyHouse house;
    private final ProfileDesk profiles;

    ImportDesk(KeyHouse house, ProfileDesk profiles) {
        this.house = house;
        this.profiles = profiles;
    }

    /** What to do with an opened file: its key is closed, or goes over to the vault. */
    private interface Use<O, T> extends Function<O, ActOutcome<T>> {}

    ActOutcome<Preview> preview(Operator actor, NectarFile file) {
        return house.gate()
                .look(actor, Permission.IMPORT_KEY, "", entry -> open(file, opened -> new Done<>(seen(opened))));
    }

    private static Preview seen(OpenedConfiguration opened) {
        try (opened) {
            List<String> warnings =
                    opened.warnings().stream().sorted().map(Enum::name).toList();
            return new Preview(opened.profile(), opened.signer(), warnings);
        }
    }

    ActOutcome<KeyProfile> take(Operator actor, NectarFile file, String utility, Optional<Approval> approval) {
        return house.gate().pass(actor, Permission.IMPORT_KEY, subject(file), approval, entry -> {
            Optional<Refusal> unknown = unknown(utility);
            if (unknown.isPresent()) {
                return new Refused<>(unknown.get());
            }
            return open(
                    file,
                    opened -> profiles.takeIn(
                            entry, NewKey.of(opened, utility), Map.of("signer", opened.signer(), "format", "Nectar")));
        });
    }

    /** What the second person consents to: this file, by the beginning of its digest. */
    private static String subject(NectarFile file) {
        String digest = parts(file) instanceof NectarParts parts ? parts.digest() : "";
        return "Nectar " + digest.substring(0, Math.min(16, digest.length()));
    }

    private Optional<Refusal> unknown(String utility) {
        boolean known = utility.isEmpty()
                || house.journal().registers().utility(utility).isPresent();
        return known ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.KEY_FIELD, "utility", utility, "utility"));
    }

    private <T> ActOutcome<T> open(NectarFile file, Use<OpenedConfiguration, T> use) {
        if (house.vault().locked()) {
            return new Refused<>(Refusal.of(RefusalCode.VAULT_LOCKED));
        }
        PartsReading parts = parts(file);
        if (parts instanceof NectarRefusal refused) {
            return new Refused<>(KeyRefusals.of(refused));
        }
        KeyReading opener = opener(file);
        if (opener instanceof NectarRefusal refused) {
            return new Refused<>(KeyRefusals.of(refused));
        }
        try (OpeningKey key = (OpeningKey) opener) {
            NectarOpening opening = new NectarImport(house.vault().signers())
                    .open((NectarParts) parts, key, house.now().get());
            return opening instanceof OpenedConfiguration opened
                    ? use.apply(opened)
                    : new Refused<>(KeyRefusals.of((NectarRefusal) opening));
        }
    }

    private static PartsReading parts(NectarFile file) {
        boolean json = file.data().strip().startsWith("{")
                && file.digest().isBlank()
                && file.key().isBlank();
        return json ? NectarParts.ofJson(file.data()) : NectarParts.of(file.data(), file.digest(), file.key());
    }

    /** Sixteen characters open by themselves; anything longer is a private key. */
    private static KeyReading opener(NectarFile file) {
        return file.opener().length() <= OWN_KEY_LENGTH
                ? OwnKey.read(file.opener().read(char[]::clone))
                : RsaPrivateKey.read(file.opener().read(char[]::clone));
    }

    ActOutcome<Preview> previewSealed(Operator actor, String file) {
        return house.gate()
                .look(actor, Permission.IMPORT_KEY, "", entry -> openSealed(file, opened -> new Done<>(seen(opened))));
    }

    private static Preview seen(OpenedEnvelope opened) {
        try (opened) {
            return new Preview(opened.profile(), opened.signer(), List.of());
        }
    }

    ActOutcome<KeyProfile> takeSealed(Operator actor, String file, String utility, Optional<Approval> approval) {
        return house.gate().pass(actor, Permission.IMPORT_KEY, sealedSubject(file), approval, entry -> {
            Optional<Refusal> unknown = unknown(utility);
            if (unknown.isPresent()) {
                return new Refused<>(unknown.get());
            }
            return openSealed(
                    file,
                    opened -> profiles.takeIn(
                            entry,
                            NewKey.of(opened, utility),
                            Map.of("signer", opened.signer(), "format", "envelope")));
        });
    }

    /** The same of a sealed file, by the beginning of its SHA-256: nobody can make two files alike in it. */
    private static String sealedSubject(String file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getBytes(UTF_8));
            return "envelope " + HexFormat.of().formatHex(hash, 0, SUBJECT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private <T> ActOutcome<T> openSealed(String file, Use<OpenedEnvelope, T> use) {
        if (house.vault().locked()) {
            return new Refused<>(Refusal.of(RefusalCode.VAULT_LOCKED));
        }
        EnvelopeOpening opening = house.vault()
                .read(contents -> new EnvelopeReader(contents.sealingKey(), contents.signers())
                        .open(file.getBytes(UTF_8), house.now().get()));
        return opening instanceof OpenedEnvelope opened
                ? use.apply(opened)
                : new Refused<>(KeyRefusals.of((EnvelopeRefusal) opening));
    }
}
