package org.utilitill.journal.tape.price;

import static org.utilitill.journal.tape.price.JsonFields.money;
import static org.utilitill.journal.tape.price.JsonFields.number;
import static org.utilitill.journal.tape.price.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.utilitill.money.Energy;
import org.utilitill.tariff.history.MeterAccount;
import org.utilitill.tariff.history.MeterAccount.FixedAccount;

/** The account of a meter after a sale as a JSON object. */
public final class AccountJson {

    private AccountJson() {}

    /** As the tape keeps it. */
    public static ObjectNode account(MeterAccount account) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        account.month().ifPresent(month -> json.put("month", month.toString()));
        json.put("monthUnits", account.monthUnits().tenths());
        account.lastMonth().ifPresent(units -> json.put("lastMonth", units.tenths()));
        json.put("free", account.freeTaken().tenths());
        ArrayNode fixed = json.putArray("fixed");
        account.fixed()
                .forEach(paid -> fixed.addObject()
                        .put("code", paid.code())
                        .put("through", paid.through().toString())
                        .put("left", paid.left().toPlainString()));
        return json.put("day", account.day().toString())
                .put("dayMoney", account.dayMoney().getAmountMinorLong())
                .put("dayUnits", account.dayUnits().tenths());
    }

    /** From the tape. */
    public static MeterAccount account(JsonNode json, CurrencyUnit currency) {
        List<FixedAccount> fixed = new ArrayList<>();
        json.required("fixed")
                .forEach(paid -> fixed.add(new FixedAccount(
                        text(paid, "code"), Instant.parse(text(paid, "through")), number(paid, "left"))));
        return new MeterAccount(
                json.has("month") ? Optional.of(Instant.parse(text(json, "month"))) : Optional.empty(),
                energy(json, "monthUnits"),
                json.has("lastMonth") ? Optional.of(energy(json, "lastMonth")) : Optional.empty(),
                energy(json, "free"),
                fixed,
                LocalDate.parse(text(json, "day")),
                money(json, "dayMoney", currency),
                energy(json, "dayUnits"));
    }

    private static Energy energy(JsonNode json, String field) {
        return Energy.ofTenths(json.required(field).longValue());
    }
}
