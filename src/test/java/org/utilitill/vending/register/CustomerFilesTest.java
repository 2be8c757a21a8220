package org.utilitill.vending.register;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.vending.register.Imports.HEADINGS;
import static org.utilitill.vending.register.Imports.row;
import static org.utilitill.vending.register.Imports.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.csv.CsvLine;
import org.utilitill.registry.form.FieldFault;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.staff.Act;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.register.CustomerExport.Progress;
import org.utilitill.vending.register.ImportProgress.Result;

/** What is wrong with a file has its line, column and reason; what is written out comes back. */
class CustomerFilesTest {

    @TempDir
    Path home;

    @TempDir
    Path files;

    private TestShop shop;
    private Imports imports;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, TestClock.at("2026-03-02T14:00:00Z"));
        imports = new Imports(files);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Result.Rejected rejected(String text) throws IOException {
        return (Result.Rejected) imports.imported(shop, text);
    }

    private Result.Rejected rejected(Path file) {
        return (Result.Rejected) Imports.finish(Imports.begin(shop, file, false));
    }

    @Test
    void theFileOfRejectedRowsTellsLineColumnReasonAndRow() throws IOException {
        String bad = "A9,Customer 9,+254,1.505,%s,12345,D9".formatted(Imports.number(9));
        Result.Rejected rejected = rejected(rows(1) + bad + "\n");
        List<String> lines = Files.readAllLines(rejected.file());
        List<String> first = CsvLine.cells(lines.get(1), ',').orElseThrow();
        assertThat(rejected.file().getFileName()).hasToString("customers.rejected.csv");
        assertThat(lines).hasSize(4).startsWith("line,column,reason,sentence,row");
        assertThat(first.subList(0, 3)).containsExactly("3", "Arrears", "DECIMALS");
        assertThat(first.get(3)).contains("1.505").endsWith(".");
        assertThat(first.get(4)).isEqualTo(bad);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A1,Na\u202Eme,,,,,           | 2 | CONTROL
            A1,Na\u0007me,,,,,           | 2 | CONTROL
            A1,Name                      | 0 | CELLS
            A1,"Name"x,,,,,              | 0 | QUOTE
            A1,,,,,,                     | 2 | EMPTY
            A1,Name,,,30255678,123456,D1 | 5 | METER
            A1,Name,,-1,,,               | 4 | NEGATIVE
            A1,Name,,,00000000000,123,D1 | 6 | SGC
            A1,Name,,,00000000000,123456,Z9 | 7 | TARIFF
            """)
    void aFaultHasItsColumnAndReason(String row, int column, FieldRule rule) throws IOException {
        RejectedRow fault = rejected(HEADINGS + "\n" + row + "\n").beginning().get(0);
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.fault().rule()).isEqualTo(rule);
    }

    @Test
    void aRowWithANulIsNamed() throws IOException {
        assertThat(rejected(rows(1) + "A2,Na\0me,,,,,\n").beginning())
                .containsExactly(new RejectedRow(3, 2, new FieldFault("name", FieldRule.CONTROL, "Na\0me")));
    }

    @Test
    void aMeterTwiceInTheFileIsNamedWithItsFirstLine() throws IOException {
        String twice = row(4).replace(Imports.number(4), Imports.number(1));
        FieldFault fault = new FieldFault("meter", FieldRule.DOUBLED_METER, Imports.number(1) + " (3)");
        assertThat(rejected(rows(3) + twice + "\n").beginning()).containsExactly(new RejectedRow(5, 5, fault));
    }

    @Test
    void anAccountTwiceWithOtherParticularsIsNamedWithItsFirstLine() throws IOException {
        FieldFault fault = new FieldFault("account", FieldRule.DOUBLED_ACCOUNT, "A1 (3)");
        assertThat(rejected(rows(3) + row(4).replace("A4,", "A1,") + "\n").beginning())
                .containsExactly(new RejectedRow(5, 1, fault));
    }

    @Test
    void aLineOfAnotherEncodingIsNamed() throws IOException {
        Path file = imports.file((HEADINGS + "\nA1,José,,,,,\n").getBytes(ISO_8859_1));
        assertThat(rejected(file).beginning())
                .containsExactly(new RejectedRow(2, 0, new FieldFault("", FieldRule.NOT_UTF8, "")));
    }

    @Test
    void aFileOfUtf16IsRefused() throws IOException {
        Path file = imports.file(rows(2).getBytes(UTF_16));
        assertThat(KeyShop.refused(shop.registers().preview(TestShop.ADMINISTRATOR, file))
                        .code())
                .isEqualTo(RefusalCode.REGISTER_FILE);
    }

    @Test
    void aLineLongerThanIsHeldIsNamedAndTheNextIsRead() throws IOException {
        Path file = imports.file(HEADINGS + "\n");
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (int i = 0; i < 20; i++) {
                out.write(piece);
            }
            out.write(("\n" + row(1) + "\nA2,,,,,,\n").getBytes(UTF_8));
        }
        Result.Rejected rejected = rejected(file);
        assertThat(rejected.rows()).isEqualTo(3);
        assertThat(rejected.beginning()).extracting(RejectedRow::line).containsExactly(2, 4);
        assertThat(rejected.beginning().get(0).fault().rule()).isEqualTo(FieldRule.LINE_LONG);
    }

    @Test
    void aPreviewShowsTheFirstValuesOfEachColumn() throws IOException {
        ImportPreview preview = KeyShop.done(shop.registers().preview(TestShop.ADMINISTRATOR, imports.file(rows(9))));
        assertThat(preview.mapping().fields())
                .containsExactly("account", "name", "phone", "debt.ARREARS", "meter", "sgc", "tariff");
        assertThat(preview.valuesOf(0)).containsExactly("A0", "A1", "A2", "A3", "A4");
    }

    @Test
    void whoeverLooksWithoutTheRightIsOnTheTape() throws IOException {
        assertThat(KeyShop.refused(shop.registers().preview(TestShop.CASHIER, imports.file(rows(1))))
                        .code())
                .isEqualTo(RefusalCode.NOT_ALLOWED);
        assertThat(Imports.lastAct(shop).outcome()).isEqualTo(Act.Outcome.REFUSED);
    }

    private Path exported() {
        Path file = files.resolve("all.csv");
        CustomerExport work = KeyShop.done(shop.registers().export(TestShop.ADMINISTRATOR, file));
        Progress progress = work.step();
        while (!progress.over()) {
            progress = work.step();
        }
        assertThat(progress.refusal()).isEmpty();
        return file;
    }

    private void rename(String account, String name) {
        KeyShop.done(shop.registers().setCustomer(TestShop.ADMINISTRATOR, Map.of("account", account, "name", name)));
    }

    @Test
    void whatIsExportedComesBackUnchanged() throws IOException {
        imports.imported(shop, rows(300));
        rename("A3", "=cmd|'/C calc'!A0");
        Path file = exported();
        assertThat(Imports.finish(Imports.begin(shop, file, false))).isEqualTo(new Result.Good(303, 0, 0, true));
    }

    @Test
    void noCellOfAnExportIsAFormula() throws IOException {
        imports.imported(shop, rows(30));
        rename("A3", "@SUM(A1)");
        List<String> cells = Files.readAllLines(exported()).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
        assertThat(cells)
                .contains("'@SUM(A1)", "'+254 700 000003")
                .noneMatch(cell -> cell.matches("\"?[=+@\\t\\r-].*"));
    }
}
