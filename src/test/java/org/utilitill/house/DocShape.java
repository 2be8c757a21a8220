package org.utilitill.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.utilitill.house.SourceTree.Source;

/** What a stranger may read: every public type says what it is, and in the core every public method too. */
public final class DocShape extends TreePathScanner<Void, Void> {

    private static final List<String> CORE =
            List.of("sts", "money", "tariff", "sale", "receipt", "journal", "vending", "vault");

    private final SourceTree tree;
    private final Source source;
    private final List<Finding> findings = new ArrayList<>();

    private DocShape(SourceTree tree, Source source) {
        this.tree = tree;
        this.source = source;
    }

    /** The findings in one file. */
    public static List<Finding> of(SourceTree tree, Source source) {
        DocShape shape = new DocShape(tree, source);
        shape.scan(source.unit(), null);
        return List.copyOf(shape.findings);
    }

    @Override
    public Void visitPackage(PackageTree plate, Void unused) {
        if (source.file().endsWith("package-info.java") && !saysWhatItIs()) {
            find(plate, "does not say what the package is");
        }
        return super.visitPackage(plate, unused);
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        if (isPublic(getCurrentPath()) && !saysWhatItIs()) {
            find(type, type.getSimpleName() + " does not say what it is");
        }
        return super.visitClass(type, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        boolean core = CORE.stream().anyMatch(name -> source.isIn("org.utilitill." + name));
        if (core && isPublic(getCurrentPath()) && !isGiven(method) && !saysWhatItIs()) {
            find(method, method.getName() + " does not say what it does");
        }
        return super.visitMethod(method, unused);
    }

    /** Said elsewhere: by what is overridden, or by the components of a record. */
    private boolean isGiven(MethodTree method) {
        boolean override = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().matches("(java\\.lang\\.)?Override"));
        return override
                || isFromComponents(
                        method, (ClassTree) getCurrentPath().getParentPath().getLeaf());
    }

    private static boolean isFromComponents(MethodTree method, ClassTree type) {
        if (type.getKind() != Tree.Kind.RECORD) {
            return false;
        }
        boolean accessor = method.getParameters().isEmpty()
                && type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .anyMatch(component -> component.getName().equals(method.getName()));
        return accessor || method.getReturnType() == null;
    }

    private static boolean isPublic(TreePath path) {
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof CompilationUnitTree) {
            return flags(path.getLeaf()).contains(Modifier.PUBLIC);
        }
        if (!(parent instanceof ClassTree around)) {
            return false;
        }
        boolean member = around.getKind() == Tree.Kind.INTERFACE
                ? !flags(path.getLeaf()).contains(Modifier.PRIVATE)
                : flags(path.getLeaf()).contains(Modifier.PUBLIC);
        return member && isPublic(path.getParentPath());
    }

    private static Set<Modifier> flags(Tree tree) {
        ModifiersTree modifiers =
                tree instanceof ClassTree type ? type.getModifiers() : ((MethodTree) tree).getModifiers();
        return modifiers.getFlags();
    }

    private boolean saysWhatItIs() {
        DocCommentTree comment = tree.trees().getDocCommentTree(getCurrentPath());
        return comment != null
                && comment.getFirstSentence().stream()
                        .anyMatch(words -> !words.toString().isBlank());
    }

    private void find(Tree place, String rule) {
        findings.add(new Finding(source.file(), tree.line(source, place), rule));
    }
}
