package org.utilitill.journal.tape;

import static org.utilitill.journal.tape.price.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sale.TrainingToken;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;

/** Key profiles, signers and training tokens as JSON objects; none of them has a secret in it. */
final class KeyJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private KeyJson() {}

    static ObjectNode key(KeyProfile key) {
        ObjectNode json = NODES.objectNode()
                .put("name", key.name())
                .put("utility", key.utility())
                .put("sgc", key.sgc().digits())
                .put("kt", key.kt())
                .put("krn", key.krn().value())
                .put("ken", key.ken())
                .put("baseDate", key.baseDate().year())
                .put("dkga", key.dkga())
                .put("tct", key.tct().code())
                .put("ti", key.ti().value())
                .put("iin", key.iin())
                .put("state", key.state().name())
                .put("kcv", key.checkValue())
                .put("training", key.training());
        ArrayNode eas = json.putArray("ea");
        key.eas().forEach(ea -> eas.add(ea.code()));
        key.period().from().ifPresent(from -> json.put("from", from.toString()));
        key.period().until().ifPresent(until -> json.put("until", until.toString()));
        key.limits().perToken().ifPresent(most -> json.put("perToken", most));
        key.limits().perMeterDay().ifPresent(most -> json.put("perMeterDay", most));
        key.limits().perDay().ifPresent(most -> json.put("perDay", most));
        return json;
    }

    static KeyProfile key(JsonNode json) {
        List<EncryptionAlgorithm> eas = new ArrayList<>();
        json.required("ea").forEach(ea -> eas.add(EncryptionAlgorithm.of(ea.intValue())));
        return new KeyProfile(
                text(json, "name"),
                text(json, "utility"),
                new SupplyGroupCode(text(json, "sgc")),
                json.required("kt").intValue(),
                new KeyRevision(json.required("krn").intValue()),
                json.required("ken").intValue(),
                BaseDate.of(json.required("baseDate").intValue()),
                json.required("dkga").intValue(),
                eas,
                TokenCarrier.of(json.required("tct").intValue()),
                new TariffIndex(json.required("ti").intValue()),
                text(json, "iin"),
                new KeyPeriod(moment(json, "from"), moment(json, "until")),
                new KeyLimits(number(json, "perToken"), number(json, "perMeterDay"), number(json, "perDay")),
                KeyState.valueOf(text(json, "state")),
                text(json, "kcv"),
                json.required("training").booleanValue());
    }

    private static Optional<Instant> moment(JsonNode json, String field) {
        return json.has(field) ? Optional.of(Instant.parse(text(json, field))) : Optional.empty();
    }

    private static OptionalLong number(JsonNode json, String field) {
        return json.has(field) ? OptionalLong.of(json.required(field).longValue()) : OptionalLong.empty();
    }

    static ObjectNode signer(TrustedSigner signer) {
        ObjectNode json = NODES.objectNode()
                .put("name", signer.name())
                .put("algorithm", signer.algorithm())
                .put("bits", signer.bits())
                .put("publicKey", signer.publicKey())
                .put("fingerprint", signer.fingerprint())
                .put("active", signer.active());
        ArrayNode scopes = json.putArray("scopes");
        signer.orderedScopes().forEach(scope -> scopes.add(scope.name()));
        return json;
    }

    static TrustedSigner signer(JsonNode json) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        json.required("scopes").forEach(scope -> scopes.add(Scope.valueOf(scope.textValue())));
        return new TrustedSigner(
                text(json, "name"),
                text(json, "algorithm"),
                json.required("bits").intValue(),
                text(json, "publicKey"),
                text(json, "fingerprint"),
                scopes,
                json.required("active").booleanValue());
    }

    static ObjectNode token(TrainingToken token) {
        MeterIdentity meter = token.meter();
        return NODES.objectNode()
                .put("id", token.id().toString())
                .put("pan", meter.pan().digits())
                .put("sgc", meter.sgc().digits())
                .put("ti", meter.ti().value())
                .put("krn", meter.krn().value())
                .put("ea", meter.ea().code())
                .put("tct", meter.carrier().code())
                .put("baseDate", token.tid().baseDate().year())
                .put("profile", token.profile())
                .put("tokenType", token.tokenType())
                .put("value", token.value())
                .put("tid", token.tid().minutes())
                .put("rnd", token.rnd())
                .put("token", token.token().digits());
    }

    static TrainingToken token(JsonNode json) {
        MeterIdentity meter = new MeterIdentity(
                new PrimaryAccountNumber(text(json, "pan")),
                new SupplyGroupCode(text(json, "sgc")),
                new TariffIndex(json.required("ti").intValue()),
                new KeyRevision(json.required("krn").intValue()),
                EncryptionAlgorithm.of(json.required("ea").intValue()),
                TokenCarrier.of(json.required("tct").intValue()));
        BaseDate baseDate = BaseDate.of(json.required("baseDate").intValue());
        return new TrainingToken(
                UUID.fromString(text(json, "id")),
                meter,
                text(json, "profile"),
                text(json, "tokenType"),
                text(json, "value"),
                new TokenId(json.required("tid").intValue(), baseDate),
                json.required("rnd").intValue(),
                TokenNumber.of(text(json, "token")));
    }
}
