package org.utilitill.vending.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.SecretChars;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.envelope.EnvelopeRefusal;
import org.utilitill.vault.envelope.EnvelopeWriter;
import org.utilitill.vault.envelope.RecipientReading;
import org.utilitill.vault.envelope.SealingKey;
import org.utilitill.vault.nectar.KeyReading;
import org.utilitill.vault.nectar.NectarExport;
import org.utilitill.vault.nectar.NectarParts;
import org.utilitill.vault.nectar.NectarRefusal;
import org.utilitill.vault.nectar.PartsReading;
import org.utilitill.vault.nectar.RsaPrivateKey;
import org.utilitill.vault.signer.SignerKey;
import org.utilitill.vault.signer.SignerReading;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.StationKeys;
import org.utilitill.vending.people.ActLog.Entry;

/** Keys that go out, sealed for one recipient by the consent of two people; none ever goes out in clear. */
final class ExportDesk {

    private final KeyHouse house;

    ExportDesk(KeyHouse house) {
        this.house = house;
    }

    /** What to do with a held key. */
    private interface Use<T> {
        ActOutcome<T> of(Entry entry, VaultKey key);
    }

    private <T> ActOutcome<T> export(Operator actor, String profile, Optional<Approval> approval, Use<T> use) {
        return house.gate().pass(actor, Permission.EXPORT_KEY, profile, approval, entry -> {
            if (house.vault().locked()) {
                return new Refused<>(Refusal.of(RefusalCode.VAULT_LOCKED));
            }
            return house.vault()
                    .key(profile)
                    .map(key -> use.of(entry, key))
                    .orElseGet(() -> new Refused<>(Refusal.of(RefusalCode.KEY_UNKNOWN, profile)));
        });
    }

    ActOutcome<KeyRoom.NectarParts> nectar(
            Operator actor, String profile, String recipientKey, SecretChars signingKey, Optional<Approval> approval) {
        return export(actor, profile, approval, (entry, key) -> {
            SignerReading recipient = SignerKey.read(recipientKey);
            if (recipient instanceof SignerReading.Refused refused) {
                return new Refused<>(KeyRefusals.of(refused));
            }
            KeyReading signer = RsaPrivateKey.read(signingKey.read(char[]::clone));
            if (signer instanceof NectarRefusal refused) {
                return new Refused<>(KeyRefusals.of(refused));
            }
            try (RsaPrivateKey own = (RsaPrivateKey) signer) {
                return written(entry, key, (SignerKey) recipient, own);
            }
        });
    }

    private ActOutcome<KeyRoom.NectarParts> written(
            Entry entry, VaultKey key, SignerKey recipient, RsaPrivateKey signer) {
        PartsReading parts = new NectarExport(signer, house.random())
                .write(key, key.profile().eas().get(0), recipient);
        if (parts instanceof NectarRefusal refused) {
            return new Refused<>(KeyRefusals.of(refused));
        }
        record(entry, key, "Nectar", recipient.fingerprint());
        NectarParts done = (NectarParts) parts;
        return new Done<>(new KeyRoom.NectarParts(done.data(), done.digest(), done.key()));
    }

    /** On the record before the file is handed out. */
    private void record(Entry entry, VaultKey key, String format, String recipient) {
        Map<String, String> fields = Map.of(
                "format", format, "recipient", recipient, "kcv", key.profile().checkValue());
        house.log().done(entry, Map.of(), fields, Optional.empty());
    }

    ActOutcome<String> sealed(Operator actor, String profile, String recipientKey, Optional<Approval> approval) {
        return export(actor, profile, approval, (entry, key) -> {
            RecipientReading reading = SealingKey.read(recipientKey);
            if (reading instanceof EnvelopeRefusal refused) {
                return new Refused<>(KeyRefusals.of(refused));
            }
            SealingKey recipient = (SealingKey) reading;
            String issuer = house.journal().registers().shop().name();
            byte[] file = house.vault()
                    .read(contents -> new EnvelopeWriter(issuer, contents.signingKey(), house.random())
                            .seal(key, recipient, house.now().get()));
            record(entry, key, "envelope", recipient.fingerprint());
            return new Done<>(new String(file, UTF_8));
        });
    }

    ActOutcome<StationKeys> stationKeys(Operator actor) {
        return house.gate().pass(actor, Permission.LIST_SIGNERS, "", entry -> {
            if (house.vault().locked()) {
                return new Refused<>(Refusal.of(RefusalCode.VAULT_LOCKED));
            }
            return house.vault()
                    .read(contents -> new Done<>(new StationKeys(
                            SealingKey.ofPrivate(contents.sealingKey()).text(),
                            SignerKey.ofSigningKey(contents.signingKey()).text())));
        });
    }
}
