package org.utilitill.registry.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.money.Rounding;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.registry.RegistryFields;
import org.utilitill.registry.Utility;
import org.utilitill.registry.form.Reading.Faulty;
import org.utilitill.registry.form.Reading.Read;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.tariff.Debt;
import org.utilitill.testkit.Households;

/** Forms become values, or name the field and the rule. */
class FormsTest {

    private static final CurrencyUnit KES = CurrencyUnit.of("KES");
    private static final Map<Service, String> TARIFFS = Map.of(Service.ELECTRICITY, "D1", Service.WATER, "W1");
    private static final Utility POWER =
            new Utility("LPC", "Lakeside", "", "", "", TokenClock.UTC, TARIFFS, Rounding.DOWN);
    private static final Terms TERMS = Terms.of(KES, List.of(POWER), Set.of("D1", "W1"));
    private static final Map<String, String> CUSTOMER = Map.of("account", "4471902", "name", "Achieng Odongo");
    private static final Map<String, String> METER =
            Map.of("meter", "00000000000", "account", "4471902", "sgc", "123456");

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    private static <T> T value(Reading<T> reading) {
        return ((Read<T>) reading).value();
    }

    private static <T> FieldFault fault(Reading<T> reading) {
        List<FieldFault> faults = ((Faulty<T>) reading).faults();
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static Reading<Customer> customer(Map<String, String> fields) {
        return new CustomerForm(KES).read(fields, Optional.empty());
    }

    private static Reading<Meter> meter(Map<String, String> fields) {
        return new MeterForm(TERMS).read(fields, number -> Optional.empty());
    }

    private static Reading<Utility> utility(Map<String, String> fields) {
        return new UtilityForm(TERMS).read(fields, Optional.empty());
    }

    @Test
    void theFieldsOfACustomerMakeThatCustomer() {
        Customer customer = Households.customer("9100", "Zuhura");
        assertThat(value(customer(RegistryFields.of(customer)))).isEqualTo(customer);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            account,      '',            EMPTY
            name,         '',            EMPTY
            name,         '  ',          EMPTY
            account,      12345678901234567890123456789012345678901, LONG
            phone,        ask at noon,   PHONE
            phone,        12,            PHONE
            language,     Swahili,       LANGUAGE
            freeUnits,    perhaps,       YES_NO
            debt.ARREARS, 12.505,        DECIMALS
            debt.ARREARS, '1,200',       AMOUNT
            debt.ARREARS, 1e3,           AMOUNT
            debt.ARREARS, -5,            NEGATIVE
            """)
    void aFieldOfACustomerThatBreaksItsRuleIsNamed(String field, String value, FieldRule rule) {
        assertThat(fault(customer(with(CUSTOMER, field, value)))).isEqualTo(new FieldFault(field, rule, value.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u0000b",
                "A\u202Eb",
                "A\u2067b",
                "A\u200Fb",
                "A\nb",
                "A\u0085b",
                "A\uD83Db",
                "A\u061Cb",
                "A\uFEFFb"
            })
    void aNameThatSteersTheScreenIsRefused(String name) {
        assertThat(fault(customer(with(CUSTOMER, "name", name))).rule()).isEqualTo(FieldRule.CONTROL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"José Muñoz", "محمد علي", "O'Neill", "牛", "\uD83D\uDE00 Café", "ن\u200Cی"})
    void namesOfTheWorldAreTaken(String name) {
        assertThat(value(customer(with(CUSTOMER, "name", name))).name()).isEqualTo(name);
    }

    @Test
    void aFieldThatIsNotGivenStaysAsItIs() {
        Customer known = Households.customer("9100", "Zuhura");
        Map<String, String> given = Map.of("account", "9100", "phone", "0700 111", "debt.LOAN", "7");
        Customer changed = value(new CustomerForm(KES).read(given, Optional.of(known)));
        Debt loan = new Debt("LOAN", "Connection", Money.parse("KES 7.00"));
        assertThat(changed.phone()).isEqualTo("0700 111");
        assertThat(changed.address()).isEqualTo(known.address());
        assertThat(changed.debts()).containsExactly(known.debts().get(0), loan);
    }

    @Test
    void aDebtLeftBlankIsGone() {
        Customer known = Households.customer("9100", "Zuhura");
        Map<String, String> given = Map.of("account", "9100", "debt.LOAN", "");
        Customer changed = value(new CustomerForm(KES).read(given, Optional.of(known)));
        assertThat(changed.debts()).containsExactly(known.debts().get(0));
    }

    @Test
    void theFieldsOfAMeterMakeThatMeter() {
        Meter meter = Households.meters(1, "D1").get(0);
        assertThat(value(meter(RegistryFields.of(meter)))).isEqualTo(meter);
    }

    @Test
    void aMeterNeedsOnlyNumberAccountAndGroup() {
        Meter meter = value(meter(METER));
        assertThat(meter.tariff()).isEqualTo("D1");
        assertThat(meter.utility()).isEqualTo("LPC");
        assertThat(meter.baseDate()).isEqualTo(BaseDate.Y2014);
        assertThat(meter.state()).isEqualTo(MeterState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            meter,           '',                 EMPTY
            meter,           00000000001,        CHECK_DIGIT
            meter,           600727000000000008, CHECK_DIGIT
            meter,           0000000,            METER
            meter,           00000x00000,        METER
            meter,           60072700000000000900000207123456010, LABEL
            account,         '',                 EMPTY
            utility,         NOBODY,             UTILITY
            service,         STEAM,              SERVICE
            service,         GAS,                NOT_SOLD
            tariff,          Z9,                 TARIFF
            sgc,             12345,              SGC
            sgc,             '',                 EMPTY
            krn,             0,                  KRN
            krn,             10,                 KRN
            ti,              100,                TI
            ti,              x,                  TI
            kt,              4,                  KT
            kt,              3,                  KT
            ken,             256,                KEN
            ea,              9,                  EA
            ea,              09,                 EA
            tct,             03,                 TCT
            baseDate,        2015,               BASE_DATE
            keyChangeTokens, 1,                  KEY_TOKENS
            state,           LOST,               STATE
            """)
    void aFieldOfAMeterThatBreaksItsRuleIsNamed(String field, String value, FieldRule rule) {
        Map<String, String> fields = with(with(METER, "tariff", "D1"), field, value);
        assertThat(fault(meter(fields))).isEqualTo(new FieldFault(field, rule, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000000", "600727000000000009", "0000 000-0000", "60072700000000000900000207123456011"})
    void aMeterIsNamedByNumberAccountNumberOrLabel(String written) {
        assertThat(value(meter(with(METER, "meter", written))).number().digits())
                .isEqualTo("00000000000");
    }

    @Test
    void aLabelGivesWhatItHoldsUnlessAFieldSaysOtherwise() {
        String label = "600727000000000009" + "0000" + "02" + "11" + "654321" + "07" + "2";
        Meter meter = value(meter(Map.of("meter", label, "account", "1", "krn", "5")));
        assertThat(meter.identity().sgc().digits()).isEqualTo("654321");
        assertThat(meter.identity().ti().value()).isEqualTo(7);
        assertThat(meter.identity().krn().value()).isEqualTo(5);
        assertThat(meter.keyChangeTokens()).isEqualTo(3);
    }

    @Test
    void aBlankFieldOfAKnownMeterStaysAsItIs() {
        Meter known = Households.meters(1, "D1").get(0);
        Map<String, String> given =
                Map.of("meter", known.number().digits(), "account", known.customer(), "ken", "", "kt", " ");
        assertThat(value(new MeterForm(TERMS).read(given, number -> Optional.of(known))))
                .isEqualTo(known);
    }

    @Test
    void theFieldsOfAUtilityMakeThatUtility() {
        assertThat(value(utility(RegistryFields.of(POWER)))).isEqualTo(POWER);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            code,               l p c, CODE
            code,               '',    EMPTY
            name,               '',    EMPTY
            tokenClock,         noon,  CLOCK
            rounding,           NEVER, ROUNDING
            tariff.ELECTRICITY, Z9,    TARIFF
            """)
    void aFieldOfAUtilityThatBreaksItsRuleIsNamed(String field, String value, FieldRule rule) {
        Map<String, String> fields = with(Map.of("code", "KWC", "name", "Kisumu Water"), field, value);
        assertThat(fault(utility(fields))).isEqualTo(new FieldFault(field, rule, value));
    }
}
