package org.utilitill.vending.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalCheck;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.RegisterList;
import org.utilitill.journal.acts.ActRecord;
import org.utilitill.staff.Act;
import org.utilitill.staff.Act.Outcome;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.staff.Role;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SignInOutcome.SignedIn;
import org.utilitill.vending.people.ActLog.Entry;
import org.utilitill.vending.people.AuditTrail.Line;
import org.utilitill.vending.people.AuditTrail.Search;
import org.utilitill.vending.people.People.Draft;

class AuditDeskTest {

    private static final List<String> NAMES = List.of("Amina", "Wairimu", "Njeri", Act.STATION);
    private static final List<Permission> KINDS =
            List.of(Permission.SELL, Permission.REPRINT, Permission.IMPORT_KEY, Permission.LOCK_VAULT);
    private static final List<String> SUBJECTS = List.of("", "Key One", "key two", "METER 7", "Größe", "100% _x_");

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void record(int acts) {
        Random random = new Random(7);
        for (int i = 0; i < acts; i++) {
            clock.pass(Duration.ofSeconds(random.nextInt(90)));
            Optional<String> approver = random.nextInt(4) == 0 ? Optional.of("Wairimu") : Optional.empty();
            Entry entry = new Entry(any(random, KINDS), any(random, NAMES), approver, any(random, SUBJECTS));
            switch (random.nextInt(3)) {
                case 0 -> shop.people().log().done(entry);
                case 1 -> shop.people().log().refused(entry, Refusal.of(RefusalCode.NOT_ALLOWED, "x"));
                default -> shop.people().log().failed(entry, Refusal.of(RefusalCode.MODULE_SILENT));
            }
        }
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<Line> newestFirst() {
        List<Line> lines = new ArrayList<>();
        new RegisterList(JournalFolder.below(home))
                .eachAct(record -> lines.add(0, new Line(record.seq(), record.act())));
        return lines;
    }

    private static Search search(
            Optional<Instant> since,
            Optional<Permission> what,
            Optional<String> person,
            Optional<Outcome> outcome,
            String text) {
        return new Search(since, what, person, outcome, text, Long.MAX_VALUE, 500);
    }

    private void assertFinds(Search search, Predicate<Act> wanted) {
        List<Line> expected =
                newestFirst().stream().filter(line -> wanted.test(line.act())).toList();
        assertThat(expected).isNotEmpty();
        assertThat(shop.people().audit().lines(search)).isEqualTo(expected);
    }

    @Test
    void everyFilterFindsWhatTheTapeHolds() {
        record(200);
        Instant since = clock.instant().minusSeconds(7200);
        Optional<Permission> sell = Optional.of(Permission.SELL);
        Optional<String> wairimu = Optional.of("Wairimu");
        assertFinds(search(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""), act -> true);
        assertFinds(
                search(Optional.of(since), Optional.empty(), Optional.empty(), Optional.empty(), ""),
                act -> !act.time().isBefore(since));
        assertFinds(
                search(Optional.empty(), sell, Optional.empty(), Optional.empty(), ""),
                act -> act.what() == Permission.SELL);
        assertFinds(
                search(Optional.empty(), Optional.empty(), wairimu, Optional.empty(), ""),
                act -> act.actor().equals("Wairimu") || act.approver().equals(wairimu));
        for (Outcome outcome : Outcome.values()) {
            assertFinds(
                    search(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(outcome), ""),
                    act -> act.outcome() == outcome);
        }
        for (String text : List.of("KEY", "key one", "größe", "% _", "7")) {
            assertFinds(
                    search(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text),
                    act -> act.subject().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
        }
        assertFinds(
                search(Optional.of(since), sell, wairimu, Optional.of(Outcome.DONE), ""),
                act -> !act.time().isBefore(since)
                        && act.what() == Permission.SELL
                        && (act.actor().equals("Wairimu") || act.approver().equals(wairimu))
                        && act.outcome() == Outcome.DONE);
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndOnlyTheFirstIsAnAct() {
        record(50);
        List<Line> all = newestFirst();
        List<Line> read = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<Line> page;
        do {
            Search next =
                    new Search(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", before, 7);
            page = done(shop.people().audit().search(TestShop.SUPERVISOR, next));
            read.addAll(page);
            before = page.isEmpty() ? 0 : page.get(page.size() - 1).seq();
        } while (!page.isEmpty());
        assertThat(read).isEqualTo(all);
        assertThat(newestFirst()).hasSize(all.size() + 1);
        assertThat(newestFirst().get(0).act().what()).isEqualTo(Permission.READ_AUDIT);
    }

    @Test
    void aPageHasOneToFiveHundredLines() {
        record(3);
        assertThat(shop.people().audit().lines(Search.newest(0))).hasSize(1);
        assertThat(shop.people().audit().lines(Search.newest(-5))).hasSize(1);
        assertThat(shop.people().audit().lines(Search.newest(Integer.MAX_VALUE)))
                .hasSize(3);
    }

    @Test
    void anyMomentMayBeAskedFor() {
        record(3);
        for (Instant since : List.of(Instant.MIN, Instant.EPOCH)) {
            assertThat(shop.people()
                            .audit()
                            .lines(search(
                                    Optional.of(since), Optional.empty(), Optional.empty(), Optional.empty(), "")))
                    .hasSize(3);
        }
        assertThat(shop.people()
                        .audit()
                        .lines(search(
                                Optional.of(Instant.MAX), Optional.empty(), Optional.empty(), Optional.empty(), "")))
                .isEmpty();
    }

    @Test
    void whoMayNotReadIsRefusedAndThatCanBeRead() {
        assertThat(refused(shop.people().audit().search(TestShop.CASHIER, Search.newest(5))))
                .isEqualTo(Refusal.of(RefusalCode.NOT_ALLOWED, "Amina"));
        assertThat(newestFirst().get(0).act().what()).isEqualTo(Permission.READ_AUDIT);
        assertThat(newestFirst().get(0).act().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aNewIndexAnswersAsTheOldOneAndTheTapeIsWhole() {
        record(60);
        done(shop.people()
                .people()
                .change(TestShop.ADMINISTRATOR, new Draft("Amina", Role.CASHIER, true, OptionalLong.of(5))));
        List<Line> before = shop.people().audit().lines(Search.newest(500));
        List<Person> people = shop.journal().registers().people().stream()
                .map(known -> known.person())
                .toList();
        shop.close();
        Journal.rebuild(JournalFolder.below(home));
        open();
        assertThat(shop.people().audit().lines(Search.newest(500))).isEqualTo(before);
        assertThat(shop.journal().registers().people().stream().map(known -> known.person()))
                .containsExactlyElementsOf(people);
        assertThat(new RegisterList(JournalFolder.below(home)).people()).isEqualTo(people);
        assertThat(new JournalCheck(JournalFolder.below(home)).run(true).problem())
                .isEmpty();
    }

    @Test
    void anActNamesTheSignInThatItsTimeAtTheCounterBeganWith() {
        shop.people().log().done(Entry.of(Permission.SELL, "Amina", "before"));
        assertThat(last().act().shift()).isZero();
        assertThat(shop.vending().signIn("Amina", TestShop.CASHIER_PIN.toCharArray()))
                .isInstanceOf(SignedIn.class);
        ActRecord first = last();
        assertThat(first.act().shift()).isZero();
        assertThat(shop.vending().signIn("Wairimu", TestShop.SUPERVISOR_PIN.toCharArray()))
                .isInstanceOf(SignedIn.class);
        shop.people().log().done(Entry.of(Permission.SELL, "Amina", "in between"));
        assertThat(last().act().shift()).isEqualTo(first.seq());
        shop.vending().signIn("Amina", TestShop.CASHIER_PIN.toCharArray());
        ActRecord second = last();
        assertThat(second.act().shift()).isZero();
        shop.people().gate().pass(TestShop.CASHIER, Permission.LIST_PEOPLE, "", entry -> new Done<>(true));
        assertThat(last().act().shift()).isEqualTo(second.seq());
        shop.close();
        open();
        shop.people().log().done(Entry.of(Permission.SELL, "Amina", "after a restart"));
        assertThat(last().act().shift()).isZero();
    }

    private ActRecord last() {
        Line line = newestFirst().get(0);
        return new ActRecord(line.seq(), line.act());
    }
}
