package org.utilitill.ui.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.register.ImportPreview;

/** The columns of a file, one field each: its heading, what it is taken for, and beside that its first values. */
final class ColumnsForm {

    /** Every field a file may have, in the order of the forms; debts are added as files name them. */
    private static final List<String> FIELDS = List.of(
            "account",
            "name",
            "phone",
            "address",
            "language",
            "tariffClass",
            "freeUnits",
            "debt.ARREARS",
            "debtName.ARREARS",
            "meter",
            "utility",
            "service",
            "tariff",
            "sgc",
            "krn",
            "ti",
            "kt",
            "ken",
            "ea",
            "tct",
            "baseDate",
            "keyChangeTokens",
            "state");

    private static final int VALUES = 3;
    private static final int LONGEST_VALUE = 18;

    private final RegisterWords words;
    private final Mapping read;
    private final List<ChoiceEntry> columns = new ArrayList<>();

    /** The columns of a preview as the headings say. */
    ColumnsForm(RegisterWords words, ImportPreview preview) {
        this.words = words;
        this.read = preview.mapping();
        List<Option> options = options();
        for (int column = 0; column < read.headings().size(); column++) {
            String heading = read.headings().get(column).strip();
            String label = heading.isEmpty() ? words.texts().get("files.column", column + 1) : heading;
            columns.add(new ChoiceEntry("column" + column, label, values(preview.valuesOf(column)), options)
                    .choose(read.fields().get(column)));
        }
    }

    private List<Option> options() {
        Set<String> fields = new LinkedHashSet<>(FIELDS);
        read.fields().stream().filter(field -> !field.isEmpty()).forEach(fields::add);
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.texts().get("files.column.not")));
        fields.forEach(field -> options.add(new Option(field, words.field(field))));
        return options;
    }

    private static String values(List<String> values) {
        return values.stream()
                .limit(VALUES)
                .map(String::strip)
                .map(value -> value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "\u2026" : value)
                .map(value -> value.isEmpty() ? RegisterWords.NOTHING : value)
                .collect(Collectors.joining(" \u00B7 "));
    }

    List<FormField> fields() {
        return List.copyOf(columns);
    }

    /** What the columns are taken for now. */
    Mapping mapping() {
        return new Mapping(
                read.headings(), columns.stream().map(ChoiceEntry::code).toList());
    }

    /** Says what keeps the columns from being used; answers whether nothing does. */
    boolean judge(FormModel form) {
        Map<String, Long> counts = columns.stream()
                .map(ChoiceEntry::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (ChoiceEntry column : columns) {
            boolean twice = counts.getOrDefault(column.code(), 0L) > 1;
            column.refuse(twice ? words.texts().get("files.column.twice") : "");
        }
        var fault = mapping().fault();
        form.refuse(fault.map(why ->
                        Refusal.of(RefusalCode.REGISTER_COLUMNS, why.name()).sentence(words.texts()))
                .orElse(""));
        return fault.isEmpty();
    }
}
