package org.utilitill.journal.tape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.utilitill.journal.tape.Fact.Acted;
import org.utilitill.journal.tape.Fact.Credit;
import org.utilitill.journal.tape.Fact.CustomerAdded;
import org.utilitill.journal.tape.Fact.MeterAdded;
import org.utilitill.journal.tape.Fact.OfSale;
import org.utilitill.journal.tape.Fact.OperatorAdded;
import org.utilitill.journal.tape.Fact.Registered;
import org.utilitill.journal.tape.Fact.ShopSet;
import org.utilitill.journal.tape.Fact.TariffSet;
import org.utilitill.journal.tape.Fact.UtilityAdded;
import org.utilitill.journal.tape.price.JsonFields;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleEvent.CopyMade;
import org.utilitill.sale.SaleEvent.Printed;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Role;
import org.utilitill.tariff.file.TariffWriter;

/** Facts to tape entries and back: the record types of the tape and what each holds. */
public final class FactCodec {

    private static final String STATION = "station";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The entry that says a fact. */
    public TapeEntry entry(Fact fact) {
        if (fact instanceof OfSale sale) {
            return ofSale(sale.event());
        }
        if (fact instanceof Acted acted) {
            return entry(acted.act().time(), "ACT", acted.act().actor(), ActJson.acted(acted));
        }
        if (fact instanceof Credit credit) {
            return entry(
                    credit.loaded().time(), "CREDIT", credit.loaded().operator(), SaleJson.credit(credit.loaded()));
        }
        return ofRegistry(fact);
    }

    private TapeEntry ofSale(SaleEvent event) {
        if (event instanceof SaleMade made) {
            return entry(event, "SALE", SaleJson.made(made));
        }
        if (event instanceof Revealed revealed) {
            return entry(event, "REVEAL", SaleJson.revealed(revealed));
        }
        if (event instanceof CopyMade copy) {
            return entry(event, "COPY", SaleJson.copy(copy));
        }
        return entry(event, "PRINT", SaleJson.printed((Printed) event));
    }

    private TapeEntry ofRegistry(Fact fact) {
        if (fact instanceof ShopSet set) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", set.format());
            return entry(set.time(), "SHOP", STATION, json.setAll(RegistryJson.shop(set.shop())));
        }
        if (fact instanceof UtilityAdded added) {
            return entry(added.time(), "UTILITY", STATION, RegistryJson.utility(added.utility()));
        }
        if (fact instanceof TariffSet set) {
            return entry(set.time(), "TARIFF", STATION, RegistryJson.tariff(TariffWriter.write(set.tariff())));
        }
        if (fact instanceof CustomerAdded added) {
            return entry(added.time(), "CUSTOMER", STATION, RegistryJson.customer(added.customer()));
        }
        if (fact instanceof MeterAdded added) {
            return entry(added.time(), "METER", STATION, RegistryJson.meter(added.meter()));
        }
        if (fact instanceof Registered part) {
            return entry(part.time(), "REGISTERED", part.actor(), RegistryJson.registered(part));
        }
        OperatorAdded added = (OperatorAdded) fact;
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", added.operator().name())
                .put("role", added.operator().role().name())
                .put("pinHash", added.pinHash());
        return entry(added.time(), "OPERATOR", STATION, json);
    }

    private TapeEntry entry(SaleEvent event, String type, JsonNode json) {
        return entry(event.time(), type, event.operator(), json);
    }

    private TapeEntry entry(Instant time, String type, String actor, JsonNode json) {
        try {
            return new TapeEntry(time.toEpochMilli(), type, actor, mapper.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    /**
     * The fact that a record says.
     *
     * @throws JournalException {@code FORMAT} for a type or a field this version does not know
     */
    public Fact fact(TapeRecord record) {
        TapeEntry entry = record.entry();
        try {
            JsonNode json = mapper.readTree(entry.payload());
            return fact(entry.type(), json, Instant.ofEpochMilli(entry.utcMillis()), entry.actor());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String message = "record %d of type %s can not be understood".formatted(record.seq(), entry.type());
            throw new JournalException(JournalException.Code.FORMAT, record.seq(), message, e);
        }
    }

    private static Fact fact(String type, JsonNode json, Instant time, String actor) {
        return switch (type) {
            case "SALE" -> new OfSale(SaleJson.made(json, time, actor));
            case "REVEAL" -> new OfSale(SaleJson.revealed(json, time, actor));
            case "COPY" -> new OfSale(SaleJson.copy(json, time, actor));
            case "PRINT" -> new OfSale(SaleJson.printed(json, time, actor));
            case "ACT" -> ActJson.acted(json, time, actor);
            case "CREDIT" -> new Credit(SaleJson.credit(json, time, actor));
            case "SHOP" -> new ShopSet(time, json.required("format").intValue(), RegistryJson.shop(json));
            case "UTILITY" -> new UtilityAdded(time, RegistryJson.utility(json));
            case "TARIFF" -> new TariffSet(time, RegistryJson.tariff(json));
            case "CUSTOMER" -> new CustomerAdded(time, RegistryJson.customer(json));
            case "METER" -> new MeterAdded(time, RegistryJson.meter(json));
            case "REGISTERED" -> RegistryJson.registered(json, time, actor);
            case "OPERATOR" ->
                new OperatorAdded(
                        time,
                        new Operator(JsonFields.text(json, "name"), Role.valueOf(JsonFields.text(json, "role"))),
                        JsonFields.text(json, "pinHash"));
            default -> throw new IllegalArgumentException("record type \"%s\" is not known".formatted(type));
        };
    }
}
