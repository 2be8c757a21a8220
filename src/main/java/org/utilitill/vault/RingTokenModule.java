package org.utilitill.vault;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenNumber;

/**
 * The token module over a ring of keys: its rules are the same whether the vault file or a PKCS#11 token keeps them.
 *
 * <p>It may be asked from any thread and does one thing at a time: a limit that two orders could pass together is none.
 */
public final class RingTokenModule implements TokenModule {

    private static final int RND_VALUES = 16;

    /** States whose keys read tokens, the first to be asked first. */
    private static final List<KeyState> READERS = List.of(KeyState.ACTIVE, KeyState.RETIRED);

    /** The latest results only: older ones are on the tape, and a till runs for months. */
    private static final class LastIssued extends LinkedHashMap<UUID, Issued> {
        private static final long serialVersionUID = 1L;
        private static final int KEPT = 1000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Issued> eldest) {
            return size() > KEPT;
        }
    }

    private final KeyRing ring;
    private final IntSupplier random;
    private final IssueRules rules;
    private final TokenEncoder encoder = new TokenEncoder();
    private final TokenDecoder decoder = new TokenDecoder();
    private final Map<UUID, Issued> issued = new LastIssued();

    /**
     * A module over keys.
     *
     * @param ring keeps the keys; locked when this is closed
     * @param random a source for the 4-bit RND field; any int
     * @param before what was issued earlier, for the daily limits
     */
    public RingTokenModule(KeyRing ring, IntSupplier random, IssuedUnits before) {
        this.ring = ring;
        this.random = random;
        this.rules = new IssueRules(new DailyUnits(before));
    }

    @Override
    public ModuleInfo info() {
        return new ModuleInfo(
                ring.id(),
                ring.custody(),
                ring.locked(),
                ring.keys().stream().map(VaultKey::profile).toList());
    }

    @Override
    public synchronized IssueResult issue(UUID messageId, TokenOrder order) {
        Issued earlier = issued.get(messageId);
        if (earlier != null) {
            return earlier;
        }
        if (ring.locked()) {
            return Declined.of(Reason.LOCKED);
        }
        Optional<VaultKey> held = keyFor(order.meter(), order.token().tid().baseDate());
        if (held.isEmpty()) {
            return Declined.of(Reason.NO_KEY);
        }
        Optional<Declined> against = rules.against(held.get().profile(), order);
        if (against.isPresent()) {
            return against.get();
        }
        IssueResult result = make(messageId, order, held.get());
        if (result instanceof Issued made) {
            issued.put(messageId, made);
            rules.count(held.get().profile(), order);
        }
        return result;
    }

    private IssueResult make(UUID messageId, TokenOrder order, VaultKey held) {
        try {
            TimedToken token =
                    order.token().withRnd(order.rnd().orElseGet(() -> Math.floorMod(random.getAsInt(), RND_VALUES)));
            TokenNumber number = encoder.encode(token, held.key(), order.meter());
            boolean same = decode(order.meter(), held.key(), number.digits()) instanceof Decoded decoded
                    && decoded.token().equals(token);
            return same ? new Issued(messageId, number, token, held.profile().name()) : Declined.of(Reason.SELF_CHECK);
        } catch (StsException refused) {
            return Declined.of(reasonOf(refused.error()), refused.error());
        } catch (VaultException unanswered) {
            return Declined.of(Reason.NO_ANSWER);
        } catch (IllegalStateException wiped) {
            if (!ring.locked()) {
                throw wiped;
            }
            return Declined.of(Reason.LOCKED);
        }
    }

    private static Reason reasonOf(StsError rule) {
        return switch (rule) {
            case E_KEY_EXPIRED -> Reason.KEY_EXPIRED;
            case E_DDTK_CREDIT, E_DCTK_CARRIER -> Reason.KEY_TYPE;
            default -> Reason.RULE;
        };
    }

    @Override
    public synchronized Optional<Issued> fetch(UUID messageId) {
        return Optional.ofNullable(issued.get(messageId));
    }

    @Override
    public synchronized DecodeResult verify(MeterIdentity meter, BaseDate baseDate, String digits) {
        return keyFor(meter, baseDate)
                .filter(held -> READERS.contains(held.profile().state()))
                .map(held -> decode(meter, held.key(), digits))
                .orElseGet(() -> new Undecodable(StsError.E_NO_KEY));
    }

    private DecodeResult decode(MeterIdentity meter, VendingKey key, String digits) {
        try (DecoderKey decoderKey = key.decoderKeyOf(meter)) {
            return decoder.decode(digits, decoderKey, key.baseDate());
        }
    }

    @Override
    public synchronized Optional<LimitState> limits(MeterIdentity meter, BaseDate baseDate, Instant day) {
        return keyFor(meter, baseDate).map(held -> rules.left(held.profile(), meter.pan(), IssueRules.day(day)));
    }

    @Override
    public Optional<Long> encodable(long tenths) {
        return tenths < 1 || tenths > AmountField.MAX_UNITS
                ? Optional.empty()
                : Optional.of(AmountField.decode(AmountField.encode(tenths)));
    }

    /** The key of a meter's register: an active one before a retired one, and that before any other. */
    private Optional<VaultKey> keyFor(MeterIdentity meter, BaseDate baseDate) {
        return ring.keys().stream()
                .filter(held -> held.profile().sgc().equals(meter.sgc())
                        && held.profile().krn().equals(meter.krn())
                        && held.profile().baseDate() == baseDate)
                .min(Comparator.comparingInt(held -> rank(held.profile().state())));
    }

    private static int rank(KeyState state) {
        int place = READERS.indexOf(state);
        return place < 0 ? READERS.size() : place;
    }

    /** What was made stays known: a message id that is asked for again after the next unlock makes no second token. */
    @Override
    public synchronized void lock() {
        ring.lock();
    }

    @Override
    public synchronized void close() {
        ring.lock();
        issued.clear();
    }
}
