package org.utilitill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.tape.Change.PersonSet;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.sale.CreditLoaded;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.staff.SecretChars;
import org.utilitill.staff.SecretRules;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.box.NewSlot;
import org.utilitill.vault.box.PassphraseWords;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.custody.KeyVault;
import org.utilitill.vault.custody.NewVault;
import org.utilitill.vault.custody.PepperedHashes;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.counter.JournalTrouble;
import org.utilitill.vending.station.StationHouse.FirstDay;
import org.utilitill.vending.station.StationHouse.Founding;
import org.utilitill.vending.station.StationHouse.StationPlan;

/** Makes a real station: a vault behind its owner's passphrase, one administrator, and nothing by default. */
final class StationMaker {

    /** A vault passphrase of one's own is at least this long; a proposed one is longer. */
    static final int SHORTEST_VAULT_PASSPHRASE = 14;

    private static final Set<String> OWN_FOLDERS = Set.of("tape", "index", "vault");

    private static final Logger LOG = LoggerFactory.getLogger(StationMaker.class);

    private final Clock clock;
    private final SecureRandom random;
    private final StationVault vaults;

    StationMaker(Clock clock, SecureRandom random, StationVault vaults) {
        this.clock = clock;
        this.random = random;
        this.vaults = vaults;
    }

    Founding found(Path home, StationPlan plan) {
        Optional<Refusal> refusal = refusal(plan);
        if (refusal.isPresent()) {
            return new Founding.NotFounded(refusal.get());
        }
        try {
            if (FreeFolder.isTaken(home, OWN_FOLDERS)) {
                return new Founding.NotFounded(Refusal.of(RefusalCode.FOLDER_TAKEN));
            }
            Files.createDirectories(home);
            return make(home, plan);
        } catch (IOException e) {
            LOG.warn("the station can not be made: {}", e.getMessage());
            return new Founding.NotFounded(Refusal.of(RefusalCode.FOLDER));
        } catch (JournalException e) {
            LOG.warn("the station can not be made: {}", e.getMessage());
            return new Founding.NotFounded(JournalTrouble.atStart(e));
        } catch (VaultException e) {
            LOG.warn("the vault can not be made: {}", e.getMessage());
            return new Founding.NotFounded(Refusal.of(RefusalCode.VAULT_NOT_WRITTEN));
        }
    }

    private static Optional<Refusal> refusal(StationPlan plan) {
        if (!Operator.isName(plan.administrator())) {
            return Optional.of(Refusal.of(RefusalCode.PERSON_NAME, plan.administrator()));
        }
        boolean good = plan.kind() == Secret.PIN
                ? plan.secret().read(SecretRules::mayBePin)
                : plan.secret().read(SecretRules::mayBePassphrase);
        if (!good) {
            return Optional.of(Refusal.of(RefusalCode.PIN_WEAK, Integer.toString(SecretRules.SHORTEST_PASSPHRASE)));
        }
        return refusal(plan.passphrase());
    }

    private static Optional<Refusal> refusal(SecretChars passphrase) {
        String shortest = Integer.toString(SHORTEST_VAULT_PASSPHRASE);
        if (passphrase.length() < SHORTEST_VAULT_PASSPHRASE) {
            return Optional.of(Refusal.of(RefusalCode.PASSPHRASE_SHORT, shortest));
        }
        return passphrase.read(SecretRules::mayBePassphrase)
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.PIN_WEAK, shortest));
    }

    /** The vault first: a folder that has a tape has everything. A vault whose making was cut short is made anew. */
    private Founding make(Path home, StationPlan plan) throws IOException {
        VaultRemains.clear(home.resolve("vault"));
        SecretChars recovery = SecretChars.takeOver(new PassphraseWords(random).recoveryCode());
        boolean made = false;
        try (KeyVault vault = vaults.of(home);
                SlotSecret daily = new SlotSecret.Passphrase(plan.passphrase().read(char[]::clone));
                SlotSecret paper = new SlotSecret.RecoveryCode(recovery.read(char[]::clone))) {
            vault.create(
                    NewVault.contents(List.of(), random),
                    List.of(NewSlot.of("daily", daily), NewSlot.of("recovery", paper)));
            begin(home, plan, vault);
            made = true;
            return new Founding.Founded(recovery);
        } finally {
            if (!made) {
                recovery.close();
            }
        }
    }

    private void begin(Path home, StationPlan plan, KeyVault vault) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Operator operator = new Operator(plan.administrator(), Role.ADMINISTRATOR);
        Person person = new Person(operator, true, plan.kind(), OptionalLong.empty());
        String hash = plan.secret()
                .read(secret -> new PepperedHashes(vault, random).hash(secret).text());
        Act act = new Act(
                now,
                Permission.ADD_PERSON,
                Act.STATION,
                Optional.empty(),
                operator.name(),
                Act.Outcome.DONE,
                Optional.empty(),
                Map.of(),
                Map.of("role", operator.role().name(), "secret", plan.kind().name()),
                0);
        JournalFolder folder = JournalFolder.below(home);
        List<Fact> facts = firstDay(now, plan.first());
        facts.add(new Fact.Acted(act, Optional.of(new PersonSet(person, hash))));
        Journal.begin(folder, now, plan.shop(), facts);
        Journal.open(folder).close();
    }

    private static List<Fact> firstDay(Instant now, FirstDay first) {
        List<Fact> facts = new ArrayList<>();
        first.utilities().forEach(utility -> facts.add(new Fact.UtilityAdded(now, utility)));
        first.tariffs().forEach(tariff -> facts.add(new Fact.TariffSet(now, tariff)));
        first.customers().forEach(customer -> facts.add(new Fact.CustomerAdded(now, customer)));
        first.meters().forEach(meter -> facts.add(new Fact.MeterAdded(now, meter)));
        first.credit()
                .ifPresent(credit -> facts.add(new Fact.Credit(new CreditLoaded(now, Act.STATION, credit, credit))));
        return facts;
    }
}
