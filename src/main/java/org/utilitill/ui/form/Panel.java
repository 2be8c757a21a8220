package org.utilitill.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.utilitill.staff.SecretChars;

/** What a page shows at one time. */
public sealed interface Panel {

    /**
     * Something to fill in.
     *
     * @param title of this step
     * @param lead what it is about and who sits at the screen; may be empty
     * @param form its fields
     * @param submit what handing in does, in words
     * @param shown a secret in large letters, to be written down; the page's model closes it
     * @param sections what is known besides, below the fields in the same scroll
     */
    record Form(
            String title,
            String lead,
            FormModel form,
            String submit,
            Optional<SecretChars> shown,
            List<Section> sections)
            implements Panel {

        /** Keeps its own list. */
        public Form {
            sections = List.copyOf(sections);
        }

        /** A form that may show a secret. */
        public Form(String title, String lead, FormModel form, String submit, Optional<SecretChars> shown) {
            this(title, lead, form, submit, shown, List.of());
        }

        /** A form that shows no secret. */
        public Form(String title, String lead, FormModel form, String submit) {
            this(title, lead, form, submit, Optional.empty());
        }
    }

    /**
     * Something to read, with one way on.
     *
     * @param title of this step
     * @param lead what it is about and who sits at the screen; may be empty
     * @param facts names and values
     * @param notes sentences that must not be missed
     * @param next what Enter does, in words
     * @param go the same as a deed
     */
    record Facts(String title, String lead, List<Fact> facts, List<Note> notes, String next, Runnable go)
            implements Panel {

        /** Keeps its own lists. */
        public Facts {
            facts = List.copyOf(facts);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The list of the page.
     *
     * @param list its lines
     * @param filter fields that narrow it; without them what is typed is searched for
     */
    record Lines(ListModel<?> list, Optional<FormModel> filter) implements Panel {}

    /**
     * Long work under way; Escape stops it.
     *
     * @param title of this step
     * @param lead what it is about; may be empty
     * @param permille how far it is, 0 to 1000
     * @param words the same in words
     * @param stop what Escape does, in words
     * @param away what F10 does, in words; empty where the work ends with the page
     */
    record Work(
            String title,
            String lead,
            ReadOnlyIntegerProperty permille,
            ReadOnlyStringProperty words,
            String stop,
            String away)
            implements Panel {}

    /**
     * Lines to read below a form.
     *
     * @param title over them
     * @param rows three cells each: the last one takes what is left
     * @param empty what stands there when there are none
     */
    record Section(String title, List<Row> rows, String empty) {

        /** Keeps its own list. */
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** A line of a section, such as when, who and what. */
    record Row(String first, String second, String third) {}

    /**
     * A name and a value.
     *
     * @param large whether the value is what the step is about, such as a check value
     */
    record Fact(String name, String value, boolean large) {

        /** A value of ordinary size. */
        public Fact(String name, String value) {
            this(name, value, false);
        }
    }

    /** How a note is meant. */
    enum Tone {
        /** Something went well. */
        GOOD,
        /** Something to consider. */
        WARN,
        /** Something that can not be undone or is wrong. */
        BAD
    }

    /** A sentence and how it is meant. */
    record Note(Tone tone, String words) {}
}
