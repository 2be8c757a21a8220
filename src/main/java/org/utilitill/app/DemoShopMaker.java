package org.utilitill.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.tape.Change.KeySet;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.sale.CreditLoaded;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Role;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.SecretHashes;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.custody.KeyVault;
import org.utilitill.vault.custody.PepperedHashes;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.counter.JournalTrouble;
import org.utilitill.vending.station.StationHouse.DemoMeter;
import org.utilitill.vending.station.StationHouse.DemoOperator;
import org.utilitill.vending.station.StationHouse.DemoPlan;
import org.utilitill.vending.station.StationHouse.DemoShop;
import org.utilitill.vending.station.StationHouse.Making;

/** Makes a demo shop in a folder of its own; deleting the folder makes it as if it never was. */
final class DemoShopMaker {

    /** A million sales of five thousand each. */
    private static final Money CREDIT = Money.of(DemoRegistry.shop().currency(), 5_000_000_000L);

    /** Someone of the demo shop; the PIN is public, since nothing here is worth anything. */
    record Person(Operator operator, String pin) {}

    static final List<Person> PEOPLE = List.of(
            new Person(new Operator("ASHA", Role.CASHIER), "246802"),
            new Person(new Operator("JOHN", Role.SUPERVISOR), "135791"),
            new Person(new Operator("PETER", Role.TECHNICIAN), "802468"),
            new Person(new Operator("GRACE", Role.ADMINISTRATOR), "913579"));

    private static final Set<String> OWN_FOLDERS = Set.of("pins", "tape", "index", "vault");

    private static final Logger LOG = LoggerFactory.getLogger(DemoShopMaker.class);

    private final Clock clock;
    private final SecureRandom random;
    private final StationVault vaults;

    DemoShopMaker(Clock clock, SecureRandom random, StationVault vaults) {
        this.clock = clock;
        this.random = random;
        this.vaults = vaults;
    }

    Making make(Path home, DemoPlan plan) {
        try {
            if (FreeFolder.isTaken(home, OWN_FOLDERS)) {
                return new Making.NotMade(Refusal.of(RefusalCode.FOLDER_TAKEN));
            }
            Files.createDirectories(home);
            List<DemoOperator> operators = writePins(home);
            List<Meter> registered = DemoRegistry.meters(plan.meters());
            VaultRemains.clear(home.resolve("vault"));
            try (KeyVault vault = vaults.ofTraining(home)) {
                begin(JournalFolder.below(home), registered, plan.tokenClock(), vault);
            }
            return new Making.Made(new DemoShop(operators, demoMeters(registered)));
        } catch (IOException e) {
            LOG.warn("the demo shop can not be made", e);
            return new Making.NotMade(Refusal.of(RefusalCode.FOLDER));
        } catch (VaultException e) {
            LOG.warn("the demo shop's vault can not be made", e);
            return new Making.NotMade(Refusal.of(RefusalCode.FOLDER));
        } catch (JournalException e) {
            LOG.warn("the demo shop can not be made", e);
            return new Making.NotMade(JournalTrouble.atStart(e));
        }
    }

    private static List<DemoOperator> writePins(Path home) throws IOException {
        Path folder = Files.createDirectories(home.toAbsolutePath().normalize().resolve("pins"));
        List<DemoOperator> operators = new ArrayList<>();
        for (Person person : PEOPLE) {
            Path file = folder.resolve(person.operator().name() + ".pin");
            Files.writeString(file, person.pin() + "\n", US_ASCII);
            operators.add(new DemoOperator(
                    person.operator().name(), person.operator().role().name().toLowerCase(Locale.ROOT), file));
        }
        return operators;
    }

    private void begin(JournalFolder folder, List<Meter> meters, TokenClock tokenClock, KeyVault vault) {
        SecretHashes hashes = new PepperedHashes(vault, random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Shop shop = DemoRegistry.shop();
        List<Fact> facts = new ArrayList<>();
        DemoRegistry.utilities(tokenClock).forEach(utility -> facts.add(new Fact.UtilityAdded(now, utility)));
        DemoRegistry.tariffs().forEach(tariff -> facts.add(new Fact.TariffSet(now, tariff)));
        PEOPLE.forEach(person -> facts.add(new Fact.OperatorAdded(
                now, person.operator(), hashes.hash(person.pin().toCharArray()).text())));
        vault.keys().forEach(key -> facts.add(takenIn(now, key.profile())));
        for (int i = 0; i < meters.size(); i++) {
            facts.add(new Fact.CustomerAdded(now, DemoCustomers.at(i)));
            facts.add(new Fact.MeterAdded(now, meters.get(i)));
        }
        facts.add(new Fact.Credit(new CreditLoaded(now, "station", CREDIT, CREDIT)));
        Journal.begin(folder, now, shop, facts);
        Journal.open(folder).close();
    }

    private static Fact takenIn(Instant now, KeyProfile key) {
        Act act = new Act(
                now,
                Permission.CREATE_KEY,
                Act.STATION,
                Optional.empty(),
                key.name(),
                Act.Outcome.DONE,
                Optional.empty(),
                Map.of(),
                Map.of("state", key.state().name(), "kcv", key.checkValue()),
                0);
        return new Fact.Acted(act, Optional.of(new KeySet(key)));
    }

    private static List<DemoMeter> demoMeters(List<Meter> meters) {
        List<VaultKey> keys = PublicTestKeys.load();
        try {
            List<KeyProfile> profiles = keys.stream().map(VaultKey::profile).toList();
            return meters.stream().map(meter -> demoMeter(meter, profiles)).toList();
        } finally {
            keys.forEach(VaultKey::close);
        }
    }

    private static DemoMeter demoMeter(Meter meter, List<KeyProfile> profiles) {
        KeyProfile key = profiles.stream()
                .filter(profile -> profile.sgc().equals(meter.identity().sgc()))
                .findFirst()
                .orElseThrow();
        return new DemoMeter(
                meter.number().digits(),
                meter.service().name().toLowerCase(Locale.ROOT),
                meter.customer(),
                key.sgc().digits(),
                key.krn().value(),
                String.format(Locale.ROOT, "%02d", meter.identity().ti().value()),
                key.kt(),
                key.ken(),
                meter.identity().ea().code(),
                key.dkga(),
                key.baseDate().year());
    }
}
