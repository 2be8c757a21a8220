package org.utilitill.cli.sts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.utilitill.cli.lines.KeyFields;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

/**
 * Answers a line of type "token". Fields are read in the order an issuer checks them, so that of two faults the one
 * that matters more is named: token type, random field, key type, algorithm, key attributes, meter, key, time, value.
 */
final class TokenLine {

    private static final String WATER_FACTOR = "mgmt.waterMeterFactor";
    private static final Map<String, Service> CREDIT =
            Map.of("credit.electricity", Service.ELECTRICITY, "credit.water", Service.WATER, "credit.gas", Service.GAS);

    private static final Set<String> COMMON =
            Set.of("tokenType", "rnd", "baseDate", "ea", "issueTime", "tid", "specialReserved");
    private static final Set<String> WITH_VENDING_KEY =
            Set.of("vendingKeyHex", "sgc", "ti", "krn", "kt", "ken", "dkga", "meterPan", "iin", "drn", "tct");
    private static final Set<String> WITH_DECODER_KEY = Set.of("decoderKeyHex");
    // amountAsGiven is the finer figure a source started from; records carry it for people and it has no effect.
    private static final Set<String> OF_CREDIT = Set.of("amountUnits", "amountAsGiven");
    private static final Set<String> OF_WATER_FACTOR = Set.of("valueHex");

    private final TokenEncoder encoder = new TokenEncoder();
    private final LineFields fields;
    private final Optional<Service> service;
    private final int rnd;

    TokenLine(LineFields fields) {
        this.fields = fields;
        this.service = service(fields.text("tokenType"));
        requireKnownFields();
        this.rnd = fields.smallNumber("rnd");
        Token.requireRnd(rnd);
    }

    private static Optional<Service> service(String tokenType) {
        if (tokenType.equals(WATER_FACTOR)) {
            return Optional.empty();
        }
        Service service = CREDIT.get(tokenType);
        if (service == null) {
            throw new StsException(StsError.E_TOKEN_TYPE, "The token type '%s' is not one made here.", tokenType);
        }
        return Optional.of(service);
    }

    private void requireKnownFields() {
        fields.requireNotBoth("decoderKeyHex", "vendingKeyHex");
        Set<String> allowed = new HashSet<>(COMMON);
        allowed.addAll(fields.has("decoderKeyHex") ? WITH_DECODER_KEY : WITH_VENDING_KEY);
        allowed.addAll(service.isPresent() ? OF_CREDIT : OF_WATER_FACTOR);
        fields.requireOnly(allowed, "a line of this token type and kind of key");
        fields.requireNotBoth("issueTime", "tid");
        fields.requireNotBoth("tid", "specialReserved");
        fields.requireNotBoth("meterPan", "iin");
        fields.requireNotBoth("meterPan", "drn");
    }

    /**
     * What the token is, and the decoder key if it was derived here.
     *
     * @param tokenDecimal 20 digits
     * @param decoderKeyHex upper case, most significant byte first
     */
    record Result(String tokenDecimal, Optional<String> decoderKeyHex) {}

    Result result() {
        return fields.has("decoderKeyHex") ? underDecoderKey() : underVendingKey();
    }

    private Result underDecoderKey() {
        try (DecoderKey key = KeyFields.decoderKey(fields)) {
            // A token identifier given as a number needs no base date to stand in a token.
            boolean counted = fields.has("tid") && !fields.has("baseDate");
            BaseDate baseDate = counted ? BaseDate.Y1993 : baseDate();
            return new Result(encoder.encode(token(baseDate), key).digits(), Optional.empty());
        }
    }

    private Result underVendingKey() {
        KeyFields named = service.isPresent() ? KeyFields.readForCredit(fields) : KeyFields.read(fields);
        try (VendingKey key = named.vendingKey(fields)) {
            String digits =
                    encoder.encode(token(key.baseDate()), key, named.meter()).digits();
            return new Result(digits, Optional.of(decoderKeyHex(key, named.meter())));
        }
    }

    private static String decoderKeyHex(VendingKey key, MeterIdentity meter) {
        try (DecoderKey decoderKey = key.decoderKeyOf(meter)) {
            return decoderKey.read(HexFormat.of().withUpperCase()::formatHex);
        }
    }

    private BaseDate baseDate() {
        return BaseDate.of(fields.smallNumber("baseDate"));
    }

    private TimedToken token(BaseDate baseDate) {
        TokenId tid = tid(baseDate);
        return service.<TimedToken>map(paid -> CreditToken.ofTenths(paid, rnd, tid, fields.number("amountUnits")))
                .orElseGet(() -> new WaterFactorToken(rnd, tid, fields.hex16("valueHex")));
    }

    private TokenId tid(BaseDate baseDate) {
        if (fields.has("tid")) {
            return new TokenId(fields.smallNumber("tid"), baseDate);
        }
        return fields.flag("specialReserved")
                ? TokenId.reservedOn(issueTime(), baseDate)
                : TokenId.ordinaryAt(issueTime(), baseDate);
    }

    private Instant issueTime() {
        String time = fields.text("issueTime");
        try {
            return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException refusal) {
            throw new LineRefusal(
                    LineRefusal.FIELD_TYPE,
                    "The field 'issueTime' holds '%s', which is no time such as 2018-05-16T07:29:00.",
                    time);
        }
    }
}
