package org.utilitill.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java files as the compiler reads them, parsed and not compiled. */
public final class SourceTree {

    /** One file: its name below the folder that was read, its text, and its syntax. */
    public record Source(String file, String text, CompilationUnitTree unit) {

        String packageName() {
            return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        }

        boolean isIn(String tree) {
            return (packageName() + ".").startsWith(tree + ".");
        }
    }

    private final List<Source> sources = new ArrayList<>();
    private final DocTrees trees;

    private SourceTree(Map<String, String> texts) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<Memory> files = texts.entrySet().stream()
                .map(text -> new Memory(text.getKey(), text.getValue()))
                .toList();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problems, List.of("-proc:none"), null, files);
        trees = DocTrees.instance(task);
        for (CompilationUnitTree unit : task.parse()) {
            String file = unit.getSourceFile().getName();
            sources.add(new Source(file, texts.get(file), unit));
        }
        if (!problems.getDiagnostics().isEmpty()) {
            throw new IllegalStateException(problems.getDiagnostics().toString());
        }
    }

    /** The Java files below a folder. */
    public static SourceTree below(Path folder) throws IOException {
        Map<String, String> java = texts(folder);
        java.keySet().removeIf(file -> !file.endsWith(".java"));
        return new SourceTree(java);
    }

    /** One file that is not on the disk. */
    public static SourceTree of(String file, String text) throws IOException {
        return new SourceTree(Map.of(file, text));
    }

    /** Every file below a folder that is text, by its name with forward slashes. */
    public static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".png"))
                    .forEach(file -> texts.put(file.toString().replace('\\', '/'), text(file)));
        }
        return texts;
    }

    public List<Source> sources() {
        return List.copyOf(sources);
    }

    DocTrees trees() {
        return trees;
    }

    long line(Source source, Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(source.unit(), tree);
        return source.unit().getLineMap().getLineNumber(Math.max(0, start));
    }

    long lastLine(Source source, Tree tree) {
        return source.unit()
                .getLineMap()
                .getLineNumber(trees.getSourcePositions().getEndPosition(source.unit(), tree));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is not UTF-8 text", unreadable);
        }
    }

    private static final class Memory extends SimpleJavaFileObject {

        private final String file;
        private final String text;

        Memory(String file, String text) {
            super(URI.create("memory:///" + file.replace(' ', '-')), Kind.SOURCE);
            this.file = file;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public String getName() {
            return file;
        }
    }
}
