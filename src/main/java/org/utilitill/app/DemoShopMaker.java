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
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.sale.CreditLoaded;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Role;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.vault.KeyProfile;
import org.utilitill.vault.PinHash;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.SoftwareTokenModule;
import org.utilitill.vault.TokenModule;
import org.utilitill.vault.TokenModule.KeyInfo;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.StationHouse.DemoMeter;
import org.utilitill.vending.StationHouse.DemoOperator;
import org.utilitill.vending.StationHouse.DemoPlan;
import org.utilitill.vending.StationHouse.DemoShop;
import org.utilitill.vending.StationHouse.Making;
import org.utilitill.vending.counter.JournalTrouble;

/** Makes a demo shop in a folder of its own; deleting the folder makes it as if it never was. */
final class DemoShopMaker {

    /** A million sales of five thousand each. */
    private static final Money CREDIT = Money.of(DemoRegistry.shop().currency(), 5_000_000_000L);

    /** Someone of the demo shop; the PIN is public, since nothing here is worth anything. */
    record Person(Operator operator, String pin) {}

    static final List<Person> PEOPLE = List.of(
            new Person(new Operator("ASHA", Role.CASHIER), "246802"),
            new Person(new Operator("JOHN", Role.SUPERVISOR), "135791"));

    private static final Set<String> OWN_FOLDERS = Set.of("pins", "tape", "index");

    private static final Logger LOG = LoggerFactory.getLogger(DemoShopMaker.class);

    private final Clock clock;
    private final SecureRandom random;

    DemoShopMaker(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    Making make(Path home, DemoPlan plan) {
        try {
            if (taken(home)) {
                return new Making.NotMade(Refusal.of(RefusalCode.FOLDER_TAKEN));
            }
            Files.createDirectories(home);
            List<DemoOperator> operators = writePins(home);
            List<Meter> registered = DemoRegistry.meters(plan.meters());
            begin(JournalFolder.below(home), registered, plan.tokenClock());
            return new Making.Made(new DemoShop(operators, demoMeters(registered)));
        } catch (IOException e) {
            LOG.warn("the demo shop can not be made", e);
            return new Making.NotMade(Refusal.of(RefusalCode.FOLDER));
        } catch (JournalException e) {
            LOG.warn("the demo shop can not be made", e);
            return new Making.NotMade(JournalTrouble.atStart(e));
        }
    }

    /** A folder is free when it holds nothing, or only what a making that was cut short left: no tape has its name. */
    private static boolean taken(Path home) throws IOException {
        if (Files.notExists(home)) {
            return false;
        }
        if (!Files.isDirectory(home) || JournalFolder.below(home).exists()) {
            return true;
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.anyMatch(
                    file -> !OWN_FOLDERS.contains(file.getFileName().toString()));
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

    private void begin(JournalFolder folder, List<Meter> meters, TokenClock tokenClock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Shop shop = DemoRegistry.shop();
        List<Fact> facts = new ArrayList<>();
        DemoRegistry.utilities(tokenClock).forEach(utility -> facts.add(new Fact.UtilityAdded(now, utility)));
        DemoRegistry.tariffs().forEach(tariff -> facts.add(new Fact.TariffSet(now, tariff)));
        PEOPLE.forEach(person -> facts.add(new Fact.OperatorAdded(now, person.operator(), hash(person))));
        for (int i = 0; i < meters.size(); i++) {
            facts.add(new Fact.CustomerAdded(now, DemoRegistry.customer(i)));
            facts.add(new Fact.MeterAdded(now, meters.get(i)));
        }
        facts.add(new Fact.Credit(new CreditLoaded(now, "station", CREDIT, CREDIT)));
        Journal.begin(folder, now, shop, facts);
        Journal.open(folder).close();
    }

    private String hash(Person person) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return PinHash.of(person.pin().toCharArray(), salt).text();
    }

    private static List<DemoMeter> demoMeters(List<Meter> meters) {
        List<KeyProfile> keys = PublicTestKeys.load();
        try (TokenModule module = new SoftwareTokenModule(keys, () -> 0)) {
            List<KeyInfo> infos = module.info();
            return meters.stream().map(meter -> demoMeter(meter, infos)).toList();
        }
    }

    private static DemoMeter demoMeter(Meter meter, List<KeyInfo> infos) {
        KeyInfo key = infos.stream()
                .filter(info -> info.sgc().equals(meter.identity().sgc().digits()))
                .findFirst()
                .orElseThrow();
        return new DemoMeter(
                meter.number().digits(),
                meter.service().name().toLowerCase(Locale.ROOT),
                meter.customer(),
                key.sgc(),
                key.krn(),
                String.format(Locale.ROOT, "%02d", meter.identity().ti().value()),
                key.kt(),
                key.ken(),
                meter.identity().ea().code(),
                key.dkga(),
                key.baseDate());
    }
}
