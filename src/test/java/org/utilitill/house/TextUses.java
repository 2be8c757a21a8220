package org.utilitill.house;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.utilitill.house.SourceTree.Source;

/**
 * Where the sources ask for sentences.
 *
 * <p>A key may be put together: a literal that ends with a dot stands for all keys that begin with it, and a literal
 * asked for may be the rest of a key that another class begins.
 */
public final class TextUses {

    /** A sentence asked for by a literal: the place, the literal, and the number of values given. */
    private record Question(String file, long line, String asked, int values) {}

    private static final Pattern TEXTS = Pattern.compile("(?i)(.*\\.)?\\w*texts?(\\(\\))?");

    private final Set<String> literals = new TreeSet<>();
    private final List<Question> questions = new ArrayList<>();

    /** Reads every literal of the tree. */
    public TextUses(SourceTree tree) {
        tree.sources().forEach(source -> new Reader(tree, source).scan(source.unit(), null));
    }

    /** Keys that no source asks for. */
    public List<String> unused(Bundle english) {
        return english.sentences().keySet().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> beginnings().noneMatch(key::startsWith))
                .toList();
    }

    /** Questions for which there is no sentence, or one with another number of places. */
    public List<String> faults(Bundle english) {
        return questions.stream()
                .map(question -> fault(question, english))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> fault(Question question, Bundle english) {
        List<String> keys = Stream.concat(Stream.of(""), beginnings())
                .map(beginning -> beginning + question.asked())
                .filter(key -> isAnswered(key, english))
                .toList();
        if (keys.isEmpty()) {
            return Optional.of("%s:%d asks for \"%s\", which is no text"
                    .formatted(question.file(), question.line(), question.asked()));
        }
        boolean fits = question.asked().endsWith(".")
                || keys.stream()
                        .map(english.sentences()::get)
                        .anyMatch(sentence -> Bundle.places(sentence).size() == question.values());
        return fits
                ? Optional.empty()
                : Optional.of("%s:%d gives %d values to \"%s\""
                        .formatted(question.file(), question.line(), question.values(), question.asked()));
    }

    private static boolean isAnswered(String key, Bundle english) {
        return key.endsWith(".")
                ? english.sentences().keySet().stream().anyMatch(whole -> whole.startsWith(key))
                : english.sentences().containsKey(key);
    }

    private Stream<String> beginnings() {
        return literals.stream().filter(literal -> literal.matches("\\w[\\w.-]*\\."));
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final SourceTree tree;
        private final Source source;

        Reader(SourceTree tree, Source source) {
            this.tree = tree;
            this.source = source;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (literal.getValue() instanceof String text) {
                literals.add(text);
            }
            return super.visitLiteral(literal, unused);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            List<? extends ExpressionTree> given = call.getArguments();
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("get")
                    && TEXTS.matcher(select.getExpression().toString()).matches()
                    && !given.isEmpty()
                    && given.get(0) instanceof LiteralTree literal
                    && literal.getValue() instanceof String asked) {
                questions.add(new Question(source.file(), tree.line(source, call), asked, given.size() - 1));
            }
            return super.visitMethodInvocation(call, unused);
        }
    }
}
