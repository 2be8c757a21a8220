package org.utilitill.registry.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.registry.Customer;
import org.utilitill.registry.RegistryFields;
import org.utilitill.tariff.Debt;

/**
 * A customer as a form or a row has them. The fields are account, name, phone, address, language, tariffClass,
 * freeUnits, and for each debt {@code debt.CODE} with {@code debtName.CODE}.
 */
public final class CustomerForm {

    /** Longest account, and longest code of a class or a debt. */
    public static final int LONGEST_CODE = 40;

    /** Longest name and address. */
    public static final int LONGEST_LINE = 120;

    /** What a field of a debt begins with, before the code of the debt. */
    public static final String DEBT = "debt.";

    /** The same for the name of a debt. */
    public static final String DEBT_NAME = "debtName.";

    private static final Pattern PHONE = Pattern.compile("[0-9+()/. -]{3,25}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,13}(\\.\\d{1,9})?");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "oui", "sim", "ndiyo", "نعم");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "non", "não", "hapana", "لا");

    private final CurrencyUnit currency;

    /** A form whose amounts are of a currency. */
    public CustomerForm(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * Reads the fields over what is known of the customer: a field that is not given stays as it is.
     *
     * @param given texts by field
     * @param known the customer as they are, if there is one
     */
    public Reading<Customer> read(Map<String, String> given, Optional<Customer> known) {
        Fields fields = new Fields(given).over(known.map(RegistryFields::of).orElseGet(Map::of));
        String account = fields.needed("account", LONGEST_CODE);
        String name = fields.needed("name", LONGEST_LINE);
        String phone = fields.text("phone", LONGEST_LINE);
        fields.require(phone.isEmpty() || PHONE.matcher(phone).matches(), "phone", FieldRule.PHONE, phone);
        String address = fields.text("address", LONGEST_LINE);
        String language = fields.get("language");
        fields.require(
                language.isEmpty() || LANGUAGE.matcher(language).matches(), "language", FieldRule.LANGUAGE, language);
        String tariffClass = fields.text("tariffClass", LONGEST_CODE);
        String free = fields.get("freeUnits");
        boolean isFree = YES.contains(free.toLowerCase(Locale.ROOT));
        fields.require(isFree || NO.contains(free.toLowerCase(Locale.ROOT)), "freeUnits", FieldRule.YES_NO, free);
        List<Debt> debts = debts(fields, known.map(Customer::debts).orElseGet(List::of));
        return fields.faulty()
                ? fields.faults()
                : fields.read(new Customer(account, name, phone, address, language, tariffClass, isFree, debts));
    }

    private List<Debt> debts(Fields fields, List<Debt> known) {
        Map<String, Optional<Debt>> debts = new LinkedHashMap<>();
        known.forEach(debt -> debts.put(debt.code(), Optional.of(debt)));
        for (String field : fields.given().keySet()) {
            if (field.startsWith(DEBT)) {
                String code = field.substring(DEBT.length());
                debts.put(code, debt(fields, field, code));
            }
        }
        List<Debt> all = new ArrayList<>();
        debts.values().forEach(debt -> debt.ifPresent(all::add));
        return all;
    }

    private Optional<Debt> debt(Fields fields, String field, String code) {
        String amount = fields.get(field);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        String name = fields.text(DEBT_NAME + code, LONGEST_LINE);
        if (!AMOUNT.matcher(amount).matches()) {
            fields.fault(field, FieldRule.AMOUNT, amount);
            return Optional.empty();
        }
        BigDecimal money = new BigDecimal(amount);
        fields.require(money.signum() >= 0, field, FieldRule.NEGATIVE, amount);
        boolean fits = money.stripTrailingZeros().scale() <= currency.getDecimalPlaces();
        fields.require(fits, field, FieldRule.DECIMALS, amount);
        return money.signum() < 0 || !fits
                ? Optional.empty()
                : Optional.of(new Debt(
                        code,
                        name.isEmpty() ? code : name,
                        Money.of(currency, money.setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY))));
    }
}
