package org.utilitill;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.house.HouseRules;

/** A small house with one fault for each rule; every rule must find its own. */
class ArchitectureMutantsTest {

    private static final String ROOT = "org.utilitill.mutants";
    private static final Map<String, ArchRule> RULES = new HouseRules(ROOT).all();
    private static final JavaClasses MUTANTS = new ClassFileImporter().importPackages(ROOT);

    /** The rule, and the classes or members it must report. */
    private static final String FAULTS = """
            every package is in the table of arrows       : attic.Forgotten
            arrows of sts                                 : sts.SeesMoney
            arrows of money                               : money.SeesSale
            arrows of text                                : text.SeesApp
            arrows of staff                               : staff.SeesMoney
            arrows of tariff                              : tariff.SeesRegistry
            arrows of registry                            : registry.SeesSale
            arrows of metersim                            : metersim.SeesMoney
            arrows of bench                               : bench.SeesMetersim
            arrows of vault                               : vault.SeesJournal
            arrows of sale                                : sale.SeesReceipt
            arrows of receipt                             : receipt.SeesVault
            arrows of journal                             : journal.SeesText
            arrows of device                              : device.SeesSale
            arrows of vending                             : vending.SeesMetersim
            arrows of ui                                  : ui.SeesCipher ui.SeesJournal
            arrows of cli                                 : cli.SeesApp
            packages form no cycle                        : journal.tape.LeansBack
            every package has its door plate              : attic
            pure packages see a white list                : money.ReadsAFile tariff.IsRandom sale.Logs staff.SeesText \
            registry.Digests tariff.ReadsYaml
            pure packages ask for no time, chance or place: sale.AsksTheClock.system sale.AsksTheClock.instant \
            sale.AsksTheClock.reference sale.AsksTheClock.chance sale.AsksTheClock.place sale.AsksTheClock.identity
            pure packages have no float and no double     : tariff.Floats.price tariff.Floats.half \
            tariff.Floats.share tariff.Floats.boxed tariff.Floats.hidden tariff.Floats.stream tariff.Floats.array
            jOOQ and H2 live in journal.index             : journal.QueriesOutside journal.OpensH2 \
            journal.tape.SeesTables
            jSSC lives in device.serial                   : device.printer.OpensAPort
            JavaFX lives in ui and app                    : vending.Shows
            Jackson lives in journal, vault, cli and app  : device.Parses
            SnakeYAML lives in tariff.file                : tariff.ReadsYaml
            picocli lives in cli and app                  : vending.Commands
            keys and token coding stay with sts, metersim, vault, cli and app: vending.Encodes vending.HoldsAKey
            only Paper prints                             : vending.PrintsDirectly vending.PrintsByReference
            only journal says Journaled                   : vending.Forges
            only UiThread enters the toolkit              : ui.RunsLater
            only Threads starts threads                   : vending.StartsThreads.plain \
            vending.StartsThreads.pool vending.StartsThreads.shared vending.StartsThreads.parallel \
            vending.StartsThreads.timer vending.StartsThreads$Own
            nobody sleeps                                 : app.Sleeps.thread app.Sleeps.unit app.Sleeps.park
            no static changes                             : app.Remembers.counter app.Remembers.TABLE \
            app.Remembers.CACHE app.RemembersAList app.Remembers.FORMAT app.Remembers.ATOM
            """;

    @ParameterizedTest
    @MethodSource("faults")
    void everyRuleFindsItsFaults(String rule, List<String> faults) {
        String report = RULES.get(rule).evaluate(MUTANTS).getFailureReport().toString();

        assertThat(faults)
                .allSatisfy(fault -> assertThat(report).containsPattern(Pattern.quote(ROOT + "." + fault) + "\\b"));
    }

    static Stream<Arguments> faults() {
        return table().entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @Test
    void everyRuleHasAFault() {
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    @ParameterizedTest
    @MethodSource("org.utilitill.ArchitectureTest#rules")
    void lawfulClassesAreLeftInPeace(String rule) {
        assertThat(RULES.get(rule).evaluate(MUTANTS).getFailureReport().toString())
                .doesNotContain("Lawful");
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new TreeMap<>();
        FAULTS.lines().forEach(row -> {
            int colon = row.indexOf(':');
            table.put(
                    row.substring(0, colon).trim(),
                    Arrays.asList(row.substring(colon + 1).trim().split("\\s+")));
        });
        return table;
    }
}
