package org.utilitill.registry.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIndexTest {

    private static final People STREET = new People()
            .and("J. M. Odongo", "Plot 14, Kisasi Rd", "+254 722 404 118", "58000079192")
            .and("Grace Ng'ang'a", "Plot 140, Ring Rd", "0733-218-004", "14302556783", "14302557427")
            .and("José da Conceição", "Rua da Sé 14", "00258 84 123 4567 / 0712 900 441")
            .and("Kisasi Primary School", "Harbour St", "", "1400302558011");

    @ParameterizedTest
    @CsvFileSource(resources = "/find/names.csv", numLinesToSkip = 1)
    void theLatinAndTheArabicSpellingOfANameFindEachOther(String latin, String arabic) {
        assertThat(People.named(arabic, "\u0635\u0628\u0631\u064A").find(latin)).containsExactly(arabic);
        assertThat(People.named(latin, "Njeri Kamau").find(arabic)).containsExactly(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "odongo, J. M. Odongo",
        "ODO, J. M. Odongo",
        "nganga, Grace Ng'ang'a",
        "ng\u2019ang\u2019a, Grace Ng'ang'a",
        "jose conceicao, José da Conceição",
        "CONCEIC\u0327A\u0303O, José da Conceição",
        "odongo plot 14, J. M. Odongo",
        "14 odo, J. M. Odongo",
        "rua se, José da Conceição",
        "odnogo, J. M. Odongo",
        "odogo, J. M. Odongo",
        "adongo, J. M. Odongo",
        "odonggo, J. M. Odongo",
        "dongo, J. M. Odongo",
        "conceicau, José da Conceição",
        "cnceicoa, José da Conceição",
        "0722404118, J. M. Odongo",
        "+254 722 404 118, J. M. Odongo",
        "254722404118, J. M. Odongo",
        "0722, J. M. Odongo",
        "4118, J. M. Odongo",
        "0733 218, Grace Ng'ang'a",
        "+254 733 218 004, Grace Ng'ang'a",
        "0841234567, José da Conceição",
        "0712900441, José da Conceição",
        "A-1001, J. M. Odongo",
        "1002, Grace Ng'ang'a",
        "58000079192, J. M. Odongo",
        "5800 0079, J. M. Odongo",
        "7427, Grace Ng'ang'a",
        "1400302558011, Kisasi Primary School",
        "58000079193, J. M. Odongo",
        "58000071992, J. M. Odongo",
        "5800079192, J. M. Odongo",
        "\u0665\u0668\u0660\u0660\u0660\u0660\u0667\u0669, J. M. Odongo"
    })
    void aCustomerIsFoundByWhatIsRemembered(String typed, String name) {
        assertThat(STREET.find(typed)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "odongo ring", "zzz", "999", "18", "odongo 0733218004", "\u200F"})
    void whatFitsNobodyFindsNobody(String typed) {
        assertThat(STREET.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ali    | Alice, Ali Hassan, Ali                   | Ali, Ali Hassan, Alice",
                "market | Marketa Njeri, Otieno Market            | Otieno Market, Marketa Njeri",
                "hasan  | Hassan, Hasan Juma, Hasani, Hazan       | Hasan Juma, Hasani, Hassan, Hazan",
                "mary   | Maryam, Mary, Mari                       | Mary, Maryam, Mari",
                "juma   | Juma B, Juma A                           | Juma B, Juma A"
            })
    void exactComesBeforePrefixBeforeSoundBeforeTypo(String typed, String names, String order) {
        assertThat(People.named(names.split(", ")).find(typed)).containsExactly(order.split(", "));
    }

    @Test
    void theNameComesBeforeTheStreet() {
        assertThat(STREET.find("kisasi")).containsExactly("Kisasi Primary School", "J. M. Odongo");
    }

    @Test
    void whereItWasFoundIsSaid() {
        Hit hit = STREET.index().find("odongo plot 0722", 8).get(0);
        assertThat(hit.account()).isEqualTo("A-1001");
        assertThat(hit.matched()).containsExactlyInAnyOrder(Field.NAME, Field.ADDRESS, Field.PHONE);
        assertThat(hit.meters()).containsExactly("58000079192");
    }

    @Test
    void anAccountThatIsThereIsNotCrowdedByItsNeighbours() {
        CustomerIndex index = CustomerIndex.EMPTY.with(List.of(
                new Entry("204-0000001", "Otieno", "", "", List.of()),
                new Entry("204-0000002", "Njeri", "", "", List.of())));
        assertThat(index.find("204-0000001", 8)).extracting(Hit::account).containsExactly("204-0000001");
        assertThat(index.find("204-0000003", 8)).hasSize(2);
    }

    @Test
    void aChangedCustomerIsFoundByTheNewNameOnly() {
        CustomerIndex index = STREET.index().with(List.of(new Entry("A-1001", "Wafula", "", "", List.of())));
        assertThat(index.find("odongo", 8)).isEmpty();
        assertThat(index.find("wafula", 8)).extracting(Hit::account).containsExactly("A-1001");
        assertThat(index.size()).isEqualTo(4);
        assertThat(STREET.index().find("odongo", 8)).hasSize(1);
    }

    @Test
    void aLaterLayerHidesWhatAnEarlierOneSays() {
        CustomerIndex later = CustomerIndex.EMPTY.with(List.of(new Entry("A-1001", "Wafula", "", "", List.of())));
        List<CustomerIndex> layers = List.of(STREET.index(), later);
        assertThat(CustomerIndex.find(layers, "odongo", 8)).isEmpty();
        assertThat(CustomerIndex.find(layers, "wafula", 8)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anIndexThatGrewInPartsAnswersAsOneMadeAtOnce(long seed) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        CustomerIndex grown = CustomerIndex.EMPTY;
        while (entries.size() < 400) {
            List<Entry> part = new ArrayList<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                part.add(entry(entries.size() + part.size(), random));
            }
            entries.addAll(part);
            grown = grown.with(part);
        }
        CustomerIndex whole = CustomerIndex.EMPTY.with(entries);
        for (int i = 0; i < 200; i++) {
            Entry entry = entries.get(random.nextInt(entries.size()));
            String typed = typed(entry, random);
            assertThat(grown.find(typed, 8))
                    .as("seed %d, typed %s", seed, typed)
                    .isEqualTo(whole.find(typed, 8));
        }
    }

    private static Entry entry(int number, Random random) {
        String meter = String.format(Locale.ROOT, "58%09d", random.nextInt(1_000_000_000));
        return new Entry(
                "K" + number,
                word(random) + " " + word(random),
                "Plot " + random.nextInt(50),
                "07" + meter,
                List.of(meter));
    }

    private static String word(Random random) {
        String[] parts = {"ka", "mo", "ha", "ssa", "njo", "ru", "\u062D\u0633", "\u0645\u062F"};
        return parts[random.nextInt(6)]
                + parts[random.nextInt(6)]
                + (random.nextBoolean() ? parts[random.nextInt(6)] : "");
    }

    private static String typed(Entry entry, Random random) {
        String whole = switch (random.nextInt(4)) {
            case 0 -> entry.name();
            case 1 -> entry.name().split(" ")[0] + " " + entry.address();
            case 2 -> entry.meters().get(0);
            default -> entry.account();
        };
        return whole.substring(0, 1 + random.nextInt(whole.length()));
    }
}
