package org.utilitill.ui.people;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.MoneyFormat;
import org.utilitill.money.MoneyText;
import org.utilitill.staff.Person;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.staff.SecretChars;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.SecretEntry;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.vending.people.People.Draft;

/** The fields about a person, and what they mean together. */
final class PersonForm {

    private static final String YES = "YES";
    private static final String NO = "NO";

    private final Texts texts;
    final TextEntry name;
    final ChoiceEntry role;
    final TextEntry limit;
    final ChoiceEntry active;
    final ChoiceEntry kind;
    final SecretEntry secret;
    final SecretEntry again;

    /** Empty fields. */
    PersonForm(Texts texts) {
        this.texts = texts;
        name = new TextEntry("name", Shape.LINE, texts.get("key.field.name"), texts.get("people.name.rule"));
        role = new ChoiceEntry("role", texts.get("people.role"), "", roles()).onChoice(this::arrange);
        limit = new TextEntry("limit", Shape.CODE, texts.get("people.limit"), texts.get("people.limit.rule"));
        active = new ChoiceEntry(
                "active",
                texts.get("people.standing"),
                "",
                List.of(
                        new Option(YES, texts.get("people.standing.active")),
                        new Option(NO, texts.get("people.standing.left"))));
        kind = new ChoiceEntry("kind", texts.get("people.kind"), "", kinds()).onChoice(this::rearrange);
        secret = new SecretEntry("secret", SecretEntry.Kind.PIN, "", "");
        again = new SecretEntry("again", SecretEntry.Kind.PIN, texts.get("people.again"), "");
        arrange();
        rearrange();
    }

    private List<Option> roles() {
        return Stream.of(Role.values())
                .map(one -> new Option(one.name(), texts.get("ui.role." + one)))
                .toList();
    }

    private List<Option> kinds() {
        return Stream.of(Secret.values())
                .map(one -> new Option(one.name(), texts.get("people.kind." + one)))
                .toList();
    }

    /** Only senior roles may have a passphrase, and only those who sell have a limit. */
    private void arrange() {
        Role chosen = role();
        kind.ask(chosen.senior());
        if (!chosen.senior()) {
            kind.choose(Secret.PIN.name());
        }
        limit.ask(chosen == Role.CASHIER);
    }

    private void rearrange() {
        boolean pin = kind() == Secret.PIN;
        SecretEntry.Kind typed = pin ? SecretEntry.Kind.PIN : SecretEntry.Kind.WORDS;
        secret.become(typed);
        again.become(typed);
        secret.rename(
                texts.get("people.kind." + kind()), texts.get(pin ? "people.pin.rule" : "people.passphrase.rule"));
    }

    /** Fills in what is known of a person. */
    PersonForm of(Person person, CurrencyUnit currency) {
        name.set(person.name());
        role.choose(person.role().name());
        active.choose(person.active() ? YES : NO);
        kind.choose(person.secret().name());
        OptionalLong most = person.largestSale();
        limit.set(most.isPresent() ? MoneyFormat.figure(Money.ofMinor(currency, most.getAsLong())) : "");
        return this;
    }

    Role role() {
        return Role.valueOf(role.code());
    }

    Secret kind() {
        return Secret.valueOf(kind.code());
    }

    boolean sameTwice() {
        return secret.sameAs(again);
    }

    /** The PIN or passphrase, for the caller to close; both fields are wiped. */
    SecretChars takeSecret() {
        again.clear();
        return secret.take();
    }

    /** Whether the limit can be read. */
    boolean limitIsMoney(CurrencyUnit currency) {
        return limit.text().isEmpty()
                || !limit.askedProperty().get()
                || MoneyFormat.parse(limit.text(), currency) instanceof MoneyText.Amount;
    }

    /** What the person shall be. */
    Draft draft(CurrencyUnit currency) {
        boolean limited = limit.askedProperty().get() && !limit.text().isEmpty();
        OptionalLong most = limited && MoneyFormat.parse(limit.text(), currency) instanceof MoneyText.Amount good
                ? OptionalLong.of(good.money().getAmountMinorLong())
                : OptionalLong.empty();
        return new Draft(
                name.text(), role(), active.code().toUpperCase(Locale.ROOT).equals(YES), most);
    }
}
