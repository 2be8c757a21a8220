package org.utilitill.vending.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.csv.CsvLine;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.registry.form.FieldFault;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.text.Texts;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** The rows that break rules, in a file beside the one they came from: line, column, reason, sentence, the row. */
final class RejectedRows implements Closeable {

    private static final int SHOWN = 8;

    private final Path file;
    private final Mapping mapping;
    private final Texts texts;
    private final List<RejectedRow> beginning = new ArrayList<>();
    private @Nullable BufferedWriter writer;
    private long rows;

    RejectedRows(Path imported, Mapping mapping, Texts texts) throws IOException {
        this.file = beside(imported);
        this.mapping = mapping;
        this.texts = texts;
        Files.deleteIfExists(file);
    }

    /** {@code customers.csv} has its rejected rows in {@code customers.rejected.csv}. */
    static Path beside(Path imported) {
        String name = String.valueOf(imported.getFileName());
        int dot = name.lastIndexOf('.');
        return imported.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".rejected.csv");
    }

    void add(CsvRows.Row row, List<FieldFault> faults) throws IOException {
        rows++;
        for (FieldFault fault : faults) {
            if (beginning.size() < SHOWN) {
                beginning.add(new RejectedRow(row.line(), mapping.columnOf(fault.field()), fault));
            }
            write(row, fault);
        }
    }

    private void write(CsvRows.Row row, FieldFault fault) throws IOException {
        if (writer == null) {
            writer = Files.newBufferedWriter(file, UTF_8);
            writer.write("line,column,reason,sentence,row\r\n");
        }
        int column = mapping.columnOf(fault.field());
        String sentence = sentence(fault, mapping.fields().size());
        writer.write(CsvLine.row(List.of(
                Integer.toString(row.line()),
                column == 0 ? "" : mapping.headings().get(column - 1),
                fault.rule().name(),
                clean(sentence),
                clean(row.text()))));
        writer.write("\r\n");
    }

    private String sentence(FieldFault fault, int cells) {
        String ofRow = "register.row." + fault.rule().name();
        if (fault.rule() == FieldRule.CELLS) {
            return texts.get(ofRow, fault.value(), Integer.toString(cells));
        }
        if (fault.field().isEmpty()) {
            return texts.get(ofRow);
        }
        return Refusal.of(
                        RefusalCode.REGISTER_FIELD,
                        fault.field(),
                        fault.value(),
                        fault.rule().name())
                .sentence(texts);
    }

    /** What steers a screen or turns the direction of writing is shown as a question mark. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
    }

    long rows() {
        return rows;
    }

    Path file() {
        return file;
    }

    List<RejectedRow> beginning() {
        return List.copyOf(beginning);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
