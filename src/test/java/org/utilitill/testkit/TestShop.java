package org.utilitill.testkit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.device.printer.PaperRoll;
import org.utilitill.device.printer.PrinterProfiles;
import org.utilitill.device.printer.ReceiptPrinter;
import org.utilitill.device.rig.VirtualRig;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Fact;
import org.utilitill.metersim.HeldKey;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.Register;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.receipt.ReceiptText;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.registry.Utility;
import org.utilitill.sale.CreditLoaded;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Role;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.sts.token.TokenId;
import org.utilitill.tariff.FlatTariff;
import org.utilitill.tariff.Tariff;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.vault.PinHash;
import org.utilitill.vault.RingTokenModule;
import org.utilitill.vault.VaultKey;
import org.utilitill.vending.counter.SaleClock;
import org.utilitill.vending.counter.Vending;
import org.utilitill.vending.people.PeopleRoom;
import org.utilitill.vending.register.StationRegisters;

/**
 * A small training shop on a real journal: one utility, one price list, three meters of both ciphers, two people.
 *
 * <p>Opening a folder twice finds the shop as it was left, as after a restart.
 */
public final class TestShop implements AutoCloseable {

    /** Eleven digits, EA07. Its customer is Achieng Odongo. */
    public static final String METER = MeterNumber.compose("14", "30255678").digits();
    /** Eleven digits, EA11. Its customer has a very long name. */
    public static final String LONG_NAME_METER =
            MeterNumber.compose("14", "30255742").digits();
    /** Thirteen digits, EA11, water. */
    public static final String LONG_METER =
            MeterNumber.compose("1400", "30255801").digits();
    /** Tests meters. */
    public static final Operator TECHNICIAN = new Operator("Otieno", Role.TECHNICIAN);
    /** Holds keys and people. */
    public static final Operator ADMINISTRATOR = new Operator("Njeri", Role.ADMINISTRATOR);
    /** The PIN of the technician. */
    public static final String TECHNICIAN_PIN = "802468";
    /** The PIN of the administrator. */
    public static final String ADMINISTRATOR_PIN = "913579";
    /** Sells and loads credit. */
    public static final Operator SUPERVISOR = new Operator("Wairimu", Role.SUPERVISOR);
    /** Sells. */
    public static final Operator CASHIER = new Operator("Amina", Role.CASHIER);
    /** PIN of {@link #SUPERVISOR}. */
    public static final String SUPERVISOR_PIN = "246810";
    /** PIN of {@link #CASHIER}. */
    public static final String CASHIER_PIN = "135791";

    /** Made once: a hash costs as much as a check of a PIN. */
    private static final String CASHIER_HASH = hash(CASHIER_PIN, 1);

    private static final String SUPERVISOR_HASH = hash(SUPERVISOR_PIN, 2);
    private static final String TECHNICIAN_HASH = hash(TECHNICIAN_PIN, 3);
    private static final String ADMINISTRATOR_HASH = hash(ADMINISTRATOR_PIN, 4);

    private static final String GROUP_02 = "123456";
    private static final String GROUP_04 = "123457";
    private static final long PLENTY = 1L << 40;

    /**
     * What may differ from shop to shop.
     *
     * @param currency of all amounts
     * @param price of a unit before 16 % tax
     * @param credit the agent's, loaded on the first day
     * @param tokenClock of the utility
     * @param printer where slips go; empty for a roll whose slips {@link #roll} answers
     * @param training whether anyone may open its vault
     */
    public record Plan(
            CurrencyUnit currency,
            String price,
            String credit,
            TokenClock tokenClock,
            Optional<ReceiptPrinter> printer,
            boolean training) {
        /** Kenyan shillings, 25.30 a unit, 50,000 of credit, slips on a roll. */
        public static final Plan KES =
                new Plan(CurrencyUnit.of("KES"), "25.30", "50000.00", TokenClock.UTC, Optional.empty(), true);
        /** Ugandan shillings, which have no decimals. */
        public static final Plan UGX =
                new Plan(CurrencyUnit.of("UGX"), "805.7", "4000000", TokenClock.UTC, Optional.empty(), true);

        /** The same shop with another printer. */
        public Plan withPrinter(ReceiptPrinter other) {
            return new Plan(currency, price, credit, tokenClock, Optional.of(other), training);
        }

        /** The same shop with another credit. */
        public Plan withCredit(String other) {
            return new Plan(currency, price, other, tokenClock, printer, training);
        }

        /** The same shop whose utility counts token identifiers by another clock. */
        public Plan withTokenClock(TokenClock other) {
            return new Plan(currency, price, credit, other, printer, training);
        }

        /** The same shop with real keys to keep. */
        public Plan real() {
            return new Plan(currency, price, credit, tokenClock, printer, false);
        }
    }

    private final Journal journal;
    private final RingTokenModule module;
    private final TestHashes hashes = new TestHashes();
    private final PeopleRoom people;
    private final PaperRoll roll;
    private final Vending vending;
    private final StationRegisters registers;
    private final Supplier<Instant> now;
    private Runnable alsoLocked = () -> {};

    private TestShop(JournalFolder folder, Clock clock, Plan plan, PaperRoll.Viewer viewer) {
        if (!folder.exists()) {
            Journal.begin(folder, clock.instant(), shop(plan), facts(clock.instant(), plan));
        }
        journal = Journal.open(folder);
        module = TestKeys.module(5, key(GROUP_02, 2), key(GROUP_04, 4));
        roll = new PaperRoll(PrinterProfiles.named("generic-80"), 8, viewer);
        SaleClock guarded = new SaleClock(clock, journal);
        people = new PeopleRoom(journal, hashes, guarded::nowOrLast, UUID::randomUUID, this::lockKeys);
        now = guarded::nowOrLast;
        registers = registers(Runnable::run);
        vending = new Vending(new Vending.Parts(
                journal,
                module,
                plan.printer().orElse(roll),
                plan.printer().map(printer -> "TEST-PORT"),
                Optional.of(new VirtualRig(number -> virtualMeter(number, clock), clock)),
                clock,
                () -> PLENTY,
                new ReceiptText(Texts.of(Language.ENGLISH), ZoneOffset.UTC),
                people));
    }

    private void lockKeys() {
        module.lock();
        alsoLocked.run();
    }

    /** What else is locked after too many wrong PINs: the vault of a test that has one. */
    public void alsoLock(Runnable vault) {
        alsoLocked = vault;
    }

    /** Its people: who may do what, and the record of what they did. */
    public PeopleRoom people() {
        return people;
    }

    /** Its keys, behind a module. */
    public RingTokenModule module() {
        return module;
    }

    /** What checks its PINs. */
    public TestHashes hashes() {
        return hashes;
    }

    /** The shop in a folder, made on first use, with a printer that shows slips to nobody. */
    public static TestShop at(Path home, Clock clock) {
        return at(home, clock, Plan.KES, slip -> {});
    }

    /** The shop in a folder, made by a plan on first use. */
    public static TestShop at(Path home, Clock clock, Plan plan, PaperRoll.Viewer viewer) {
        return new TestShop(JournalFolder.below(home), clock, plan, viewer);
    }

    /** The shop on a disk of the test's own making. */
    public static TestShop on(JournalFolder folder, Clock clock) {
        return on(folder, clock, Plan.KES);
    }

    /** The shop on a disk of the test's own making, made by a plan on first use. */
    public static TestShop on(JournalFolder folder, Clock clock, Plan plan) {
        return new TestShop(folder, clock, plan, slip -> {});
    }

    /** Its counter. */
    public Vending vending() {
        return vending;
    }

    /** Its utilities, customers and meters. */
    public StationRegisters registers() {
        return registers;
    }

    /** The same, whose imports read ahead on another thread. */
    public StationRegisters registers(Executor reading) {
        return new StationRegisters(journal, people, now, Texts.of(Language.ENGLISH), reading);
    }

    /** Its truth. */
    public Journal journal() {
        return journal;
    }

    /** Records a change as its administrator made it, whatever desk would have to ask first. */
    public void bring(Instant time, Permission what, Change change) {
        Act act = new Act(
                time,
                what,
                ADMINISTRATOR.name(),
                Optional.empty(),
                "x",
                Act.Outcome.DONE,
                Optional.empty(),
                Map.of(),
                Map.of(),
                0);
        journal.append(new Fact.Acted(act, Optional.of(change)));
    }

    /** Its printer, unless the plan brought another. */
    public PaperRoll roll() {
        return roll;
    }

    @Override
    public void close() {
        module.close();
        journal.close();
    }

    private static Shop shop(Plan plan) {
        return new Shop(
                "Mwangaza Corner Shop",
                "Oginga Rd, Kisumu",
                "0700 000 123",
                "P051234567X",
                "07",
                plan.currency(),
                plan.training());
    }

    private static List<Fact> facts(Instant now, Plan plan) {
        UnitPrice price = new UnitPrice(plan.currency(), new BigDecimal(plan.price()));
        Money minimum = Money.ofMinor(plan.currency(), 1);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.UtilityAdded(
                now, new Utility("LPC", "Lakeside Power Co", "P000111222Z", "0800 100 200", plan.tokenClock())));
        facts.add(new Fact.TariffSet(now, tariff("D1", "Domestic", price, minimum)));
        addMeter(facts, now, METER, new Customer("4471902", "Achieng Odongo", "Plot 14, Ring Rd"));
        addMeter(
                facts,
                now,
                LONG_NAME_METER,
                new Customer(
                        "4471903",
                        "Wanjiku Nyambura Kamau-Oduya wa Mathenge na Watoto Wake Wanane",
                        "Flat 12B, Staircase 4, Nyalenda Estate Extension Phase III, behind the old cotton ginnery"));
        addMeter(facts, now, LONG_METER, new Customer("4471904", "Baraka Mwangi", "Plot 9, Market St"));
        facts.add(new Fact.OperatorAdded(now, CASHIER, CASHIER_HASH));
        facts.add(new Fact.OperatorAdded(now, SUPERVISOR, SUPERVISOR_HASH));
        facts.add(new Fact.OperatorAdded(now, TECHNICIAN, TECHNICIAN_HASH));
        facts.add(new Fact.OperatorAdded(now, ADMINISTRATOR, ADMINISTRATOR_HASH));
        Money credit = Money.of(plan.currency(), new BigDecimal(plan.credit()));
        facts.add(new Fact.Credit(new CreditLoaded(now, SUPERVISOR.name(), credit, credit)));
        return facts;
    }

    private static Tariff tariff(String code, String name, UnitPrice price, Money minimum) {
        return new FlatTariff(code, name, price, TaxRate.ofPercent("16"), Rounding.HALF_UP, minimum)
                .tariff(Service.ELECTRICITY);
    }

    private static void addMeter(List<Fact> facts, Instant now, String digits, Customer customer) {
        MeterNumber number = MeterNumber.of(digits);
        Service service = digits.length() == 13 ? Service.WATER : Service.ELECTRICITY;
        facts.add(new Fact.CustomerAdded(now, customer));
        facts.add(new Fact.MeterAdded(
                now, new Meter(identity(number), BaseDate.Y2014, service, "LPC", customer.account(), "D1")));
    }

    private static MeterIdentity identity(MeterNumber number) {
        boolean first = number.digits().equals(METER);
        return new MeterIdentity(
                PrimaryAccountNumber.of(number),
                new SupplyGroupCode(first ? GROUP_02 : GROUP_04),
                new TariffIndex(1),
                new KeyRevision(1),
                first ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11,
                TokenCarrier.NUMERIC);
    }

    private static VaultKey key(String group, int derivation) {
        return TestKeys.key(group, 2, 255, derivation, 0xAB);
    }

    private static VirtualMeter virtualMeter(MeterNumber number, Clock clock) {
        MeterIdentity identity = identity(number);
        boolean first = number.digits().equals(METER);
        Service service = number.digits().length() == 13 ? Service.WATER : Service.ELECTRICITY;
        TokenId made = TokenId.at(clock.instant().minusSeconds(86_400), BaseDate.Y2014);
        try (VaultKey key = key(identity.sgc().digits(), first ? 2 : 4)) {
            HeldKey held = new HeldKey(identity.sgc(), identity.ti(), identity.krn(), KeyType.DUTK, new KeyExpiry(255));
            return new VirtualMeter(
                    MeterMake.of(number),
                    key.trainingKeyOf(identity),
                    MeterMemory.factoryNew(Set.of(Register.ofUnits(service)), made, held));
        }
    }

    private static String hash(String pin, int salt) {
        byte[] bytes = HexFormat.of().parseHex("%032x".formatted(salt));
        return PinHash.withoutPepper(pin.toCharArray(), bytes).text();
    }
}
