package org.utilitill.vending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.staff.Act;
import org.utilitill.staff.ApprovalRule;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person.Secret;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.file.TariffWriter;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.keys.KeyDraft;
import org.utilitill.vending.keys.KeyRoom.NectarFile;
import org.utilitill.vending.keys.KeyRoom.Part;
import org.utilitill.vending.keys.TrainingDesk;
import org.utilitill.vending.keys.VaultSecret;
import org.utilitill.vending.people.AuditTrail.Search;
import org.utilitill.vending.people.People;
import org.utilitill.vending.people.People.Draft;
import org.utilitill.vending.register.CustomerImport;
import org.utilitill.vending.register.StationRegisters;

/** Every role at every use case of a real shop: done, by two, or refused and on the tape. */
class ActTableTest {

    /** What no call of a person does: by nobody yet, without an actor, or before anyone is signed in. */
    private static final Set<Permission> WITHOUT_A_CALL = EnumSet.of(
            Permission.TEST_METER, Permission.LOAD_CREDIT, Permission.UNLOCK_VAULT, Permission.CHANGE_SETTING);

    private static final Set<Permission> SEEN = EnumSet.noneOf(Permission.class);
    private static final String SIGNER = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    private static final Map<Operator, String> PINS = Map.of(
            TestShop.CASHIER, TestShop.CASHIER_PIN,
            TestShop.SUPERVISOR, TestShop.SUPERVISOR_PIN,
            TestShop.TECHNICIAN, TestShop.TECHNICIAN_PIN,
            TestShop.ADMINISTRATOR, TestShop.ADMINISTRATOR_PIN);
    private static final List<Operator> ROLES =
            List.of(TestShop.CASHIER, TestShop.SUPERVISOR, TestShop.TECHNICIAN, TestShop.ADMINISTRATOR);

    @TempDir
    static Path home;

    private static final TestClock CLOCK = TestClock.at("2026-03-02T14:07:00Z");
    private static KeyShop shop;
    private static long requests;

    @BeforeAll
    static void open() {
        shop = KeyShop.training(home, CLOCK);
        for (Operator person : ROLES) {
            Draft limited = new Draft(person.name(), person.role(), true, OptionalLong.of(10_000));
            KeyShop.done(people().change(TestShop.ADMINISTRATOR, limited));
        }
        KeyShop.done(shop.byTwo(consent ->
                shop.desk().trust(TestShop.ADMINISTRATOR, "Office", SIGNER, Set.of(Scope.CONFIGURATIONS), consent)));
    }

    @AfterAll
    static void close() {
        shop.close();
        Set<Permission> all = EnumSet.allOf(Permission.class);
        all.removeAll(WITHOUT_A_CALL);
        assertThat(SEEN).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # action,           cashier, supervisor, technician, administrator
            SIGN_IN,            yes,     yes,        yes,        yes
            SELL,               yes,     yes,        no,         no
            SELL_LARGE,         two,     yes,        no,         no
            SHOW_RECORDED,      yes,     yes,        no,         no
            REPRINT,            yes,     yes,        no,         no
            REPRINT_AGAIN,      two,     yes,        no,         no
            TRAINING_TOKEN,     no,      no,         yes,        yes
            APPROVE,            no,      yes,        no,         yes
            LOCK_VAULT,         yes,     yes,        yes,        yes
            CHANGE_VAULT,       no,      no,         no,         two
            LIST_KEYS,          no,      yes,        yes,        yes
            CREATE_KEY,         no,      no,         no,         two
            IMPORT_KEY,         no,      no,         no,         two
            EXPORT_KEY,         no,      no,         no,         two
            RETIRE_KEY,         no,      no,         no,         yes
            ACTIVATE_KEY,       no,      no,         no,         two
            DESTROY_KEY,        no,      no,         no,         two
            LIST_SIGNERS,       no,      yes,        no,         yes
            TRUST_SIGNER,       no,      no,         no,         two
            REVOKE_SIGNER,      no,      no,         no,         yes
            LIST_PEOPLE,        no,      yes,        no,         yes
            ADD_PERSON,         no,      no,         no,         yes
            CHANGE_PERSON,      no,      no,         no,         yes
            RESET_SECRET,       no,      yes,        no,         yes
            CHANGE_OWN_SECRET,  yes,     yes,        yes,        yes
            UNLOCK_PERSON,      no,      yes,        no,         yes
            READ_AUDIT,         no,      yes,        no,         yes
            CHANGE_UTILITY,     no,      no,         no,         yes
            CHANGE_CUSTOMER,    no,      yes,        no,         yes
            CHANGE_METER,       no,      yes,        yes,        yes
            IMPORT_CUSTOMERS,   no,      yes,        no,         yes
            SET_TARIFF,         no,      no,         no,         two
            """)
    void everyRoleAtEveryUseCase(Permission what, String cashier, String supervisor, String technician, String admin) {
        SEEN.add(what);
        List<String> row = List.of(cashier, supervisor, technician, admin);
        for (int role = 0; role < ROLES.size(); role++) {
            Operator actor = ROLES.get(role);
            String cell = cell(what, actor);
            assertThat(cell).as("%s by %s", what, actor.role()).isEqualTo(row.get(role));
            if (cell.equals("no")) {
                assertRefusalOnTape(what, actor);
            }
            if (shop.vault().locked()) {
                KeyShop.done(shop.unlock());
            }
        }
    }

    private static void assertRefusalOnTape(Permission what, Operator actor) {
        Act last = shop.lastAct();
        assertThat(last.what()).isEqualTo(what);
        assertThat(last.actor()).isEqualTo(actor.name());
        assertThat(last.outcome()).isEqualTo(Act.Outcome.REFUSED);
        assertThat(last.code()).contains("E-USR-03");
    }

    /** What a role gets: done, by two, or refused by that very rule. */
    private static String cell(Permission what, Operator actor) {
        Object outcome = attempt(what, actor);
        if (outcome instanceof ActOutcome.Done
                || outcome instanceof SaleOutcome.Completed
                || outcome instanceof SignInOutcome.SignedIn) {
            return "yes";
        }
        if (outcome instanceof ActOutcome.ApprovalNeeded || outcome instanceof SaleOutcome.ApprovalNeeded) {
            return "two";
        }
        Refusal refusal = outcome instanceof SaleOutcome.Refused refused
                ? refused.refusal()
                : KeyShop.refused((ActOutcome<?>) outcome);
        return refusal.equals(Refusal.of(RefusalCode.NOT_ALLOWED, actor.name())) ? "no" : refusal.toString();
    }

    private static Object attempt(Permission what, Operator actor) {
        return switch (what) {
            case SIGN_IN -> shop.shop().vending().signIn(actor.name(), pin(actor));
            case SELL -> sell(actor, "50");
            case SELL_LARGE -> sell(actor, "500");
            case SHOW_RECORDED -> {
                sell(TestShop.SUPERVISOR, "50");
                UUID sale =
                        shop.shop().vending().lastSale().orElseThrow().made().saleId();
                yield shop.shop().vending().showRecorded(sale, actor, Channel.SCREEN);
            }
            case REPRINT -> {
                sell(TestShop.SUPERVISOR, "50");
                yield copy(actor);
            }
            case REPRINT_AGAIN -> {
                sell(TestShop.SUPERVISOR, "50");
                copy(TestShop.SUPERVISOR);
                copy(TestShop.SUPERVISOR);
                yield copy(actor);
            }
            case CHANGE_UTILITY, CHANGE_CUSTOMER, CHANGE_METER, IMPORT_CUSTOMERS -> withRegisters(what, actor);
            case LOCK_VAULT -> shop.desk().lock(actor);
            case CHANGE_VAULT -> {
                VaultSecret next = new VaultSecret.Passphrase(KeyShop.chars("quite another passphrase"));
                yield shop.desk().changeVault(actor, next, Optional.empty());
            }
            case LIST_KEYS -> shop.desk().keys(actor);
            case LIST_SIGNERS -> shop.desk().signers(actor);
            case SET_TARIFF -> shop.tariffs().bring(actor, price(), Optional.empty(), Optional.empty());
            case READ_AUDIT -> shop.shop().people().audit().search(actor, Search.newest(5));
            default ->
                what.name().contains("KEY")
                                || what.name().contains("SIGNER")
                                || what.name().contains("TOKEN")
                        ? withKeys(what, actor)
                        : withPeople(what, actor);
        };
    }

    private static Object withKeys(Permission what, Operator actor) {
        String key = "Public test group 123456";
        return switch (what) {
            case TRAINING_TOKEN -> shop.training().issue(actor, expertForm());
            case CREATE_KEY -> shop.desk().create(actor, draft(), part("Amina"), part("Otieno"), "", Optional.empty());
            case IMPORT_KEY -> {
                NectarFile file = new NectarFile("AAAA", "AAAA", "AAAA", KeyShop.chars("sixteen-letters!"));
                yield shop.desk().importNectar(actor, file, "", Optional.empty());
            }
            case EXPORT_KEY -> shop.desk().exportSealed(actor, key, "", Optional.empty());
            case ACTIVATE_KEY -> shop.desk().setState(actor, key, KeyState.ACTIVE, Optional.empty());
            case RETIRE_KEY -> shop.desk().setState(actor, key, KeyState.RETIRED, Optional.empty());
            case DESTROY_KEY -> shop.desk().setState(actor, key, KeyState.DESTROYED, Optional.empty());
            case TRUST_SIGNER -> shop.desk().trust(actor, "Other", SIGNER, Set.of(Scope.TARIFFS), Optional.empty());
            case REVOKE_SIGNER -> shop.desk().revoke(actor, "Office");
            default -> throw new IllegalArgumentException("no call for " + what);
        };
    }

    private static Object withRegisters(Permission what, Operator actor) {
        StationRegisters registers = shop.shop().registers();
        return switch (what) {
            case CHANGE_UTILITY -> registers.setUtility(actor, Map.of("code", "KWC", "name", "Kisumu Water"));
            case CHANGE_CUSTOMER -> registers.setCustomer(actor, Map.of("account", "77", "name", actor.name()));
            case CHANGE_METER -> registers.setMeter(actor, Map.of("meter", TestShop.METER, "ken", "200"));
            default -> stopped(registers.importFile(actor, customers(), Mapping.of(List.of("account", "name")), false));
        };
    }

    private static ActOutcome<CustomerImport> stopped(ActOutcome<CustomerImport> outcome) {
        if (outcome instanceof ActOutcome.Done<CustomerImport> done) {
            done.value().cancel();
        }
        return outcome;
    }

    private static Path customers() {
        try {
            return Files.writeString(home.resolve("customers.csv"), "account,name\n78,Zuhura\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object withPeople(Permission what, Operator actor) {
        OptionalLong limit = OptionalLong.of(10_000);
        return switch (what) {
            case APPROVE ->
                people().approve(
                                new ApprovalRequest(
                                        ApprovalRule.KEYS_BY_TWO, Permission.CREATE_KEY, "Someone", "key one"),
                                actor.name(),
                                pin(actor));
            case LIST_PEOPLE -> people().list(actor);
            case ADD_PERSON ->
                people().add(
                                actor,
                                new Draft("Zawadi", TestShop.CASHIER.role(), true, limit),
                                Secret.PIN,
                                "405162".toCharArray());
            case CHANGE_PERSON -> people().change(actor, new Draft("Otieno", TestShop.TECHNICIAN.role(), true, limit));
            case RESET_SECRET -> people().resetSecret(actor, "Amina", Secret.PIN, pin(TestShop.CASHIER));
            case CHANGE_OWN_SECRET -> people().changeOwnSecret(actor, pin(actor), Secret.PIN, pin(actor));
            case UNLOCK_PERSON -> people().unlock(actor, "Amina");
            default -> throw new IllegalArgumentException("no call for " + what);
        };
    }

    private static People people() {
        return shop.shop().people().people();
    }

    private static char[] pin(Operator person) {
        return PINS.get(person).toCharArray();
    }

    private static SaleOutcome copy(Operator actor) {
        return shop.shop().vending().copyOfLast(actor, CopyReason.LOST);
    }

    private static SaleOutcome sell(Operator actor, String money) {
        Known known = (Known) shop.shop().vending().find(TestShop.METER);
        Quoted quote = (Quoted) shop.shop().vending().quote(known.card(), money);
        requests++;
        return shop.shop()
                .vending()
                .sell(new SellOrder(
                        new UUID(7, requests), actor, quote, quote.quote().total(), Channel.SCREEN, false));
    }

    private static TrainingDesk.Order expertForm() {
        requests++;
        return new TrainingDesk.Order(
                new UUID(8, requests),
                "Public test group 123457",
                TestShop.METER,
                "07",
                "",
                "credit.electricity",
                "1.0",
                "",
                "");
    }

    private static byte[] price() {
        CurrencyUnit shillings = CurrencyUnit.of("KES");
        Tariff flat = Tariff.flat(new TariffId("D9", 1), "Nine", Service.ELECTRICITY, shillings, BigDecimal.TEN);
        return TariffWriter.write(flat).getBytes(UTF_8);
    }

    private static KeyDraft draft() {
        return new KeyDraft(
                "Ours", "", "200001", "2", "1", "255", "2014", "02", "07", "02", "01", "600727", "", "", "", "", "");
    }

    private static Part part(String custodian) {
        return new Part(custodian, KeyShop.chars("0123456789abcdef"), "");
    }

    @Test
    void askingForTwoIsNoRefusal() {
        long before = shop.acts(1).get(0).seq();
        assertThat(shop.desk()
                        .setState(
                                TestShop.ADMINISTRATOR,
                                "Public test group 123457",
                                KeyState.DESTROYED,
                                Optional.empty()))
                .isInstanceOf(ActOutcome.ApprovalNeeded.class);
        assertThat(shop.acts(1).get(0).seq()).isEqualTo(before);
    }
}
