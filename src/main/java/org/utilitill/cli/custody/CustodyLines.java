package org.utilitill.cli.custody;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.money.Energy;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.staff.Act;
import org.utilitill.staff.Person;
import org.utilitill.vending.keys.KeyRoom.Expiry;
import org.utilitill.vending.people.AuditTrail;

/** Keys, signers, people and acts as lines of JSON; none of them has a secret in it. */
final class CustodyLines {

    private final JsonLines json;

    CustodyLines(JsonLines json) {
        this.json = json;
    }

    ObjectNode key(KeyProfile key) {
        ObjectNode line = json.object()
                .put("name", key.name())
                .put("utility", key.utility())
                .put("state", lower(key.state()))
                .put("sgc", key.sgc().digits())
                .put("kt", key.kt())
                .put("krn", key.krn().value())
                .put("ken", key.ken())
                .put("baseDate", key.baseDate().year())
                .put("dkga", key.dkga());
        ArrayNode eas = line.putArray("ea");
        key.eas().forEach(ea -> eas.add(ea.code()));
        line.put("tct", key.tct().code())
                .put("ti", String.format(Locale.ROOT, "%02d", key.ti().value()))
                .put("iin", key.iin())
                .put("kcv", key.checkValue())
                .put("training", key.training());
        text(line, "from", key.period().from());
        text(line, "until", key.period().until());
        units(line, "perToken", key.limits().perToken());
        units(line, "perMeterDay", key.limits().perMeterDay());
        units(line, "perDay", key.limits().perDay());
        return line;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static void text(ObjectNode line, String field, Optional<?> value) {
        line.put(field, value.map(Object::toString).orElse(null));
    }

    private static void units(ObjectNode line, String field, OptionalLong tenths) {
        line.put(field, tenths.isPresent() ? Energy.ofTenths(tenths.getAsLong()).toString() : null);
    }

    ObjectNode expiry(Expiry expiry) {
        KeyProfile key = expiry.profile();
        ObjectNode line = json.object()
                .put("name", key.name())
                .put("sgc", key.sgc().digits())
                .put("krn", key.krn().value())
                .put("ken", key.ken())
                .put("state", lower(key.state()));
        text(line, "ends", expiry.ends());
        return line.put("daysLeft", expiry.daysLeft().orElse(null)).put("warning", expiry.warning());
    }

    ObjectNode signer(TrustedSigner signer) {
        ObjectNode line = json.object()
                .put("name", signer.name())
                .put("active", signer.active())
                .put("algorithm", signer.algorithm())
                .put("bits", signer.bits())
                .put("fingerprint", signer.fingerprint());
        ArrayNode scopes = line.putArray("scopes");
        signer.orderedScopes().forEach(scope -> scopes.add(lower(scope)));
        return line;
    }

    ObjectNode person(Person person) {
        ObjectNode line = json.object()
                .put("name", person.name())
                .put("role", lower(person.role()))
                .put("active", person.active())
                .put("secret", lower(person.secret()));
        OptionalLong most = person.largestSale();
        return line.put("largestSale", most.isPresent() ? (Long) most.getAsLong() : null);
    }

    ObjectNode act(AuditTrail.Line record) {
        Act act = record.act();
        ObjectNode line = json.object()
                .put("seq", record.seq())
                .put("time", act.time().toString())
                .put("act", lower(act.what()))
                .put("outcome", lower(act.outcome()))
                .put("actor", act.actor());
        text(line, "approver", act.approver());
        line.put("subject", act.subject()).put("shift", act.shift());
        text(line, "code", act.code());
        line.set("before", fields(act.before()));
        line.set("after", fields(act.after()));
        return line;
    }

    private ObjectNode fields(Map<String, String> fields) {
        ObjectNode line = json.object();
        fields.forEach(line::put);
        return line;
    }
}
