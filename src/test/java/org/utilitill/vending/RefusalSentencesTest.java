package org.utilitill.vending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.device.printer.PrinterFault;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;

class RefusalSentencesTest {

    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

    /** How many values each refusal brings along where it is made; what is not here brings none. */
    private static final Map<RefusalCode, Integer> VALUES = Map.ofEntries(
            Map.entry(RefusalCode.RECORDED_NOT_SHOWN, 1),
            Map.entry(RefusalCode.TAPE_BROKEN, 1),
            Map.entry(RefusalCode.TAPE_FORMAT, 1),
            Map.entry(RefusalCode.INDEX_DIFFERS, 1),
            Map.entry(RefusalCode.METER_CHECK_DIGIT, 1),
            Map.entry(RefusalCode.METER_LENGTH, 1),
            Map.entry(RefusalCode.METER_NOT_DIGITS, 1),
            Map.entry(RefusalCode.METER_UNKNOWN, 1),
            Map.entry(RefusalCode.AMOUNT_NOT_A_NUMBER, 1),
            Map.entry(RefusalCode.AMOUNT_DECIMALS, 3),
            Map.entry(RefusalCode.AMOUNT_TOO_SMALL, 1),
            Map.entry(RefusalCode.CASH_SHORT, 2),
            Map.entry(RefusalCode.OVER_TOKEN_MAXIMUM, 1),
            Map.entry(RefusalCode.CREDIT_SHORT, 2),
            Map.entry(RefusalCode.NO_KEY, 2),
            Map.entry(RefusalCode.KEY_EXPIRED, 1),
            Map.entry(RefusalCode.BASE_DATE_ENDED, 1),
            Map.entry(RefusalCode.TID_AHEAD, 1),
            Map.entry(RefusalCode.CLOCK_BEHIND, 2),
            Map.entry(RefusalCode.NO_TARIFF, 1),
            Map.entry(RefusalCode.PRINTER_NOT_READY, 1),
            Map.entry(RefusalCode.NOT_ALLOWED, 1),
            Map.entry(RefusalCode.BAD_REQUEST, 1),
            Map.entry(RefusalCode.BAD_FIELD, 2),
            Map.entry(RefusalCode.INTERNAL, 1));

    /** Refusals of something that is no sale: nothing about money to say. */
    private static final Set<RefusalCode> NO_SALE = EnumSet.of(
            RefusalCode.NO_STATION,
            RefusalCode.FOLDER_TAKEN,
            RefusalCode.TAPE_BROKEN,
            RefusalCode.TAPE_FORMAT,
            RefusalCode.INDEX_DIFFERS,
            RefusalCode.NO_RECEIPT,
            RefusalCode.WRONG_PIN,
            RefusalCode.NOT_ALLOWED,
            RefusalCode.NO_METER,
            RefusalCode.TOKEN_NOT_DIGITS);

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void everyRefusalHasItsSentenceWithItsValuesInPlace(RefusalCode code) {
        int count = VALUES.getOrDefault(code, 0);
        List<String> values = List.of("value-one", "value-two", "value-three").subList(0, count);
        if (code == RefusalCode.PRINTER_NOT_READY) {
            values = List.of("PAPER_OUT");
        }
        String sentence = new Refusal(code, values).sentence(ENGLISH);

        assertThat(sentence).isNotBlank().doesNotContain("{", "}").endsWith(".");
        if (code != RefusalCode.PRINTER_NOT_READY) {
            assertThat(values).allMatch(sentence::contains);
        }
        List<String> tooMany = List.of("a", "b", "c", "d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> otherCount(code, tooMany).sentence(ENGLISH));
    }

    private static Refusal otherCount(RefusalCode code, List<String> values) {
        return new Refusal(code, code == RefusalCode.PRINTER_NOT_READY ? List.of("PAPER_OUT", "OFFLINE") : values);
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void everyRefusalOfASaleSaysWhatBecameOfTheMoney(RefusalCode code) {
        String sentence = ENGLISH.get("error." + code.code(), values(code).toArray());
        if (!NO_SALE.contains(code)) {
            assertThat(sentence)
                    .containsPattern("[Nn]othing was charged|NOT made|[Kk]eep the (customer's )?money|[Ss]ale is "
                            + "(safe|complete)");
        }
    }

    private static List<String> values(RefusalCode code) {
        return List.of("1", "2", "3").subList(0, VALUES.getOrDefault(code, 0));
    }

    @ParameterizedTest
    @EnumSource(PrinterFault.class)
    void everyPrinterFaultHasWords(PrinterFault fault) {
        String sentence =
                Refusal.of(RefusalCode.PRINTER_NOT_READY, fault.name()).sentence(ENGLISH);
        assertThat(sentence).contains(ENGLISH.get("printer.fault." + fault)).doesNotContain(fault.name());
    }

    @Test
    void noTwoRefusalsShareACode() {
        assertThat(Arrays.stream(RefusalCode.values()).map(RefusalCode::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("E-[A-Z]{3}-\\d{2}"));
    }
}
