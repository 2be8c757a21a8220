package org.utilitill.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may see whom and who may do what below one root package, as rules by name. */
public final class HouseRules {

    private final String root;

    public HouseRules(String root) {
        this.root = root;
    }

    /** Every rule by the sentence it enforces; a rule over packages that are still empty holds. */
    public Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.putAll(new Arrows(root).rules());
        rules.put(
                "packages form no cycle",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put("every package has its door plate", classes().should(standBehindADoorPlate()));
        rules.putAll(new Purity(root).rules());
        rules.putAll(homes());
        rules.putAll(deeds());
        rules.put("no static changes", classes().should(Statics.neverChange()));
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    /** Libraries and classes that only some packages may see. */
    private Map<String, ArchRule> homes() {
        String tables = root + ".journal.index.generated";
        Map<String, ArchRule> homes = new LinkedHashMap<>();
        homes.put(
                "jOOQ and H2 live in journal.index",
                only(List.of("journal.index"), library("org.jooq", "org.h2", "java.sql", "javax.sql", tables)));
        homes.put("jSSC lives in device.serial", only(List.of("device.serial"), library("jssc")));
        homes.put(
                "JavaFX lives in ui and app",
                only(List.of("ui", "app"), library("javafx", "com.sun.javafx", "atlantafx", "org.controlsfx")));
        homes.put(
                "Jackson lives in journal, vault, cli and app",
                only(List.of("journal", "vault", "cli", "app"), library("com.fasterxml.jackson")));
        homes.put("SnakeYAML lives in tariff.file", only(List.of("tariff.file"), library("org.snakeyaml")));
        homes.put("picocli lives in cli and app", only(List.of("cli", "app"), library("picocli")));
        homes.put(
                "keys and token coding stay with sts, metersim, vault, cli and app",
                only(List.of("sts", "metersim", "vault", "cli", "app"), describe("handle keys", this::handlesKeys)));
        return homes;
    }

    /** Deeds that only one class may do, or none. */
    private Map<String, ArchRule> deeds() {
        Map<String, ArchRule> deeds = new LinkedHashMap<>();
        deeds.put("only Paper prints", never("print past Paper", this::printsPastPaper));
        deeds.put("only journal says Journaled", never("make a Journaled", this::forgesAJournaled));
        deeds.put("only UiThread enters the toolkit", never("call runLater", this::entersTheToolkit));
        deeds.put("only Threads starts threads", never("start a thread", this::startsAThread));
        deeds.put("nobody sleeps", never("sleep", this::sleeps));
        return deeds;
    }

    private boolean printsPastPaper(JavaAccess<?> access) {
        return Accesses.isOn(access, root + ".device.printer.ReceiptPrinter", "print")
                && !Accesses.isFrom(access, root + ".vending.Paper");
    }

    private boolean forgesAJournaled(JavaAccess<?> access) {
        return Accesses.constructs(access, root + ".journal.Journaled")
                && !isIn(access.getOriginOwner(), root + ".journal");
    }

    private boolean entersTheToolkit(JavaAccess<?> access) {
        return Accesses.isOn(access, "javafx.application.Platform", "runLater")
                && !Accesses.isFrom(access, root + ".ui.task.UiThread");
    }

    private boolean startsAThread(JavaAccess<?> access) {
        return !Accesses.isFrom(access, root + ".app.Threads") && (makesThreads(access) || borrowsThePool(access));
    }

    private static boolean makesThreads(JavaAccess<?> access) {
        boolean executor = access.getTargetOwner().getPackageName().equals("java.util.concurrent")
                && Accesses.constructs(access, "java.util.concurrent.Executor");
        return executor
                || access.getTargetOwner().getName().equals("java.util.concurrent.Executors")
                || Accesses.constructs(access, "java.lang.Thread")
                || Accesses.constructs(access, "java.util.Timer")
                || Accesses.isOn(access, "java.lang.Thread", "start");
    }

    /** The common pool of the JDK: threads that nobody named and nobody stops. */
    private static boolean borrowsThePool(JavaAccess<?> access) {
        boolean async = access.getTargetOwner().isAssignableTo("java.util.concurrent.CompletionStage")
                && access.getTarget().getName().endsWith("Async")
                && !Accesses.takes(access.getTarget(), "java.util.concurrent.Executor");
        return async
                || Accesses.isOn(access, "java.util.Collection", "parallelStream")
                || Accesses.isOn(access, "java.util.stream.BaseStream", "parallel");
    }

    /** A serial port without a timed read is asked again after a short park; nobody else has a reason to wait. */
    private boolean sleeps(JavaAccess<?> access) {
        boolean parks = access.getTargetOwner().getName().equals("java.util.concurrent.locks.LockSupport");
        return Accesses.isOn(access, "java.lang.Thread", "sleep", "onSpinWait", "yield")
                || Accesses.isOn(access, "java.util.concurrent.TimeUnit", "sleep")
                || parks && !isIn(access.getOriginOwner(), root + ".device.serial");
    }

    private boolean handlesKeys(JavaClass type) {
        return isIn(type, root + ".sts.key")
                || Accesses.isOrIsIn(type, root + ".sts.TokenEncoder")
                || Accesses.isOrIsIn(type, root + ".sts.TokenDecoder")
                || Accesses.isOrIsIn(type, root + ".sts.KeyChangeEncoder")
                || Accesses.isOrIsIn(type, root + ".sts.KeySearch");
    }

    private ArchCondition<JavaClass> standBehindADoorPlate() {
        return new ArchCondition<>("stand in a package with a null-marked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean plate = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isPresent();
                if (!plate) {
                    String report = "%s has no null-marked package-info".formatted(type.getPackageName());
                    events.add(SimpleConditionEvent.violated(type, report + ", see " + type.getName()));
                }
            }
        };
    }

    private static ArchRule never(String deed, Predicate<JavaAccess<?>> forbidden) {
        return classes().should(Accesses.never(deed, forbidden));
    }

    private ArchRule only(List<String> seers, DescribedPredicate<JavaClass> seen) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(trees(seers.stream().map(name -> root + "." + name)))
                .should()
                .dependOnClassesThat(seen);
    }

    private static DescribedPredicate<JavaClass> library(String... packages) {
        return resideInAnyPackage(trees(Arrays.stream(packages)));
    }

    private static String[] trees(Stream<String> packages) {
        return packages.map(name -> name + "..").toArray(String[]::new);
    }

    private static boolean isIn(JavaClass type, String tree) {
        return (type.getPackageName() + ".").startsWith(tree + ".");
    }
}
