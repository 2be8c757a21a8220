package org.utilitill.journal.tape.price;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.tariff.Debt;

/** The fields that several records share. */
public final class JsonFields {

    private JsonFields() {}

    /** A field's text. */
    public static String text(JsonNode json, String field) {
        return json.required(field).textValue();
    }

    /** An exact figure, which the tape keeps as text. */
    public static BigDecimal number(JsonNode json, String field) {
        return new BigDecimal(text(json, field));
    }

    /** Money, which the tape keeps in minor units. */
    public static Money money(JsonNode json, String field, CurrencyUnit currency) {
        return Money.ofMinor(currency, json.required(field).longValue());
    }

    /** Debts as the tape keeps them. */
    public static ArrayNode debts(List<Debt> debts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        debts.forEach(debt -> array.addObject()
                .put("code", debt.code())
                .put("name", debt.name())
                .put("balance", debt.balance().getAmountMinorLong()));
        return array;
    }

    /** Debts from the tape. */
    public static List<Debt> debts(JsonNode json, CurrencyUnit currency) {
        List<Debt> debts = new ArrayList<>();
        json.forEach(
                debt -> debts.add(new Debt(text(debt, "code"), text(debt, "name"), money(debt, "balance", currency))));
        return debts;
    }
}
