package org.utilitill.journal.tape;

import static org.utilitill.journal.tape.RegistryJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.utilitill.journal.tape.Change.KeySet;
import org.utilitill.journal.tape.Change.PersonSet;
import org.utilitill.journal.tape.Change.SignerSet;
import org.utilitill.journal.tape.Change.TokenMade;
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
        return json.has(TOKEN) ? Optional.of(new TokenMade(KeyJson.token(json.required(TOKEN)))) : Optional.empty();
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
