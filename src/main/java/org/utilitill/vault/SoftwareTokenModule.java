package org.utilitill.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.TokenNumber;

/** The token module whose keys are in this process: public test keys now, the sealed vault file's later. */
public final class SoftwareTokenModule implements TokenModule {

    private static final int RND_VALUES = 16;

    /** The latest results only: older ones are on the tape, and a till runs for months. */
    private static final class LastIssued extends LinkedHashMap<UUID, Issued> {
        private static final long serialVersionUID = 1L;
        private static final int KEPT = 1000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Issued> eldest) {
            return size() > KEPT;
        }
    }

    private final List<KeyProfile> profiles;
    private final IntSupplier random;
    private final TokenEncoder encoder = new TokenEncoder();
    private final TokenDecoder decoder = new TokenDecoder();
    private final Map<UUID, Issued> issued = new LastIssued();

    /**
     * A module over keys in memory.
     *
     * @param profiles the keys, which this module owns from now on and wipes when closed
     * @param random a source for the 4-bit RND field; any int
     */
    public SoftwareTokenModule(List<KeyProfile> profiles, IntSupplier random) {
        this.profiles = List.copyOf(profiles);
        this.random = random;
    }

    @Override
    public List<KeyInfo> info() {
        return profiles.stream().map(SoftwareTokenModule::infoOf).toList();
    }

    private static KeyInfo infoOf(KeyProfile profile) {
        VendingKey key = profile.key();
        return new KeyInfo(
                profile.name(),
                key.sgc().digits(),
                key.krn().value(),
                key.type().code(),
                key.expiry().value(),
                key.baseDate().year(),
                key.derivation().code());
    }

    @Override
    public IssueResult issue(UUID messageId, CreditOrder order) {
        Issued earlier = issued.get(messageId);
        if (earlier != null) {
            return earlier;
        }
        Optional<VendingKey> key = keyFor(order.meter(), order.baseDate());
        if (key.isEmpty()) {
            return new Declined(Reason.NO_KEY, Optional.empty());
        }
        IssueResult result = make(messageId, order, key.get());
        if (result instanceof Issued made) {
            issued.put(messageId, made);
        }
        return result;
    }

    private IssueResult make(UUID messageId, CreditOrder order, VendingKey key) {
        try {
            int rnd = Math.floorMod(random.getAsInt(), RND_VALUES);
            CreditToken token = CreditToken.ofTenths(order.service(), rnd, order.tid(), order.tenths());
            TokenNumber number = encoder.encode(token, key, order.meter());
            boolean same = decode(order.meter(), key, number.digits()) instanceof Decoded decoded
                    && decoded.token().equals(token);
            return same
                    ? new Issued(messageId, number, token.tenths())
                    : new Declined(Reason.SELF_CHECK, Optional.empty());
        } catch (StsException refused) {
            StsError rule = refused.error();
            return new Declined(rule == StsError.E_KEY_EXPIRED ? Reason.KEY_EXPIRED : Reason.RULE, Optional.of(rule));
        }
    }

    @Override
    public Optional<Issued> fetch(UUID messageId) {
        return Optional.ofNullable(issued.get(messageId));
    }

    @Override
    public DecodeResult verify(MeterIdentity meter, BaseDate baseDate, String digits) {
        return keyFor(meter, baseDate)
                .map(key -> decode(meter, key, digits))
                .orElseGet(() -> new Undecodable(StsError.E_NO_KEY));
    }

    private DecodeResult decode(MeterIdentity meter, VendingKey key, String digits) {
        try (var decoderKey = key.decoderKeyOf(meter)) {
            return decoder.decode(digits, decoderKey, key.baseDate());
        }
    }

    @Override
    public Optional<Long> encodable(long tenths) {
        return tenths < 1 || tenths > AmountField.MAX_UNITS
                ? Optional.empty()
                : Optional.of(AmountField.decode(AmountField.encode(tenths)));
    }

    private Optional<VendingKey> keyFor(MeterIdentity meter, BaseDate baseDate) {
        return profiles.stream()
                .map(KeyProfile::key)
                .filter(key ->
                        key.sgc().equals(meter.sgc()) && key.krn().equals(meter.krn()) && key.baseDate() == baseDate)
                .findFirst();
    }

    @Override
    public void close() {
        profiles.forEach(profile -> profile.key().close());
        issued.clear();
    }
}
