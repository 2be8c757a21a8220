package org.utilitill.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.staff.SecretChars;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.SecretEntry;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.task.SmallFiles;
import org.utilitill.vending.keys.KeyRoom.NectarFile;

/** What is asked of a file with a key: where its parts are, and what opens it. */
final class ImportForm {

    /** In what a key comes. */
    enum Source {
        /** Three files of a configuration. */
        FILES,
        /** Three texts of a configuration. */
        TEXTS,
        /** One JSON object with the three texts. */
        JSON,
        /** An envelope that another station sealed for this one. */
        SEALED
    }

    /** What opens a configuration. */
    enum Opener {
        /** Sixteen characters of one's own. */
        OWN,
        /** A private key in a file. */
        FILE,
        /** A private key as text. */
        TEXT
    }

    private static final List<String> PARTS = List.of("data", "digest", "key");

    private final Texts texts;
    private final ChoiceEntry source;
    private final List<TextEntry> files = new ArrayList<>();
    private final List<TextEntry> pasted = new ArrayList<>();
    private final TextEntry json;
    private final TextEntry sealed;
    private final ChoiceEntry opener;
    private final SecretEntry own;
    private final TextEntry openerFile;
    private final SecretEntry openerText;
    private final TextEntry utility;

    ImportForm(Texts texts) {
        this.texts = texts;
        source = choice("source", Source.values()).onChoice(this::arrange);
        for (String part : PARTS) {
            files.add(field(part + "File", Shape.PATH, "import.part." + part));
            pasted.add(field(part, Shape.AREA, "import.part." + part));
        }
        json = field("json", Shape.AREA, "import.json");
        sealed = field("sealed", Shape.PATH, "import.sealed");
        opener = choice("opener", Opener.values()).onChoice(this::arrange);
        own = new SecretEntry("own", SecretEntry.Kind.WORDS, texts.get("import.own"), texts.get("import.own.rule"));
        openerFile = field("openerFile", Shape.PATH, "import.private");
        openerText = new SecretEntry(
                "openerText", SecretEntry.Kind.KEY, texts.get("import.private"), texts.get("import.private.rule"));
        utility = new TextEntry("utility", Shape.CODE, texts.get("key.field.utility"), texts.get("key.rule.utility"));
        arrange();
    }

    private ChoiceEntry choice(String name, Enum<?>... answers) {
        List<Option> options = List.of(answers).stream()
                .map(answer -> new Option(answer.name(), texts.get("import." + name + "." + answer.name())))
                .toList();
        return new ChoiceEntry(name, texts.get("import." + name), "", options);
    }

    private TextEntry field(String name, Shape shape, String label) {
        return new TextEntry(
                name, shape, texts.get(label), texts.get(shape == Shape.PATH ? "form.path" : "form.paste"));
    }

    List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        fields.add(source);
        fields.addAll(files);
        fields.addAll(pasted);
        fields.addAll(List.of(json, sealed, opener, own, openerFile, openerText, utility));
        return fields;
    }

    private void arrange() {
        Source from = source();
        files.forEach(field -> field.ask(from == Source.FILES));
        pasted.forEach(field -> field.ask(from == Source.TEXTS));
        json.ask(from == Source.JSON);
        sealed.ask(from == Source.SEALED);
        boolean nectar = from != Source.SEALED;
        opener.ask(nectar);
        own.ask(nectar && opener() == Opener.OWN);
        openerFile.ask(nectar && opener() == Opener.FILE);
        openerText.ask(nectar && opener() == Opener.TEXT);
    }

    Source source() {
        return Source.valueOf(source.code());
    }

    private Opener opener() {
        return Opener.valueOf(opener.code());
    }

    String utility() {
        return utility.text();
    }

    /** What was typed, as it stands on the form; paths are read later. The caller closes it. */
    Typed take() {
        Source from = source();
        List<String> parts = switch (from) {
            case FILES -> files.stream().map(TextEntry::text).toList();
            case TEXTS -> pasted.stream().map(TextEntry::text).toList();
            case JSON -> List.of(json.text(), "", "");
            case SEALED -> List.of(sealed.text());
        };
        SecretChars secret = opener() == Opener.TEXT ? openerText.take() : own.take();
        String path = from != Source.SEALED && opener() == Opener.FILE ? openerFile.text() : "";
        return new Typed(from, parts, secret, path);
    }

    /**
     * What was typed.
     *
     * @param parts texts, or paths of files
     * @param secret the opener, unless it is in a file
     * @param secretPath path of the opener's file; empty for none
     */
    record Typed(Source source, List<String> parts, SecretChars secret, String secretPath) {

        /** Reads what is in files; answers the name of the field whose file can not be read, if there is one. */
        Read read() {
            List<String> found = new ArrayList<>();
            for (int place = 0; place < parts.size(); place++) {
                boolean file = source == Source.SEALED
                        || (source == Source.FILES && !parts.get(place).isEmpty());
                Optional<String> text = file ? SmallFiles.text(parts.get(place)) : Optional.of(parts.get(place));
                if (text.isEmpty()) {
                    secret.close();
                    return new Read.Missing(source == Source.SEALED ? "sealed" : PARTS.get(place) + "File");
                }
                found.add(text.get());
            }
            if (source == Source.SEALED) {
                return new Read.Sealed(found.get(0));
            }
            Optional<SecretChars> key = secretPath.isEmpty() ? Optional.of(secret) : SmallFiles.secret(secretPath);
            return key.<Read>map(
                            opens -> new Read.Nectar(new NectarFile(found.get(0), found.get(1), found.get(2), opens)))
                    .orElseGet(() -> new Read.Missing("openerFile"));
        }
    }

    /** What was found where the form says. */
    sealed interface Read {
        /** A configuration; its opener is closed by whoever gets it. */
        record Nectar(NectarFile file) implements Read {}

        /** An envelope. */
        record Sealed(String file) implements Read {}

        /** Nothing, at the file of this field. */
        record Missing(String field) implements Read {}
    }
}
