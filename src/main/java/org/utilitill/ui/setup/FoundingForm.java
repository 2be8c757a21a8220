package org.utilitill.ui.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.utilitill.registry.Shop;
import org.utilitill.staff.Person.Secret;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.SecretEntry;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;

/** What is asked of whoever founds a station. Nothing is filled in: no name, no secret, no currency. */
final class FoundingForm {

    private static final String PROPOSED = "PROPOSED";

    private final Texts texts;
    final TextEntry name;
    final TextEntry address;
    final TextEntry phone;
    final TextEntry tax;
    final TextEntry terminal;
    final TextEntry currency;
    final ChoiceEntry words;
    final SecretEntry passphrase;
    final SecretEntry passphraseAgain;
    final TextEntry administrator;
    final ChoiceEntry kind;
    final SecretEntry secret;
    final SecretEntry again;

    FoundingForm(Texts texts) {
        this.texts = texts;
        name = line("name", "found.name");
        address = line("address", "found.address");
        phone = line("phone", "found.phone");
        tax = line("tax", "found.tax");
        terminal = new TextEntry("terminal", Shape.CODE, texts.get("found.terminal"), texts.get("found.terminal.rule"));
        currency = new TextEntry("currency", Shape.CODE, texts.get("found.currency"), texts.get("found.currency.rule"));
        words = new ChoiceEntry(
                "words",
                texts.get("found.words"),
                "",
                List.of(
                        new Option(PROPOSED, texts.get("found.words.proposed")),
                        new Option("OWN", texts.get("found.words.own"))));
        passphrase = new SecretEntry(
                "passphrase", SecretEntry.Kind.WORDS, texts.get("found.own"), texts.get("found.own.rule"));
        passphraseAgain = new SecretEntry("passphraseAgain", SecretEntry.Kind.WORDS, texts.get("people.again"), "");
        administrator =
                new TextEntry("administrator", Shape.LINE, texts.get("key.field.name"), texts.get("people.name.rule"));
        kind = new ChoiceEntry(
                "kind",
                texts.get("people.kind"),
                "",
                List.of(
                        new Option("PIN", texts.get("people.kind.PIN")),
                        new Option("PASSPHRASE", texts.get("people.kind.PASSPHRASE"))));
        secret = new SecretEntry("secret", SecretEntry.Kind.PIN, "", "");
        again = new SecretEntry("again", SecretEntry.Kind.PIN, texts.get("people.again"), "");
        words.onChoice(this::arrangeWords).choose(0);
        kind.onChoice(this::arrangeKind).choose(0);
    }

    private TextEntry line(String field, String label) {
        return new TextEntry(field, Shape.LINE, texts.get(label), "");
    }

    private void arrangeWords() {
        passphrase.ask(!proposed());
        passphraseAgain.ask(!proposed());
        passphrase.clear();
        passphraseAgain.clear();
    }

    private void arrangeKind() {
        boolean pin = kind() == Secret.PIN;
        secret.become(pin ? SecretEntry.Kind.PIN : SecretEntry.Kind.WORDS);
        again.become(secret.kind());
        secret.rename(
                texts.get("people.kind." + kind()), texts.get(pin ? "people.pin.rule" : "people.passphrase.rule"));
    }

    boolean proposed() {
        return words.code().equals(PROPOSED);
    }

    Secret kind() {
        return Secret.valueOf(kind.code());
    }

    List<FormField> shopFields() {
        return List.of(name, address, phone, tax, terminal, currency);
    }

    List<FormField> passphraseFields() {
        return List.of(words, passphrase, passphraseAgain);
    }

    List<FormField> administratorFields() {
        return List.of(administrator, kind, secret, again);
    }

    /** The shop; empty when something about it is wrong, which the form then says. */
    Optional<Shop> shop(FormModel form) {
        Optional<CurrencyUnit> unit = unit();
        if (name.text().isEmpty()) {
            form.refuse(name, texts.get("found.name.rule"));
        } else if (!terminal.text().matches("\\d{2}")) {
            form.refuse(terminal, texts.get("found.terminal.rule"));
        } else if (unit.isEmpty()) {
            form.refuse(currency, texts.get("found.currency.rule"));
        }
        boolean good = !name.text().isEmpty() && terminal.text().matches("\\d{2}");
        return unit.filter(known -> good)
                .map(known ->
                        new Shop(name.text(), address.text(), phone.text(), tax.text(), terminal.text(), known, false));
    }

    private Optional<CurrencyUnit> unit() {
        try {
            return Optional.of(CurrencyUnit.of(currency.text().toUpperCase(Locale.ROOT)));
        } catch (IllegalCurrencyException unknown) {
            return Optional.empty();
        }
    }
}
