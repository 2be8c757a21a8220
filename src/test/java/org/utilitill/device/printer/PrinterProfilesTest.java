package org.utilitill.device.printer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.device.printer.PrinterProfile.CutKind;
import org.utilitill.device.printer.PrinterProfile.Fence;
import org.utilitill.device.printer.PrinterProfile.StatusQuery;

class PrinterProfilesTest {

    @Test
    void everyNamedProfileCanBeRead() {
        assertThat(PrinterProfiles.names())
                .containsExactly("generic-80", "generic-58", "epson-80", "plain-text")
                .allSatisfy(
                        name -> assertThat(PrinterProfiles.named(name).name()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # name,     columns, dots, page, charset,  kanji, cut,  feed, fence, status
            generic-80, 48,      576,  2,    IBM850,   true,  B66,  3,    NONE,  NONE
            generic-58, 32,      384,  0,    IBM437,   true,  NONE, 4,    NONE,  NONE
            epson-80,   48,      576,  19,   IBM00858, false, B66,  0,    GSR,   DLEEOT
            plain-text, 48,      576,  0,    US-ASCII, false, NONE, 6,    NONE,  NONE
            """)
    void aProfileSaysWhatItsFileSays(org.junit.jupiter.params.aggregator.ArgumentsAccessor row) {
        PrinterProfile profile = PrinterProfiles.named(row.getString(0));
        assertThat(profile.paper()).isEqualTo(new PrinterProfile.Paper(row.getInteger(1), row.getInteger(2)));
        assertThat(profile.codePage())
                .isEqualTo(new PrinterProfile.CodePage(
                        row.getInteger(3), Charset.forName(row.getString(4)), row.getBoolean(5)));
        assertThat(profile.cut()).isEqualTo(new PrinterProfile.Cut(row.get(6, CutKind.class), row.getInteger(7)));
        assertThat(profile.answers())
                .isEqualTo(new PrinterProfile.Answers(row.get(8, Fence.class), row.get(9, StatusQuery.class)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line in the file         | line instead               | complaint
            columns=48                 | columns=wide               | columns is "wide" but must be a whole number
            columns=48                 | columns=15                 | columns is "15" but must be a whole number from 16 to 80
            dots=576                   | dots=9999                  | dots is "9999" but must be a whole number from 128 to 1024
            dots=576                   | dots=                      | dots is "" but must be a whole number
            code-page.number=2         | code-page.number=256       | code-page.number is "256" but must be a whole number from 0 to 255
            code-page.charset=IBM850   | code-page.charset=IBM85O   | code-page.charset is "IBM85O" but must be a character set this computer has
            code-page.cancel-kanji=true| code-page.cancel-kanji=yes | code-page.cancel-kanji is "yes" but must be true or false
            cut.kind=B66               | cut.kind=B67               | cut.kind is "B67" but must be one of [b66, a0, none]
            cut.feed-lines=3           | cut.feed-lines=16          | cut.feed-lines is "16" but must be a whole number from 0 to 15
            answers.fence=none         | answers.fence=gsh          | answers.fence is "gsh" but must be one of [none, gsr]
            answers.status=none        | answers.status=asb         | answers.status is "asb" but must be one of [none, dleeot]
            dialect=escpos             | dialect=star               | dialect is "star" but must be one of [escpos, plain]
            dialect=escpos             | dialect=plain              | dialect is "plain" but cut.kind, answers.* or code-page.cancel-kanji need commands
            name=generic-80            | name=generic-81            | name is "generic-81" but must be the name of the file
            name=generic-80            | name=                      | name is "" but must not be blank
            cut.kind=B66               | cut.kind=B66\\ncolour=red  | [colour] is no field of a printer profile
            """)
    void aWrongFieldIsRefusedWithFileFieldAndRule(String line, String instead, String complaint) throws IOException {
        String text = text().replace(line, instead.replace("\\n", "\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrinterProfiles.parse("generic-80.properties", text))
                .withMessage("generic-80.properties: " + complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "dialect",
                "columns",
                "dots",
                "code-page.number",
                "code-page.charset",
                "code-page.cancel-kanji",
                "cut.kind",
                "cut.feed-lines",
                "answers.fence",
                "answers.status"
            })
    void aMissingFieldIsRefusedByName(String field) throws IOException {
        String text = text().replaceAll("(?m)^" + field + "=.*$", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrinterProfiles.parse("generic-80.properties", text))
                .withMessage("generic-80.properties: " + field + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "epson", "../generic-80", "generic-80.properties"})
    void aProfileThatDoesNotExistIsRefusedWithTheChoices(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrinterProfiles.named(name))
                .withMessageContaining("\"" + name + "\"")
                .withMessageContaining("generic-80");
    }

    private static String text() throws IOException {
        try (InputStream in = PrinterProfiles.class.getResourceAsStream("generic-80.properties")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
