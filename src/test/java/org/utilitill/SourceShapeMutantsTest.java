package org.utilitill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.house.CodeShape;
import org.utilitill.house.DocShape;
import org.utilitill.house.Finding;
import org.utilitill.house.Proportions;
import org.utilitill.house.SourceTree;
import org.utilitill.house.SourceTree.Source;
import org.utilitill.house.TextShape;

/** Every rule of shape finds its fault, at its line, and leaves lawful code in peace. */
class SourceShapeMutantsTest {

    private static final String FILE = "org/utilitill/X.java";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # package | member of a class                                              | found
                    vending  | void f() { System.out.println(); }                              | writes to the console
                    vending  | Object f() { return java.lang.System.err; }                     | writes to the console
                    vending  | void f(Exception e) { e.printStackTrace(); }                    | prints a stack trace
                    vending  | void f() { try { f(); } catch (IllegalStateException e) { } }   | catches and does nothing
                    vending  | void f() { try { f(); } catch (X e) { /* never */ } }           | catches and does nothing
                    vending  | void f() { try { f(); } catch (Exception e) { f(); } }          | catches everything
                    vending  | void f() { try { f(); } catch (java.lang.Throwable e) { f(); } } | catches everything
                    vending  | void f() { try { f(); } catch (A ¦ RuntimeException e) { f(); } } | catches everything
                    vending  | void f(int a, int b, int c, int d, int e, int f, int g) {}      | f has 7 parameters, not at most 6
                    vending  | X(int a, int b, int c, int d, int e, int f, int g) {}           | <init> has 7 parameters, not at most 6
                    money    | void f() { double d = g(); }                                    | counts in double
                    sts.key  | long f() { return (long) (f() * (float) 1); }                   | counts in float
                    sale     | Object f() { return 0.5; }                                      | counts in binary fractions
                    """)
    void codeIsFound(String in, String member, String found) throws IOException {
        assertThat(code(in, "class X {\n" + member.replace('¦', '|') + "\n}"))
                .containsExactly(new Finding(FILE, 3, found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cli     | class X { void f() { System.out.println(); } }
                    app     | class X { Object f() { return System.err; } }
                    device  | class X { double f() { return 0.5; } }
                    vending | record X(int a, int b, int c, int d, int e, int f, int g) { X { f(); } }
                    vending | class X { void f() { try { f(); } catch (IllegalStateException e) { f(); } } }
                    vending | class X { void f(int a, int b, int c, int d, int e, int f) {} }
                    """)
    void lawfulCodeIsLeftInPeace(String in, String type) throws IOException {
        assertThat(code(in, type)).isEmpty();
    }

    @Test
    void everythingMayBeCaughtAtTheTopOfAThread() throws IOException {
        String text = "package org.utilitill.app; class X { void f() { try { f(); } catch (Throwable e) { f(); } } }";
        SourceTree tree = SourceTree.of("src/main/java/org/utilitill/app/Threads.java", text);

        assertThat(CodeShape.of(tree, tree.sources().get(0)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"58,0", "59,1"})
    void aMethodHasAtMostSixtyLines(int statements, int findings) throws IOException {
        assertThat(code(
                        "vending",
                        "class X {\n/** Said\n * twice. */\nvoid f() {\n" + "f();\n".repeat(statements) + "}\n}"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vending | public class X {}                                             | X does not say what it is
                    vending | /** */ public class X {}                                      | X does not say what it is
                    vending | /** @param <T> t */ public interface X<T> {}                  | X does not say what it is
                    vending | /** A. */ public interface X { record Y() {} }                | Y does not say what it is
                    ui.sell | /** A. */ public class X { public enum Y { A } }              | Y does not say what it is
                    vending | /** A. */ public class X { public void f() {} }               | f does not say what it does
                    sts.key | /** A. */ public interface X { void f(); }                    | f does not say what it does
                    vault   | /** A. */ public class X { public X(int a) {} }               | <init> does not say what it does
                    sale    | /** A. */ public record X(int a) { public int b() { return a; } } | b does not say what it does
                    """)
    void silenceIsFound(String in, String type, String found) throws IOException {
        assertThat(docs("X.java", in, type)).containsExactly(new Finding("X.java", 2, found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class X { public void f() {} }",
                "/** A. */ public class X { class Y {} private void f() {} void g() {} X() {} }",
                "/** A. */ public class X { @Override public String toString() { return null; } }",
                "/** A. */ public record X(int a) { public X {} public int a() { return a; } }",
                "/** A. */ public record X(int a) { public X(int a) { this.a = a; } }",
                "/** {@code A} is. */ public class X { /** {@return a} */ public int f() { return 1; } }",
                "/** A. */ public class X { Object f() { return new Object() { public void g() {} }; } }"
            })
    void whatIsSaidOrPrivateIsLeftInPeace(String type) throws IOException {
        assertThat(docs("X.java", "vault", type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /** Keys in custody. */ | 0
                    /* Not read. */         | 1
                    /** */                  | 1
                    """)
    void aDoorPlateSaysWhatThePackageIs(String comment, int findings) throws IOException {
        SourceTree tree = SourceTree.of("x/package-info.java", comment + "\n@NullMarked\npackage x;");

        assertThat(DocShape.of(tree, tree.sources().get(0))).hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TODO later", "/* FIXME */", "// XXX", " * @author me", "/** @author me */"})
    void unfinishedAndSignedLinesAreFound(String line) {
        assertThat(TextShape.ofMain(FILE, "class X {}\n" + line)).hasSize(1);
    }

    @Test
    void wideLinesAndLongFilesAreFound() {
        String narrow = "é".repeat(120) + "\n";

        assertThat(TextShape.ofMain(FILE, narrow.repeat(400))).isEmpty();
        assertThat(TextShape.ofMain(FILE, narrow + "x" + narrow))
                .containsExactly(new Finding(FILE, 2, "is wider than 120"));
        assertThat(TextShape.ofMain(FILE, narrow.repeat(401)))
                .containsExactly(new Finding(FILE, 401, "is longer than 400 lines"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"/home/me\"", "folder=/tmp", "// see /root/x", "Path.of(\"/Users/x\")", "C:\\\\Users\\\\me"})
    void foldersOfAMachineAreFound(String line) {
        assertThat(TextShape.ofPaths(FILE, line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://x.org/home/", "--home DIR", "/dev/ttyUSB0", "home/me", "/homes", "C:\\\\Program Files"})
    void otherPathsAreLeftInPeace(String line) {
        assertThat(TextShape.ofPaths(FILE, line)).isEmpty();
    }

    @Test
    void aPackageHoldsTwentyTypes() throws IOException {
        assertThat(Proportions.ofPackages(types(20))).isEmpty();
        assertThat(Proportions.ofPackages(types(21))).containsExactly("p has 21 types, not at most 20");
    }

    @Test
    void ofEnoughMethodsMostAreShort() {
        List<Long> lengths = Stream.concat(times(270, 14), Stream.concat(times(27, 40), times(3, 60)))
                .toList();
        List<Long> longer = Stream.concat(times(269, 14), Stream.concat(times(27, 41), times(4, 60)))
                .toList();

        assertThat(Proportions.ofMethods(lengths)).isEmpty();
        assertThat(Proportions.ofMethods(longer))
                .hasSize(2)
                .first()
                .asString()
                .contains("up to 41 lines, not up to 14");
        assertThat(Proportions.ofMethods(times(200, 50).toList())).isEmpty();
    }

    private static Stream<Long> times(int count, long lines) {
        return Collections.nCopies(count, lines).stream();
    }

    private static List<Source> types(int count) throws IOException {
        StringBuilder text = new StringBuilder("package p;\n");
        IntStream.range(0, count).forEach(i -> text.append("class X%d { class Y {} }\n".formatted(i)));
        return SourceTree.of("p/X.java", text.toString()).sources();
    }

    private static List<Finding> code(String in, String type) throws IOException {
        SourceTree tree = SourceTree.of(FILE, "package org.utilitill." + in + ";\n" + type);
        return CodeShape.of(tree, tree.sources().get(0)).findings();
    }

    private static List<Finding> docs(String file, String in, String type) throws IOException {
        SourceTree tree = SourceTree.of(file, "package org.utilitill." + in + ";\n" + type);
        return DocShape.of(tree, tree.sources().get(0));
    }
}
