package org.utilitill.sts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

/** One record of the vector files, with its inputs as values of the engine. */
public record StsVector(String file, String id, String type, JsonNode inputs, JsonNode expected) {

    public static List<StsVector> read(String file) {
        try (InputStream in = StsVector.class.getResourceAsStream("/vectors/sts/" + file + ".json")) {
            List<StsVector> vectors = new ArrayList<>();
            for (JsonNode node : new ObjectMapper()
                    .readTree(Objects.requireNonNull(in, file))
                    .get("vectors")) {
                vectors.add(new StsVector(
                        file,
                        node.get("id").textValue(),
                        node.get("type").textValue(),
                        node.get("inputs"),
                        node.get("expected")));
            }
            return vectors;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean has(String field) {
        return inputs.has(field);
    }

    public String text(String field) {
        return Objects.requireNonNull(inputs.path(field).textValue(), field);
    }

    public int number(String field) {
        return Math.toIntExact(longNumber(field));
    }

    public long longNumber(String field) {
        if (!inputs.path(field).isIntegralNumber()) {
            throw new IllegalStateException(id + " has no number " + field);
        }
        return inputs.get(field).longValue();
    }

    public boolean refused() {
        return expected.has("error");
    }

    public StsError error() {
        return StsError.valueOf(expected.get("error").textValue());
    }

    public String expectedText(String field) {
        return Objects.requireNonNull(expected.path(field).textValue(), field);
    }

    /** What is expected, published or computed; missing if the record does not say. */
    public JsonNode known(String field) {
        JsonNode published = expected.path(field);
        return published instanceof MissingNode ? expected.path("intermediate").path(field) : published;
    }

    public BaseDate baseDate() {
        return has("baseDate") ? BaseDate.of(number("baseDate")) : BaseDate.Y1993;
    }

    public Instant issueTime() {
        return Instant.parse(text("issueTime") + "Z");
    }

    public EncryptionAlgorithm algorithm() {
        return EncryptionAlgorithm.of(number("ea"));
    }

    public PrimaryAccountNumber pan() {
        return has("meterPan")
                ? new PrimaryAccountNumber(text("meterPan"))
                : PrimaryAccountNumber.of(text("iin"), MeterNumber.of(text("drn")));
    }

    public MeterIdentity meter() {
        return new MeterIdentity(
                pan(),
                new SupplyGroupCode(text("sgc")),
                TariffIndex.of(text("ti")),
                new KeyRevision(number("krn")),
                algorithm(),
                TokenCarrier.NUMERIC);
    }

    public VendingKey vendingKey() {
        return new VendingKey(
                KeyProbe.secret(text("vendingKeyHex")),
                new KeyAttributes(
                        new SupplyGroupCode(text("sgc")),
                        KeyType.of(number("kt")),
                        new KeyRevision(number("krn")),
                        new KeyExpiry(has("ken") ? number("ken") : 255),
                        baseDate(),
                        KeyDerivation.of(number("dkga"))));
    }

    public DecoderKey decoderKey() {
        if (has("decoderKeyHex")) {
            String hex = text("decoderKeyHex");
            return KeyProbe.key(hex.length() == 16 ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11, hex);
        }
        try (VendingKey key = vendingKey()) {
            return key.decoderKeyOf(meter());
        }
    }

    public TokenId tid() {
        return inputs.path("specialReserved").booleanValue()
                ? TokenId.reservedOn(issueTime(), baseDate())
                : TokenId.ordinaryAt(issueTime(), baseDate());
    }

    public TimedToken token() {
        return switch (text("tokenType")) {
            case "credit.electricity" -> credit(Service.ELECTRICITY);
            case "credit.water" -> credit(Service.WATER);
            case "credit.gas" -> credit(Service.GAS);
            case "mgmt.waterMeterFactor" ->
                new WaterFactorToken(number("rnd"), tid(), Integer.parseInt(text("valueHex"), 16));
            default -> throw new IllegalStateException(text("tokenType"));
        };
    }

    private TimedToken credit(Service service) {
        return CreditToken.ofTenths(service, number("rnd"), tid(), longNumber("amountUnits"));
    }
}
