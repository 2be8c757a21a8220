package org.utilitill.journal.tape;

import static org.utilitill.journal.tape.price.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.utilitill.journal.tape.Change.BatchTaken;
import org.utilitill.journal.tape.Change.CustomerSet;
import org.utilitill.journal.tape.Change.KeySet;
import org.utilitill.journal.tape.Change.MeterSet;
import org.utilitill.journal.tape.Change.PersonSet;
import org.utilitill.journal.tape.Change.SignerSet;
import org.utilitill.journal.tape.Change.TariffBrought;
import org.utilitill.journal.tape.Change.TokenMade;
import org.utilitill.journal.tape.Change.UtilitySet;
import org.utilitill.journal.tape.Fact.Acted;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.staff.Role;

/** Acts and what they changed as JSON objects. */
final class ActJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PERSON = "person";
    private static final String KEY = "key";
    private static final String SIGNER = "signer";
    private static final String TOKEN = "token";
    private static final String UTILITY = "utility";
    private static final String CUSTOMER = "customer";
    private static final String METER = "meter";
    private static final String BATCH = "batch";
    private static final String TARIFF = "tariff";

    private ActJson() {}

    static ObjectNode acted(Acted acted) {
        Act act = acted.act();
        ObjectNode json = NODES.objectNode()
                .put("act", act.what().name())
                .put("outcome", act.outcome().name())
                .put("subject", act.subject())
                .put("shift", act.shift());
        act.approver().ifPresent(name -> json.put("approver", name));
        act.code().ifPresent(code -> json.put("code", code));
        json.set("before", fields(act.before()));
        json.set("after", fields(act.after()));
        acted.change().ifPresent(change -> put(json, change));
        return json;
    }

    private static ObjectNode fields(Map<String, String> fields) {
        ObjectNode json = NODES.objectNode();
        fields.forEach(json::put);
        return json;
    }

    private static void put(ObjectNode json, Change change) {
        if (change instanceof PersonSet set) {
            json.set(PERSON, person(set));
        } else if (change instanceof KeySet set) {
            json.set(KEY, KeyJson.key(set.key()));
        } else if (change instanceof SignerSet set) {
            json.set(SIGNER, KeyJson.signer(set.signer()));
        } else if (change instanceof TokenMade made) {
            json.set(TOKEN, KeyJson.token(made.token()));
        } else if (change instanceof TariffBrought brought) {
            ObjectNode tariff = RegistryJson.tariff(brought.text());
            brought.signer().ifPresent(name -> tariff.put(SIGNER, name));
            json.set(TARIFF, tariff);
        } else {
            putRegister(json, change);
        }
    }

    private static void putRegister(ObjectNode json, Change change) {
        if (change instanceof UtilitySet set) {
            json.set(UTILITY, RegistryJson.utility(set.utility()));
        } else if (change instanceof CustomerSet set) {
            json.set(CUSTOMER, RegistryJson.customer(set.customer()));
        } else if (change instanceof MeterSet set) {
            json.set(METER, RegistryJson.meter(set.meter()));
        } else if (change instanceof BatchTaken taken) {
            json.set(BATCH, RegistryJson.batch(taken));
        }
    }

    static Acted acted(JsonNode json, Instant time, String actor) {
        Act act = new Act(
                time,
                Permission.valueOf(text(json, "act")),
                actor,
                optional(json, "approver"),
                text(json, "subject"),
                Act.Outcome.valueOf(text(json, "outcome")),
                optional(json, "code"),
                fields(json.required("before")),
                fields(json.required("after")),
                json.required("shift").longValue());
        return new Acted(act, change(json));
    }

    private static Optional<String> optional(JsonNode json, String field) {
        return json.has(field) ? Optional.of(text(json, field)) : Optional.empty();
    }

    private static Map<String, String> fields(JsonNode json) {
        Map<String, String> fields = new HashMap<>();
        json.fields()
                .forEachRemaining(
                        field -> fields.put(field.getKey(), field.getValue().textValue()));
        return fields;
    }

    private static Optional<Change> change(JsonNode json) {
        if (json.has(PERSON)) {
            return Optional.of(person(json.required(PERSON)));
        }
        if (json.has(KEY)) {
            return Optional.of(new KeySet(KeyJson.key(json.required(KEY))));
        }
        if (json.has(SIGNER)) {
            return Optional.of(new SignerSet(KeyJson.signer(json.required(SIGNER))));
        }
        if (json.has(TOKEN)) {
            return Optional.of(new TokenMade(KeyJson.token(json.required(TOKEN))));
        }
        return json.has(TARIFF) ? Optional.of(tariff(json.required(TARIFF))) : registerChange(json);
    }

    private static Optional<Change> registerChange(JsonNode json) {
        if (json.has(UTILITY)) {
            return Optional.of(new UtilitySet(RegistryJson.utility(json.required(UTILITY))));
        }
        if (json.has(CUSTOMER)) {
            return Optional.of(new CustomerSet(RegistryJson.customer(json.required(CUSTOMER))));
        }
        if (json.has(METER)) {
            return Optional.of(new MeterSet(RegistryJson.meter(json.required(METER))));
        }
        return json.has(BATCH) ? Optional.of(RegistryJson.batch(json.required(BATCH))) : Optional.empty();
    }

    private static TariffBrought tariff(JsonNode json) {
        return new TariffBrought(RegistryJson.tariff(json), text(json, "text"), optional(json, SIGNER));
    }

    private static ObjectNode person(PersonSet set) {
        Person person = set.person();
        ObjectNode json = NODES.objectNode()
                .put("name", person.name())
                .put("role", person.role().name())
                .put("active", person.active())
                .put("secret", person.secret().name())
                .put("pinHash", set.hash());
        person.largestSale().ifPresent(most -> json.put("largestSale", most));
        return json;
    }

    private static PersonSet person(JsonNode json) {
        Operator operator = new Operator(text(json, "name"), Role.valueOf(text(json, "role")));
        OptionalLong largest = json.has("largestSale")
                ? OptionalLong.of(json.required("largestSale").longValue())
                : OptionalLong.empty();
        Person person = new Person(
                operator, json.required("active").booleanValue(), Person.Secret.valueOf(text(json, "secret")), largest);
        return new PersonSet(person, text(json, "pinHash"));
    }
}
