package org.utilitill.vending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
            Map.entry(RefusalCode.METER_NOT_SOLD, 1),
            Map.entry(RefusalCode.METER_CHANGED, 1),
            Map.entry(RefusalCode.UNITS_NOT_A_NUMBER, 1),
            Map.entry(RefusalCode.OVER_SALE, 1),
            Map.entry(RefusalCode.OVER_DAY, 1),
            Map.entry(RefusalCode.OVER_SALE_UNITS, 1),
            Map.entry(RefusalCode.OVER_DAY_UNITS, 1),
            Map.entry(RefusalCode.OVER_MONTH_UNITS, 1),
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
            Map.entry(RefusalCode.INTERNAL, 1),
            Map.entry(RefusalCode.OVER_METER_DAY, 1),
            Map.entry(RefusalCode.OVER_KEY_DAY, 2),
            Map.entry(RefusalCode.KEY_CHECK_VALUE, 3),
            Map.entry(RefusalCode.KEY_NOT_ACTIVE, 2),
            Map.entry(RefusalCode.KEY_NOT_YET, 2),
            Map.entry(RefusalCode.KEY_OVER, 2),
            Map.entry(RefusalCode.KEY_TYPE, 2),
            Map.entry(RefusalCode.FIXED_RND, 1),
            Map.entry(RefusalCode.KEY_LENGTH, 3),
            Map.entry(RefusalCode.KEY_TWICE, 1),
            Map.entry(RefusalCode.KEY_UNKNOWN, 1),
            Map.entry(RefusalCode.KEY_STATE, 3),
            Map.entry(RefusalCode.KEY_FIELD, 3),
            Map.entry(RefusalCode.KEY_ONE_CUSTODIAN, 1),
            Map.entry(RefusalCode.KEY_PART, 2),
            Map.entry(RefusalCode.PASSPHRASE_SHORT, 1),
            Map.entry(RefusalCode.APPROVAL_NEEDED, 1),
            Map.entry(RefusalCode.SAME_PERSON, 1),
            Map.entry(RefusalCode.PERSON_TWICE, 1),
            Map.entry(RefusalCode.PERSON_NAME, 1),
            Map.entry(RefusalCode.PIN_WEAK, 1),
            Map.entry(RefusalCode.PERSON_UNKNOWN, 1),
            Map.entry(RefusalCode.LAST_ADMINISTRATOR, 1),
            Map.entry(RefusalCode.PASSPHRASE_ROLE, 1),
            Map.entry(RefusalCode.PERSON_LOCKED, 2),
            Map.entry(RefusalCode.IMPORT_FIELD, 2),
            Map.entry(RefusalCode.IMPORT_MISSING, 1),
            Map.entry(RefusalCode.IMPORT_DOUBLED, 1),
            Map.entry(RefusalCode.IMPORT_UNKNOWN, 1),
            Map.entry(RefusalCode.IMPORT_FORM, 1),
            Map.entry(RefusalCode.KEY_PART_EMPTY, 1),
            Map.entry(RefusalCode.KEY_KEPT_ELSEWHERE, 1),
            Map.entry(RefusalCode.KEY_REAL, 1),
            Map.entry(RefusalCode.TOKEN_RULE, 1),
            Map.entry(RefusalCode.IMPORT_PART, 1),
            Map.entry(RefusalCode.IMPORT_RECIPIENT, 1),
            Map.entry(RefusalCode.SIGNER_KEY, 1),
            Map.entry(RefusalCode.SIGNER_TWICE, 1),
            Map.entry(RefusalCode.SIGNER_UNKNOWN, 1),
            Map.entry(RefusalCode.SIGNER_REVOKED, 1),
            Map.entry(RefusalCode.REGISTER_FIELD, 3),
            Map.entry(RefusalCode.REGISTER_COLUMNS, 1),
            Map.entry(RefusalCode.REGISTER_LARGE, 1),
            Map.entry(RefusalCode.TARIFF_FAULTY, 3),
            Map.entry(RefusalCode.TARIFF_EXAMPLE, 1),
            Map.entry(RefusalCode.TARIFF_VERSION, 3),
            Map.entry(RefusalCode.TARIFF_CURRENCY, 2),
            Map.entry(RefusalCode.TARIFF_FROM, 3),
            Map.entry(RefusalCode.TARIFF_SIGNER_REVOKED, 1),
            Map.entry(RefusalCode.TARIFF_SIGNER_SCOPE, 1),
            Map.entry(RefusalCode.TARIFF_UNKNOWN, 1),
            Map.entry(RefusalCode.TARIFF_FILE, 1),
            Map.entry(RefusalCode.TARIFF_SERVICE, 3),
            Map.entry(RefusalCode.TARIFF_ENDED, 2));

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
            RefusalCode.TOKEN_NOT_DIGITS,
            RefusalCode.ACT_NOT_RECORDED,
            RefusalCode.FIXED_RND);

    /** Whole families of refusals that no sale meets. */
    private static final Pattern NO_SALE_FAMILY = Pattern.compile(
            "E-(IMP|SGN|REG)-..|E-KEY-(05|1[1-9]|2.)|E-TOK-..|E-TRF-(0[3-9]|1.)|E-USR-(02|05|06|07|08|09|1.)|"
                    + "E-VLT-(02|03|05|06|07|08|09|10)");

    /** Values that are names of sentences themselves. */
    private static final Map<RefusalCode, List<String>> NAMED = Map.of(
            RefusalCode.PRINTER_NOT_READY, List.of("PAPER_OUT"),
            RefusalCode.APPROVAL_NEEDED, List.of("LARGE_SALE"),
            RefusalCode.PERSON_LOCKED, List.of("ASHA", "SUPERVISOR"),
            RefusalCode.KEY_STATE, List.of("key one", "DRAFT", "RETIRED"),
            RefusalCode.KEY_FIELD, List.of("krn", "0", "krn"),
            RefusalCode.REGISTER_FIELD, List.of("debt.ARREARS", "1.5", "DECIMALS"),
            RefusalCode.REGISTER_COLUMNS, List.of("NO_ACCOUNT"),
            RefusalCode.IMPORT_RECIPIENT, List.of("PRIVATE_KEY"),
            RefusalCode.SIGNER_KEY, List.of("RSA_TOO_SHORT"),
            RefusalCode.TARIFF_SERVICE, List.of("D1", "WATER", "GAS"));

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void everyRefusalHasItsSentenceWithItsValuesInPlace(RefusalCode code) {
        int count = VALUES.getOrDefault(code, 0);
        List<String> values = List.of("value-one", "value-two", "value-three").subList(0, count);
        values = NAMED.getOrDefault(code, values);
        String sentence = new Refusal(code, values).sentence(ENGLISH);

        assertThat(sentence).isNotBlank().doesNotContain("{", "}").endsWith(".");
        if (!NAMED.containsKey(code)) {
            assertThat(values).allMatch(sentence::contains);
        }
        List<String> tooMany = List.of("a", "b", "c", "d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> otherCount(code, tooMany).sentence(ENGLISH));
    }

    private static Refusal otherCount(RefusalCode code, List<String> values) {
        return new Refusal(code, NAMED.containsKey(code) ? List.of() : values);
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void everyRefusalOfASaleSaysWhatBecameOfTheMoney(RefusalCode code) {
        String sentence = ENGLISH.get("error." + code.code(), values(code).toArray());
        if (!NO_SALE.contains(code) && !NO_SALE_FAMILY.matcher(code.code()).matches()) {
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
