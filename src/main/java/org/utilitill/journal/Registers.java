package org.utilitill.journal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.journal.acts.ActRegister;
import org.utilitill.journal.acts.RecordReader;
import org.utilitill.journal.index.H2Index;
import org.utilitill.journal.index.IndexQueries;
import org.utilitill.journal.index.Place;
import org.utilitill.journal.index.rows.RowPlace;
import org.utilitill.journal.register.CustomerRegister;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.journal.tariffs.TariffRegister;
import org.utilitill.journal.tariffs.TariffVersion;
import org.utilitill.registry.Customer;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.Utility;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;
import org.utilitill.staff.Person;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.token.TokenId;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;

/** What the journal knows: found through the index, read from the tape. */
public final class Registers {

    private final RecordReader reader;
    private final IndexQueries queries;
    private final ActRegister acts;
    private final CustomerRegister customers;
    private final Shop shop;
    /** Few, and asked for at every quote and sale. */
    private final Map<String, Utility> utilities = new LinkedHashMap<>();

    private final TariffRegister tariffs = new TariffRegister();
    private final Map<String, KnownPerson> people = new HashMap<>();

    Registers(Tape tape, H2Index index, FactCodec codec) {
        this.reader = new RecordReader(tape, codec);
        this.queries = new IndexQueries(index);
        this.acts = new ActRegister(index, reader);
        this.customers = new CustomerRegister(index.registers(), reader);
        this.shop = queries.registry("SHOP", "")
                .map(place -> shopOf((Fact.ShopSet) fact(place)))
                .orElseThrow(() -> new JournalException(Code.FORMAT, "the tape does not begin with a shop", null));
        queries.registry("UTILITY").forEach(place -> {
            Utility utility = utilityIn(fact(place));
            utilities.put(utility.code(), utility);
        });
        queries.registry("TARIFF").forEach(place -> tariffs.take(fact(place)));
    }

    private static Shop shopOf(Fact.ShopSet set) {
        if (set.format() != Journal.FORMAT) {
            throw new JournalException(
                    Code.FORMAT, 1, "tape format %d is not %d".formatted(set.format(), Journal.FORMAT), null);
        }
        return set.shop();
    }

    /** The shop this station stands in. */
    public Shop shop() {
        return shop;
    }

    /** The currency of every amount. */
    public CurrencyUnit currency() {
        return shop.currency();
    }

    /** A utility by its code. */
    public Optional<Utility> utility(String code) {
        return Optional.ofNullable(utilities.get(code));
    }

    /** Every utility, in the order they were added. */
    public List<Utility> utilities() {
        return List.copyOf(utilities.values());
    }

    /** A utility was added or changed. */
    void changed(Utility utility) {
        utilities.put(utility.code(), utility);
    }

    private static Utility utilityIn(Fact fact) {
        return fact instanceof Fact.UtilityAdded added
                ? added.utility()
                : ((Change.UtilitySet) changeAt(fact)).utility();
    }

    /** Every version of every tariff. */
    public TariffRegister tariffs() {
        return tariffs;
    }

    /** A version of a tariff. */
    public Optional<Tariff> tariff(TariffId id) {
        return tariffs.version(id).map(TariffVersion::tariff);
    }

    /** The version of a tariff that holds at a moment of the shop's clock on the wall: the latest that has begun. */
    public Optional<Tariff> tariff(String code, LocalDateTime moment) {
        return tariffs.at(code, moment).map(TariffVersion::tariff);
    }

    /** The codes of all price lists. */
    public Set<String> tariffCodes() {
        return tariffs.codes();
    }

    /** A customer by account. */
    public Optional<Customer> customer(String account) {
        return customers.customer(account);
    }

    /** Places of the next customers after one, in the order of the tape, for a {@link RegisterReader}. */
    public List<RowPlace> customersAfter(long id, int most) {
        return customers.customersAfter(id, most);
    }

    /** Places of the next meters after one, in the order of the tape, for a {@link RegisterReader}. */
    public List<RowPlace> metersAfter(long id, int most) {
        return customers.metersAfter(id, most);
    }

    /** How many customers and meters there are. */
    public long registered() {
        return customers.customers() + customers.meters();
    }

    /** A person by name, whatever their standing. Names that nobody has are not remembered: anyone can type them. */
    public Optional<KnownPerson> person(String name) {
        Optional<KnownPerson> known = Optional.ofNullable(people.get(name))
                .or(() -> queries.registry("OPERATOR", name).map(this::personAt));
        known.ifPresent(person -> people.put(name, person));
        return known;
    }

    /** Someone was added or changed: what is remembered of people is asked anew. */
    void peopleChanged() {
        people.clear();
    }

    /** Everyone who ever worked here, in the order they were added. */
    public List<KnownPerson> people() {
        return queries.registry("OPERATOR").stream().map(this::personAt).toList();
    }

    private KnownPerson personAt(Place place) {
        Fact fact = fact(place);
        if (fact instanceof Fact.OperatorAdded added) {
            return new KnownPerson(Person.withPin(added.operator()), added.pinHash());
        }
        Change.PersonSet set = (Change.PersonSet) changeAt(fact);
        return new KnownPerson(set.person(), set.hash());
    }

    /** Every key that was ever taken in, as the newest record on it says; never a key. */
    public List<KeyProfile> keys() {
        return queries.registry("KEY").stream()
                .map(place -> ((Change.KeySet) changeAt(fact(place))).key())
                .toList();
    }

    /** Every signer that was ever trusted, as the newest record on them says. */
    public List<TrustedSigner> signers() {
        return queries.registry("SIGNER").stream()
                .map(place -> ((Change.SignerSet) changeAt(fact(place))).signer())
                .toList();
    }

    private static Change changeAt(Fact fact) {
        return ((Fact.Acted) fact).change().orElseThrow();
    }

    /** What people did and tried, and what keys issued. */
    public ActRegister acts() {
        return acts;
    }

    /** Customers and meters, with their histories and one after another. */
    public CustomerRegister customers() {
        return customers;
    }

    /** A meter by the number on its face. */
    public Optional<Meter> meter(MeterNumber number) {
        return customers.meter(number);
    }

    /** The known meters among some numbers, at most so many. */
    public List<Meter> meters(Collection<String> numbers, int most) {
        return customers.meters(numbers, most);
    }

    /** Shows every meter, in the order they were added. */
    public void eachMeter(Consumer<Meter> visitor) {
        customers.eachMeter(visitor);
    }

    /** What is left of the agent's credit. */
    public Money credit() {
        return Money.ofMinor(currency(), queries.credit());
    }

    /** The counter of the next receipt. */
    public long nextReceipt() {
        return queries.lastReceipt() + 1;
    }

    /** The highest TID ever used for a meter under its base date. */
    public Optional<TokenId> lastTid(Meter meter) {
        return queries.lastTid(meter.identity().pan().digits(), meter.baseDate().year())
                .map(minutes -> new TokenId(minutes, meter.baseDate()));
    }

    /** The latest purchase for a meter. */
    public Optional<SaleMade> lastPurchase(Meter meter) {
        return queries.lastSale(meter.identity().pan().digits()).map(this::madeAt);
    }

    /** The newest purchases for a meter, newest first. */
    public List<SaleMade> newestPurchases(MeterNumber number, int most) {
        return queries.newestSales(PrimaryAccountNumber.of(number).digits(), most).stream()
                .map(this::madeAt)
                .toList();
    }

    /** A sale by its id, with what happened to it since. */
    public Optional<RecordedSale> sale(UUID saleId) {
        return queries.sale(saleId).map(this::saleAt);
    }

    /** A sale by its receipt counter, with what happened to it since. */
    public Optional<RecordedSale> sale(long receipt) {
        return queries.sale(receipt).map(this::saleAt);
    }

    /** The latest sale of the station. */
    public Optional<RecordedSale> lastSale() {
        return sale(queries.lastReceipt());
    }

    /** Sales on the tape whose token was never shown, oldest first. */
    public List<RecordedSale> unshown() {
        return queries.unshown().stream().map(this::saleAt).toList();
    }

    private RecordedSale saleAt(Place at) {
        TapeRecord record = reader.record(at);
        Sale sale = Sale.of((SaleMade) ((Fact.OfSale) reader.fact(record)).event());
        Optional<Channel> shownOn = Optional.empty();
        for (Place place : queries.events(sale.made().saleId())) {
            SaleEvent event = ((Fact.OfSale) fact(place)).event();
            sale = sale.apply(event);
            if (event instanceof Revealed revealed) {
                shownOn = Optional.of(revealed.channel());
            }
        }
        return new RecordedSale(sale, ChainCode.of(record.end().sha()), shownOn);
    }

    /** A sale by its receipt counter, as it was made. */
    public Optional<SaleMade> made(long receipt) {
        return queries.sale(receipt).map(this::madeAt);
    }

    private SaleMade madeAt(Place place) {
        return (SaleMade) ((Fact.OfSale) fact(place)).event();
    }

    private Fact fact(Place place) {
        return reader.fact(place);
    }
}
