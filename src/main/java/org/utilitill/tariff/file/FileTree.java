package org.utilitill.tariff.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.utilitill.tariff.file.FileNode.Entry;
import org.utilitill.tariff.file.FileNode.Items;
import org.utilitill.tariff.file.FileNode.Keys;
import org.utilitill.tariff.file.FileNode.Place;
import org.utilitill.tariff.file.FileNode.Text;
import org.utilitill.tariff.file.TariffFault.Code;

/** The structure of a text: keys, lists and values as they are written, and nothing that YAML could make of them. */
final class FileTree {

    private static final int DEEPEST = 8;

    private final Faults faults;
    private final Deque<Open> open = new ArrayDeque<>();
    private int documents;
    private Optional<FileNode> root = Optional.empty();

    /** A list or section whose end is not read yet; keys and values of a section take turns. */
    private record Open(Place at, boolean keys, List<FileNode> parts) {}

    private FileTree(Faults faults) {
        this.faults = faults;
    }

    /** The root of a text; empty when a fault was found that hides the rest. */
    static Optional<FileNode> read(String text, Faults faults) {
        FileTree tree = new FileTree(faults);
        LoadSettings settings = LoadSettings.builder()
                .setLabel("tariff")
                .setParseComments(false)
                .setCodePointLimit(FileText.MOST_BYTES)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!tree.take(event)) {
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException e) {
            faults.add(
                    e.getProblemMark()
                            .or(e::getContextMark)
                            .map(FileTree::place)
                            .orElse(Place.FIRST),
                    Code.SYNTAX);
            return Optional.empty();
        } catch (YamlEngineException e) {
            faults.add(Place.FIRST, Code.SYNTAX);
            return Optional.empty();
        }
        return faults.none() ? tree.root : Optional.empty();
    }

    private static Place place(Event event) {
        return event.getStartMark().map(FileTree::place).orElse(Place.FIRST);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private boolean take(Event event) {
        if (event instanceof DocumentStartEvent start) {
            documents++;
            boolean plain = documents == 1
                    && start.getSpecVersion().isEmpty()
                    && start.getTags().isEmpty();
            return plain || notPlain(event);
        }
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            return notPlain(event);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent() ? notPlain(event) : value(scalar);
        }
        if (event instanceof CollectionStartEvent start) {
            return start.getTag().isPresent() ? notPlain(event) : begin(start);
        }
        if (event instanceof CollectionEndEvent) {
            end();
        }
        return true;
    }

    private boolean notPlain(Event event) {
        faults.add(place(event), Code.NOT_PLAIN);
        return false;
    }

    private boolean value(ScalarEvent scalar) {
        String value = scalar.getValue();
        // What the text could not hold itself may still be written with the escapes of a quoted value.
        Optional<Integer> wrong = value.codePoints()
                .boxed()
                .filter(sign -> FileText.fault(sign).isPresent())
                .findFirst();
        wrong.ifPresent(sign -> faults.add(place(scalar), FileText.fault(sign).orElseThrow(), FileText.name(sign)));
        add(new Text(place(scalar), value));
        return true;
    }

    private boolean begin(CollectionStartEvent start) {
        if (open.size() == DEEPEST) {
            faults.add(place(start), Code.TOO_DEEP);
            return false;
        }
        open.push(new Open(place(start), start instanceof MappingStartEvent, new ArrayList<>()));
        return true;
    }

    private void end() {
        Open done = open.pop();
        add(done.keys() ? new Keys(done.at(), entries(done.parts())) : new Items(done.at(), done.parts()));
    }

    private List<Entry> entries(List<FileNode> parts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (parts.get(i) instanceof Text key) {
                entries.add(new Entry(key, parts.get(i + 1)));
            } else {
                faults.add(parts.get(i).at(), Code.SYNTAX);
            }
        }
        return entries;
    }

    private void add(FileNode node) {
        Open inside = open.peek();
        if (inside == null) {
            root = Optional.of(node);
        } else {
            inside.parts().add(node);
        }
    }
}
