package org.utilitill.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which package may see which: the table, and the rules that follow from it. */
public final class Arrows {

    /** One row for packages that may see the same; {@code src/site/markdown/architecture.md} prints the same table. */
    public static final String TABLE = """
            sts money text staff ->
            tariff               -> sts money
            registry             -> sts money tariff
            metersim bench       -> sts
            vault                -> sts registry
            sale                 -> sts money staff tariff registry
            receipt              -> sts money text staff tariff registry bench sale
            journal              -> sts money staff tariff registry bench sale
            device               -> sts receipt metersim
            vending              -> sts money text staff tariff registry bench vault sale receipt journal device
            ui                   -> sts.meter sts.token money text staff tariff registry bench sale receipt vending
            cli                  -> sts metersim money text staff tariff registry bench sale receipt vending
            app                  -> everything
            """;

    private final String root;
    private final Map<String, List<String>> seenBy;

    Arrows(String root) {
        this.root = root;
        this.seenBy = read(TABLE);
    }

    /** The table as package to packages seen, whatever its blanks. */
    public static Map<String, List<String>> read(String table) {
        Map<String, List<String>> seenBy = new LinkedHashMap<>();
        table.lines().filter(row -> row.contains("->")).forEach(row -> {
            String[] sides = row.split("->", -1);
            words(sides[0]).forEach(seer -> seenBy.put(seer, words(sides[1]).toList()));
        });
        return seenBy;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every package is in the table of arrows", everyPackageIsInTheTable());
        seenBy.forEach((seer, seen) -> {
            if (!seen.contains("everything")) {
                rules.put("arrows of " + seer, sees(seer, seen));
            }
        });
        return rules;
    }

    private ArchRule everyPackageIsInTheTable() {
        return classes().should().resideInAnyPackage(trees(seenBy.keySet().stream()));
    }

    private ArchRule sees(String seer, List<String> seen) {
        String[] allowed = trees(Stream.concat(Stream.of(seer), seen.stream()));
        return classes()
                .that()
                .resideInAPackage(root + "." + seer + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(root + "..").or(resideInAnyPackage(allowed)))
                .as("%s sees only %s".formatted(seer, seen));
    }

    private String[] trees(Stream<String> packages) {
        return packages.map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private static Stream<String> words(String side) {
        return Arrays.stream(side.trim().split("\\s+")).filter(word -> !word.isEmpty());
    }
}
