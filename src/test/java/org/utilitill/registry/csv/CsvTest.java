package org.utilitill.registry.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.csv.SeenRows.Seen;

class CsvTest {

    private static final List<String> PIECES =
            List.of("=", "+", "-", "@", "'", "\"", ",", ";", "0", "1", "a", "é", "\t", "\n", "\r", " ");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundOut(String separator) {
        String header = String.join(separator, "a", "\"b;,b\"", "c", "d");
        assertThat(CsvLine.separator(header)).isEqualTo(separator.charAt(0));
    }

    @Test
    void cellsComeApartAtSeparatorsOutsideQuotes() {
        assertThat(CsvLine.cells("1, two ,\"a \"\"b\"\", c\",,", ',').orElseThrow())
                .containsExactly("1", "two", "a \"b\", c", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "a,\"open,b", "\"shut\"x,b"})
    void aQuoteThatDoesNotEndOrGoesOnIsNoRow(String row) {
        assertThat(CsvLine.cells(row, ',')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            =1+1             | '=1+1
            +254 700 000 123 | '+254 700 000 123
            -5               | '-5
            @cmd             | '@cmd
            ＝1              | '＝1
            0712345678       | '0712345678
            0                | 0
            01               | '01
            12345678901      | 12345678901
            123456789012     | '123456789012
            '=1              | ''=1
            'Ndrangheta      | 'Ndrangheta
            Achieng          | Achieng
            """)
    void whatASpreadsheetWouldChangeStandsBehindAnApostrophe(String cell, String safe) {
        assertThat(CsvLine.safe(cell)).isEqualTo(safe);
        assertThat(CsvLine.plain(safe)).isEqualTo(cell);
    }

    @Test
    void anyRowComesBackAsItWasAndNoCellIsAFormula() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            List<String> cells = cells(random);
            String row = CsvLine.row(cells);
            assertThat(CsvLine.cells(row, ',').orElseThrow())
                    .as("seed %d, %s", seed, row)
                    .isEqualTo(cells);
            assertThat(cells.stream().map(CsvLine::safe))
                    .as("seed %d", seed)
                    .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
        }
    }

    private static List<String> cells(Random random) {
        List<String> cells = new ArrayList<>();
        for (int c = 1 + random.nextInt(4); c > 0; c--) {
            StringBuilder cell = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                cell.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            cells.add(cell.toString());
        }
        return cells;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Account No.       | account
            ACCOUNT_NUMBER    | account
            Numéro de compte  | account
            Customer Name     | name
            Mobile            | phone
            Meter No          | meter
            METER_SERIAL      | meter
            Supply group code | sgc
            Key-Revision No.  | krn
            tariffIndex       | ti
            Arrears           | debt.ARREARS
            debt.loan         | debt.LOAN
            debtName.LOAN     | debtName.LOAN
            """)
    void headingsAreTakenForFields(String heading, String field) {
        assertThat(Mapping.of(List.of(heading)).fields()).containsExactly(field);
    }

    @Test
    void aHeadingNobodyKnowsIsNotTaken() {
        assertThat(Mapping.of(List.of("Shoe size", "account")).fields()).containsExactly("", "account");
    }

    @Test
    void ofTwoColumnsOfOneMeaningTheFirstIsTaken() {
        assertThat(Mapping.of(List.of("phone", "account", "mobile")).fields()).containsExactly("phone", "account", "");
    }

    @Test
    void aMappingWithoutAnAccountOrWithAFieldTwiceCanNotBeUsed() {
        Mapping mapping = Mapping.of(List.of("name", "account"));
        assertThat(mapping.fault()).isEmpty();
        assertThat(mapping.with(1, "").fault()).contains(Mapping.Fault.NO_ACCOUNT);
        assertThat(mapping.with(1, "name").fault()).contains(Mapping.Fault.FIELD_TWICE);
    }

    @Test
    void whatWasSeenIsKnownWithItsLine() {
        SeenRows seen = new SeenRows();
        for (int i = 1; i <= 20_000; i++) {
            assertThat(seen.note("account " + i, 1, i).line()).isZero();
        }
        assertThat(seen.note("account 7", 1, 30_000)).isEqualTo(new Seen(7, true));
        assertThat(seen.note("account 19999", 2, 30_000)).isEqualTo(new Seen(19_999, false));
    }
}
