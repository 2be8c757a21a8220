package org.utilitill.ui.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.MoneyFormat;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.staff.SecretChars;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.People.Standing;

/** The people of the shop: how they stand, and what may be done about it by whoever is signed in. */
public final class PeopleModel extends PageModel {

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final ListModel<Standing> list;
    private Optional<CurrencyUnit> currency = Optional.empty();

    /** The people of a room, empty until it is started. */
    public PeopleModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        list = new ListModel<>(
                line -> line.person().name(),
                line -> line.person().name() + " " + role(line.person()) + " " + standing(line),
                text("people.search"));
    }

    ListModel<Standing> list() {
        return list;
    }

    String role(Person person) {
        return text("ui.role." + person.role());
    }

    String standing(Standing line) {
        if (!line.person().active()) {
            return text("people.standing.left");
        }
        if (line.locked()) {
            return text("people.standing.locked", line.failures());
        }
        return line.failures() > 0 ? text("people.standing.tries", line.failures()) : text("people.standing.active");
    }

    String kind(Person person) {
        return text("people.kind." + person.secret());
    }

    String limit(Person person) {
        if (person.largestSale().isEmpty() || currency.isEmpty()) {
            return text("people.limit.none");
        }
        return MoneyFormat.withCode(
                Money.ofMinor(currency.get(), person.largestSale().getAsLong()));
    }

    @Override
    public void start() {
        lines();
        room.desk().background().call(() -> room.desk().vending().shop()).then(shop -> {
            currency = Optional.of(shop.currency());
            read();
        });
    }

    private void lines() {
        show(new Panel.Lines(list, Optional.empty()));
    }

    private void read() {
        acts.ask(consent -> room.station().people().list(room.operator()), list::set, this::refuse);
    }

    private void refuse(Refusal refusal) {
        refuse(refusal.sentence(texts()));
    }

    @Override
    protected void back() {
        hush();
        if (panelProperty().get() instanceof Panel.Lines) {
            leave.run();
        } else {
            lines();
        }
    }

    @Override
    protected void act(Key key) {
        hush();
        switch (key) {
            case F2 -> ifMay(Permission.ADD_PERSON, this::add);
            case ENTER, F3 -> ifMay(Permission.CHANGE_PERSON, () -> chosen(this::change));
            case F4 -> ifMay(Permission.RESET_SECRET, () -> chosen(this::reset));
            case F6 -> ifMay(Permission.UNLOCK_PERSON, () -> chosen(this::letIn));
            default -> {}
        }
    }

    /** Whoever may not is told who may; the station itself would refuse too. */
    private void ifMay(Permission what, Runnable deed) {
        if (room.operator().may(what)) {
            deed.run();
        } else {
            boolean senior = what == Permission.ADD_PERSON || what == Permission.CHANGE_PERSON;
            refuse(text(senior ? "people.may.administrator" : "people.may.senior"));
        }
    }

    private void chosen(Consumer<Person> deed) {
        list.selected().ifPresentOrElse(line -> deed.accept(line.person()), () -> refuse(text("people.choose")));
    }

    private void add() {
        PersonForm person = new PersonForm(texts());
        List<FormField> fields =
                List.of(person.name, person.role, person.limit, person.kind, person.secret, person.again);
        fill(text("people.add.title"), text("people.add.lead"), fields, form -> {
            if (judged(form, person) && typedTwice(form, person)) {
                SecretChars secret = person.takeSecret();
                ask(
                        form,
                        secret,
                        () -> secret.read(chars -> room.station()
                                .people()
                                .add(room.operator(), person.draft(money()), person.kind(), chars)),
                        "people.added");
            }
        });
    }

    private void change(Person known) {
        PersonForm person = new PersonForm(texts()).of(known, money());
        fill(
                text("people.change.title", known.name()),
                text("people.change.lead"),
                List.of(person.role, person.limit, person.active),
                form -> {
                    if (judged(form, person)) {
                        ask(
                                form,
                                SecretChars.takeOver(new char[0]),
                                () -> room.station().people().change(room.operator(), person.draft(money())),
                                "people.changed");
                    }
                });
    }

    private void reset(Person known) {
        PersonForm person = new PersonForm(texts()).of(known, money());
        fill(
                text("people.reset.title", known.name()),
                text("people.reset.lead"),
                List.of(person.kind, person.secret, person.again),
                form -> {
                    if (typedTwice(form, person)) {
                        SecretChars secret = person.takeSecret();
                        ask(
                                form,
                                secret,
                                () -> secret.read(chars -> room.station()
                                        .people()
                                        .resetSecret(room.operator(), known.name(), person.kind(), chars)),
                                "people.reset.done");
                    }
                });
    }

    private void letIn(Person known) {
        acts.ask(
                consent -> room.station().people().unlock(room.operator(), known.name()),
                person -> done("people.letin.done", person),
                this::refuse);
    }

    private CurrencyUnit money() {
        return currency.orElseThrow();
    }

    private void fill(String title, String lead, List<FormField> fields, Consumer<FormModel> submit) {
        FormModel[] form = new FormModel[1];
        form[0] = form(fields, () -> submit.accept(form[0]));
        show(new Panel.Form(title, lead, form[0], text("people.save")));
        fields.stream().filter(field -> field.askedProperty().get()).findFirst().ifPresent(form[0]::focus);
    }

    private boolean judged(FormModel form, PersonForm person) {
        boolean good = person.limitIsMoney(money());
        if (!good) {
            form.refuse(person.limit, text("people.limit.rule"));
        }
        return good;
    }

    private boolean typedTwice(FormModel form, PersonForm person) {
        boolean good = person.sameTwice();
        if (!good) {
            person.again.clear();
            form.refuse(person.again, text("people.again.differs"));
        }
        return good;
    }

    /** Something the station does with a secret that is closed afterwards. */
    private interface Deed {
        ActOutcome<Person> run();
    }

    private void ask(FormModel form, SecretChars secret, Deed deed, String news) {
        acts.ask(
                consent -> deed.run(),
                person -> {
                    secret.close();
                    done(news, person);
                },
                refusal -> {
                    secret.close();
                    refused(form, refusal);
                });
    }

    private void refused(FormModel form, Refusal refusal) {
        boolean ofName = refusal.code() == RefusalCode.PERSON_NAME || refusal.code() == RefusalCode.PERSON_TWICE;
        String field = ofName ? "name" : refusal.code() == RefusalCode.PIN_WEAK ? "secret" : "";
        form.field(field)
                .ifPresentOrElse(
                        named -> form.refuse(named, refusal.sentence(texts())), () -> form.refuse(refusal, texts()));
    }

    private void done(String news, Person person) {
        lines();
        say(text(news, person.name()));
        read();
    }
}
