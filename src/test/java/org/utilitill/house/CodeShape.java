package org.utilitill.house;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.utilitill.house.SourceTree.Source;

/** What can be told of a file by its syntax: methods, parameters, catches and forbidden words. */
public final class CodeShape extends TreePathScanner<Void, Void> {

    private static final int LONGEST_METHOD = 60;
    private static final int MOST_PARAMETERS = 6;
    private static final Set<String> CATCH_ALL = Set.of("Exception", "Throwable", "RuntimeException", "Error");

    /** Where everything may be caught, and why. */
    private static final Map<String, String> CATCHERS = Map.of(
            "org/utilitill/app/Main.java", "the top of the first thread",
            "org/utilitill/journal/index/IndexFile.java", "whatever a hostile file makes its reader throw",
            "org/utilitill/app/Threads.java", "the top of every thread of ours",
            "org/utilitill/ui/task/UiThread.java", "the way back from a task to the window");

    private final SourceTree tree;
    private final Source source;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Long> lengths = new ArrayList<>();

    private CodeShape(SourceTree tree, Source source) {
        this.tree = tree;
        this.source = source;
    }

    /** The shape of one file. */
    public static CodeShape of(SourceTree tree, Source source) {
        CodeShape shape = new CodeShape(tree, source);
        shape.scan(source.unit(), null);
        return shape;
    }

    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** How many lines each method has. */
    public List<Long> lengths() {
        return Collections.unmodifiableList(lengths);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        long length = tree.lastLine(source, method) - tree.line(source, method) + 1;
        lengths.add(length);
        if (length > LONGEST_METHOD) {
            find(method, "%s has %d lines, not at most %d".formatted(method.getName(), length, LONGEST_METHOD));
        }
        int parameters = method.getParameters().size();
        if (parameters > MOST_PARAMETERS && !isMadeFromARecord(method)) {
            find(
                    method,
                    "%s has %d parameters, not at most %d".formatted(method.getName(), parameters, MOST_PARAMETERS));
        }
        return super.visitMethod(method, unused);
    }

    private boolean isMadeFromARecord(MethodTree method) {
        return method.getReturnType() == null
                && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                && type.getKind() == Tree.Kind.RECORD;
    }

    @Override
    public Void visitCatch(CatchTree caught, Void unused) {
        if (caught.getBlock().getStatements().isEmpty()) {
            find(caught, "catches and does nothing");
        }
        boolean all = types(caught.getParameter().getType()).stream()
                .map(type -> type.toString().replace("java.lang.", ""))
                .anyMatch(CATCH_ALL::contains);
        if (all && CATCHERS.keySet().stream().noneMatch(source.file()::endsWith)) {
            find(caught, "catches everything");
        }
        return super.visitCatch(caught, unused);
    }

    private static List<? extends Tree> types(Tree type) {
        return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        boolean console = select.getExpression().toString().matches("(java\\.lang\\.)?System")
                && Set.of("out", "err").contains(select.getIdentifier().toString());
        if (console && !source.isIn("org.utilitill.cli") && !source.isIn("org.utilitill.app")) {
            find(select, "writes to the console");
        }
        return super.visitMemberSelect(select, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("printStackTrace")) {
            find(call, "prints a stack trace");
        }
        return super.visitMethodInvocation(call, unused);
    }

    @Override
    public Void visitPrimitiveType(PrimitiveTypeTree type, Void unused) {
        if (isPure() && Set.of(TypeKind.FLOAT, TypeKind.DOUBLE).contains(type.getPrimitiveTypeKind())) {
            find(type, "counts in " + type);
        }
        return super.visitPrimitiveType(type, unused);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
        if (isPure() && (literal.getValue() instanceof Double || literal.getValue() instanceof Float)) {
            find(literal, "counts in binary fractions");
        }
        return super.visitLiteral(literal, unused);
    }

    private boolean isPure() {
        return Purity.PACKAGES.stream().anyMatch(name -> source.isIn("org.utilitill." + name));
    }

    private void find(Tree place, String rule) {
        findings.add(new Finding(source.file(), tree.line(source, place), rule));
    }
}
