package org.utilitill.ui.form;

import java.util.List;
import java.util.Optional;
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
     */
    record Form(String title, String lead, FormModel form, String submit, Optional<SecretChars> shown)
            implements Panel {

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
