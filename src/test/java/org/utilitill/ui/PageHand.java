package org.utilitill.ui;

import java.time.Duration;
import org.utilitill.testkit.TestClock;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.SecretEntry;
import org.utilitill.ui.task.Key;

/** Fingers on a page without a toolkit, a second between two keys. */
final class PageHand {

    private final PageModel page;
    private final TestClock clock;

    PageHand(PageModel page, TestClock clock) {
        this.page = page;
        this.clock = clock;
        page.start();
    }

    PageHand key(Key... keys) {
        for (Key key : keys) {
            clock.pass(Duration.ofSeconds(1));
            page.press(key);
            page.release(key);
        }
        return this;
    }

    PageHand type(String text) {
        for (char letter : text.toCharArray()) {
            if (letter == ' ') {
                page.press(Key.SPACE);
                page.release(Key.SPACE);
            } else {
                page.type(letter);
            }
        }
        return this;
    }

    /** Fills in fields one after the other, each ended with Enter. */
    PageHand fill(String... values) {
        for (String value : values) {
            type(value).key(Key.ENTER);
        }
        return this;
    }

    PageHand paste(String text) {
        page.paste(text);
        return this;
    }

    FormModel form() {
        return page.form().orElseThrow();
    }

    String refusalOf(String field) {
        return form().field(field).map(FormField::refusalProperty).orElseThrow().get();
    }

    /** How many characters of secrets are in the present form. */
    int secrets() {
        return form().fields().stream()
                .filter(SecretEntry.class::isInstance)
                .mapToInt(field -> ((SecretEntry) field).lengthProperty().get())
                .sum();
    }

    String title() {
        Panel panel = page.panelProperty().get();
        if (panel instanceof Panel.Form shown) {
            return shown.title();
        }
        return panel instanceof Panel.Facts facts ? facts.title() : "";
    }

    Panel.Facts facts() {
        return (Panel.Facts) page.panelProperty().get();
    }

    /** The value of a fact by its name. */
    String fact(String name) {
        return facts().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
