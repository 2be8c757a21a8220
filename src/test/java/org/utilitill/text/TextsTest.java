package org.utilitill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # written in the bundle       | first  | second | read by a person
                    sold {0} to {1}              | 12 kWh | Amina  | sold 12 kWh to Amina
                    {1} bought {0}               | 12 kWh | Amina  | Amina bought 12 kWh
                    {0}, {1} and {0} again       | a      | b      | a, b and a again
                    it isn't {0}'s or {1}'s      | a      | b      | it isn't a's or b's
                    {0} {1} {} { } {x}           | a      | b      | a b {} { } {x}
                    # a value is never read again as a sentence
                    {0} {1}                      | {1}    | $1     | {1} $1
                    """)
    void valuesGoIntoTheirPlaces(String written, String first, String second, String read) throws IOException {
        assertThat(english("k=" + written).get("k", first, second)).isEqualTo(read);
    }

    @Test
    void apostrophesNeedNoDoubling() throws IOException {
        assertThat(french("k=l'agent n''a pas signé").get("k")).isEqualTo("l'agent n''a pas signé");
    }

    @Test
    void figuresAreLeftAsTheCallerWroteThem() throws IOException {
        assertThat(french("k=reçu {0}").get("k", 1234567)).isEqualTo("reçu 1234567");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "1,2", "2,1", "2,3"})
    void theNumberOfValuesMustBeTheNumberOfPlaces(int places, int values) throws IOException {
        Texts texts = english("slip.total=" + "{0} {1} ".substring(0, places * 4));
        Object[] given = new Object[values];
        Arrays.fill(given, "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.get("slip.total", given))
                .withMessage("text \"slip.total\" in ENGLISH has %d places, but %d values were given", places, values);
    }

    @Test
    void aMissingTextIsNamedWithItsLanguage() throws IOException {
        Texts texts = french("a=b");

        assertThat(texts.has("a")).isTrue();
        assertThat(texts.has("sell.total")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> texts.get("sell.total"))
                .withMessage("no text \"sell.total\" in FRENCH");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageIsPackedAndAnswersToItsTag(Language language) {
        assertThat(Texts.of(language).language()).isEqualTo(language);
        assertThat(Texts.of(language).get("app.name")).isEqualTo("Utilitill");
        assertThat(Language.ofTag(language.tag())).contains(language);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,English,false",
        "FRENCH,Français,false",
        "PORTUGUESE,Português,false",
        "SWAHILI,Kiswahili,false",
        "ARABIC,العربية,true"
    })
    void aLanguageGoesByItsOwnName(Language language, String endonym, boolean rightToLeft) {
        assertThat(language.endonym()).isEqualTo(endonym);
        assertThat(language.rightToLeft()).isEqualTo(rightToLeft);
    }

    @Test
    void aTagTheStationDoesNotSpeakIsNoLanguage() {
        assertThat(Language.ofTag("de")).isEmpty();
        assertThat(Language.ofTag("EN")).isEmpty();
    }

    private static Texts english(String bundle) throws IOException {
        return Texts.read(Language.ENGLISH, new StringReader(bundle));
    }

    private static Texts french(String bundle) throws IOException {
        return Texts.read(Language.FRENCH, new StringReader(bundle));
    }
}
