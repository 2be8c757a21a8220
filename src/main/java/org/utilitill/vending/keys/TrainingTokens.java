package org.utilitill.vending.keys;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.utilitill.journal.Journaled;
import org.utilitill.journal.tape.Change.TokenMade;
import org.utilitill.journal.tape.Fact;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sale.TrainingToken;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.Parsed;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.TokenId;
import org.utilitill.vault.TokenModule;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vault.TokenModule.IssueResult;
import org.utilitill.vault.TokenModule.Issued;
import org.utilitill.vault.TokenModule.TokenOrder;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog.Entry;

/** Makes the tokens of the expert form: by the module like any other, and on the tape before anyone sees a digit. */
public final class TrainingTokens implements TrainingDesk {

    /** As many as the module itself knows again. */
    private static final int KEPT = 1000;

    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");

    private final KeyHouse house;
    private final TokenModule module;
    private final Map<UUID, TrainingToken> made = new LinkedHashMap<>();

    /** A desk over a module. */
    public TrainingTokens(KeyHouse house, TokenModule module) {
        this.house = house;
        this.module = module;
    }

    @Override
    public ActOutcome<TrainingToken> issue(Operator actor, Order order) {
        return house.gate().pass(actor, Permission.TRAINING_TOKEN, order.meter() + " " + order.tokenType(), entry -> {
            TrainingToken earlier = made.get(order.id());
            return earlier != null ? new Done<>(earlier) : issue(entry, order);
        });
    }

    private ActOutcome<TrainingToken> issue(Entry entry, Order order) {
        List<KeyProfile> active = module.info().keys().stream()
                .filter(profile -> profile.state() == KeyState.ACTIVE)
                .toList();
        Optional<KeyProfile> key = active.stream()
                .filter(profile -> profile.name().equals(order.profile()))
                .findFirst();
        if (key.isEmpty()) {
            return module.info().locked()
                    ? new Refused<>(Refusal.of(RefusalCode.VAULT_LOCKED))
                    : refused(RefusalCode.KEY_UNKNOWN, order.profile());
        }
        KeyProfile serving = active.stream()
                .filter(profile -> servesTheSame(profile, key.get()))
                .findFirst()
                .orElseThrow();
        if (!key.get().training() || !serving.training()) {
            return refused(RefusalCode.KEY_REAL, serving.name());
        }
        if (!serving.equals(key.get())) {
            return refused(RefusalCode.KEY_TWICE, serving.name());
        }
        Optional<Refusal> refusal = refusal(order);
        return refusal.<ActOutcome<TrainingToken>>map(Refused::new).orElseGet(() -> make(entry, order, key.get()));
    }

    /** The module knows a key by group, revision and base date: of two types of one register the first serves. */
    private static boolean servesTheSame(KeyProfile one, KeyProfile other) {
        return one.sgc().equals(other.sgc()) && one.krn().equals(other.krn()) && one.baseDate() == other.baseDate();
    }

    private static ActOutcome<TrainingToken> refused(RefusalCode code, String value) {
        return new Refused<>(Refusal.of(code, value));
    }

    private static Optional<Refusal> refusal(Order order) {
        if (!(MeterNumber.parse(order.meter()) instanceof Parsed.Ok<MeterNumber>)) {
            return field("meter", order.meter());
        }
        if (!order.ea().matches("0?7|11")) {
            return field("ea", order.ea());
        }
        if (!order.ti().matches("\\d{0,2}")) {
            return field("ti", order.ti());
        }
        Optional<TrainingType> type = TrainingType.of(order.tokenType());
        if (type.isEmpty()) {
            return field("tokenType", order.tokenType());
        }
        if (!type.get().takes(order.value())) {
            return field("value", order.value());
        }
        if (!order.rnd().isEmpty() && !order.rnd().matches("\\d|1[0-5]")) {
            return field("rnd", order.rnd());
        }
        return time(order).isEmpty() && !order.time().isEmpty() ? field("time", order.time()) : Optional.empty();
    }

    private static Optional<Refusal> field(String name, String value) {
        return Optional.of(Refusal.of(RefusalCode.KEY_FIELD, name, value, name));
    }

    private static Optional<Instant> time(Order order) {
        if (!MINUTE.matcher(order.time()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(order.time()).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ActOutcome<TrainingToken> make(Entry entry, Order order, KeyProfile key) {
        try {
            Instant now = house.now().get();
            TokenId tid = TokenId.ordinaryAt(time(order).orElse(now), key.baseDate());
            TrainingType type = TrainingType.of(order.tokenType()).orElseThrow();
            OptionalInt rnd =
                    order.rnd().isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(order.rnd()));
            MeterIdentity meter = meter(order, key);
            IssueResult result =
                    module.issue(order.id(), new TokenOrder(meter, type.token(order.value(), tid), rnd, now));
            return result instanceof Issued issued
                    ? record(entry, order, meter, issued)
                    : new Refused<>(refusal((Declined) result));
        } catch (StsException e) {
            return refused(RefusalCode.TOKEN_RULE, e.error().name());
        }
    }

    private static Refusal refusal(Declined declined) {
        String rule = declined.rule().map(Enum::name).orElse(declined.reason().name());
        return Refusal.of(RefusalCode.TOKEN_RULE, rule);
    }

    private static MeterIdentity meter(Order order, KeyProfile key) {
        MeterNumber number = MeterNumber.of(order.meter());
        TariffIndex ti = order.ti().isEmpty() ? key.ti() : new TariffIndex(Integer.parseInt(order.ti()));
        EncryptionAlgorithm ea = EncryptionAlgorithm.of(Integer.parseInt(order.ea()));
        return new MeterIdentity(PrimaryAccountNumber.of(number), key.sgc(), ti, key.krn(), ea, key.tct());
    }

    private ActOutcome<TrainingToken> record(Entry entry, Order order, MeterIdentity meter, Issued issued) {
        TrainingToken token = new TrainingToken(
                order.id(),
                meter,
                issued.profile(),
                order.tokenType(),
                order.value(),
                issued.made().tid(),
                issued.made().leadingNibble(),
                issued.token());
        Map<String, String> after = Map.of("profile", issued.profile(), "value", order.value());
        Journaled<Fact.Acted> record = house.log().done(entry, Map.of(), after, Optional.of(new TokenMade(token)));
        TrainingToken onTape = ((TokenMade) record.event().change().orElseThrow()).token();
        if (made.size() >= KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        made.put(order.id(), onTape);
        return new Done<>(onTape);
    }
}
