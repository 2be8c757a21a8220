package org.utilitill.tariff.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.utilitill.tariff.file.FileNode.Entry;
import org.utilitill.tariff.file.FileNode.Items;
import org.utilitill.tariff.file.FileNode.Keys;
import org.utilitill.tariff.file.FileNode.Place;
import org.utilitill.tariff.file.FileNode.Text;
import org.utilitill.tariff.file.TariffFault.Code;

/**
 * A section of keys as it is read. Each question notes what is wrong with its answer and answers nothing then; whoever
 * has asked for everything says so, and keys nobody asked for are faults too.
 */
final class Section {

    private final Place at;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Faults faults;

    Section(Keys keys, Faults faults) {
        this.at = keys.at();
        this.faults = faults;
        for (Entry entry : keys.entries()) {
            if (entries.putIfAbsent(entry.key().value(), entry) != null) {
                faults.add(entry.key().at(), Code.KEY_TWICE, entry.key().value());
            }
        }
    }

    /** The section that a node is, or nothing when it is something else. */
    static Optional<Section> of(FileNode node, String key, Faults faults) {
        if (node instanceof Keys keys) {
            return Optional.of(new Section(keys, faults));
        }
        faults.add(node.at(), Code.NOT_KEYS, key);
        return Optional.empty();
    }

    Faults faults() {
        return faults;
    }

    Place at() {
        return at;
    }

    /** Where a key stands; where the section begins if it does not. */
    Place at(String key) {
        Entry entry = entries.get(key);
        return entry == null ? at : entry.key().at();
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** Notes keys that nobody asked for. */
    void end() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                faults.add(entry.key().at(), Code.KEY_UNKNOWN, key, String.join(", ", asked));
            }
        });
    }

    /** Notes a key that has no meaning beside a word. */
    void useless(String key, String beside) {
        if (has(key)) {
            faults.add(at(key), Code.KEY_USELESS, key, beside);
        }
    }

    /** Notes a key that is not there. */
    void need(String key) {
        if (!has(key)) {
            faults.add(at, Code.KEY_MISSING, key);
        }
    }

    private Optional<FileNode> node(String key) {
        return has(key) ? Optional.ofNullable(entries.get(key)).map(Entry::value) : Optional.empty();
    }

    /** One value, which is not empty. */
    Optional<Text> value(String key) {
        return node(key).flatMap(node -> value(node, key, faults));
    }

    private static Optional<Text> value(FileNode node, String key, Faults faults) {
        if (!(node instanceof Text text)) {
            faults.add(node.at(), Code.NOT_VALUE, key);
            return Optional.empty();
        }
        if (text.value().isBlank()) {
            faults.add(text.at(), Code.EMPTY, key);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** One section below this one. */
    Optional<Section> section(String key) {
        return node(key).flatMap(node -> of(node, key, faults));
    }

    /** A list of sections. */
    List<Section> sections(String key, int most) {
        List<Section> sections = new ArrayList<>();
        items(key, most).forEach(item -> of(item, key, faults).ifPresent(sections::add));
        return sections;
    }

    /** A list of values. */
    List<Text> values(String key, int most) {
        List<Text> values = new ArrayList<>();
        items(key, most).forEach(item -> value(item, key, faults).ifPresent(values::add));
        return values;
    }

    private List<FileNode> items(String key, int most) {
        Optional<FileNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Items list)) {
            faults.add(node.get().at(), Code.NOT_LIST, key);
            return List.of();
        }
        if (list.items().isEmpty()) {
            faults.add(list.at(), Code.EMPTY, key);
        }
        if (list.items().size() > most) {
            faults.add(list.items().get(most).at(), Code.TOO_MANY, key, Integer.toString(most));
            return List.of();
        }
        return list.items();
    }
}
