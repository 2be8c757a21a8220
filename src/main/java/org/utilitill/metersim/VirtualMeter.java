package org.utilitill.metersim;

import java.time.Instant;
import java.util.Optional;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;

/**
 * A keypad meter in memory: takes 20 digits, answers as the standard asks, refuses repeats and changes its key. It has
 * no clock; whoever enters a token says what time it is. Not for two threads.
 *
 * <p>What survives a power failure is {@link #memory} and {@link #key}, which change together. An incomplete key change
 * set and a lockout do not survive it.
 */
public final class VirtualMeter implements AutoCloseable {

    private final TokenDecoder decoder = new TokenDecoder();
    private final MeterMake make;
    private final TokenFunctions functions;
    private DecoderKey key;
    private MeterMemory memory;
    private PartialKeySet partial = PartialKeySet.NONE;
    private Lockout lockout = Lockout.NONE;

    /**
     * Powers a meter up.
     *
     * @param make what it is
     * @param key its decoder key, taken over and wiped on close or key change
     * @param memory what it remembers
     */
    public VirtualMeter(MeterMake make, DecoderKey key, MeterMemory memory) {
        this.make = make;
        this.functions = new TokenFunctions(make);
        this.key = key;
        this.memory = memory;
    }

    /**
     * Enters digits at the keypad.
     *
     * @param digits what was typed; anything but 20 digits is an entry error
     * @param now when; not before the entry before
     */
    public MeterReply enter(String digits, Instant now) {
        partial = partial.asOf(now, make.keyChange().timeout());
        DecodeResult read = decoder.decode(digits, key, memory.keying().baseDate());
        Optional<Token> token = read instanceof Decoded decoded ? Optional.of(decoded.token()) : Optional.empty();
        boolean test = token.filter(MeterTestToken.class::isInstance).isPresent();
        if (make.lockout() && !test && lockout.active(now)) {
            return MeterReply.LOCKOUT;
        }
        MeterReply reply =
                token.map(good -> enter(good, now)).orElseGet(() -> functions.refusal(memory, (Undecodable) read));
        if (!test) {
            lockout = lockoutAfter(reply, now);
        }
        return reply;
    }

    private MeterReply enter(Token token, Instant now) {
        if (token instanceof MeterTestToken test) {
            return functions.enter(test);
        }
        if (token instanceof KeyChangeSection section) {
            return enter(section, now);
        }
        TokenFunctions.Done done = functions.enter(memory, (TimedToken) token);
        memory = done.memory();
        return done.reply();
    }

    private MeterReply enter(KeyChangeSection section, Instant now) {
        boolean third = make.keyChange().takesThird();
        boolean strange = section.number() == 4 || (section.number() == 3 && !third);
        if (strange && key.algorithm() == EncryptionAlgorithm.EA07) {
            return MeterReply.FUNCTION_ERROR;
        }
        PartialKeySet set = partial.with(section, now);
        if (!set.complete(key.algorithm(), third)) {
            partial = set;
            return MeterReply.ofSection(section.number());
        }
        partial = PartialKeySet.NONE;
        return change(set);
    }

    /** Judges a complete set and carries it out; on a fault the key stays and the sections are gone. */
    private MeterReply change(PartialKeySet set) {
        MeterKeying next = set.keying(memory.keying().baseDate());
        if (!memory.keying().type().canBecome(next.type())) {
            return MeterReply.KEY_TYPE_ERROR;
        }
        if (!set.wellFormed()) {
            return MeterReply.FORMAT_ERROR;
        }
        if (!next.inRange()) {
            return MeterReply.RANGE_ERROR;
        }
        boolean rollOver = set.first().orElseThrow().rollOver();
        DecoderKey before = key;
        key = DecoderKey.of(before.algorithm(), set.key(before.algorithm()));
        before.close();
        MeterMemory changed = memory.withKeying(next);
        memory = rollOver ? changed.withTids(TidList.filled(make.slots(), 0)) : changed;
        return MeterReply.ACCEPT;
    }

    /** Only what could have been a guess counts as wrong; a genuine token that is refused neither counts nor helps. */
    private Lockout lockoutAfter(MeterReply reply, Instant now) {
        return switch (reply) {
            case CRC_ERROR, FORMAT_ERROR, ENTRY_ERROR -> lockout.afterWrong(now);
            case ACCEPT, FIRST_KCT, SECOND_KCT, THIRD_KCT, FOURTH_KCT -> Lockout.NONE;
            default -> lockout;
        };
    }

    /** What it remembers now. */
    public MeterMemory memory() {
        return memory;
    }

    /** The decoder key it has now; it stays the meter's and is wiped when the key changes. */
    public DecoderKey key() {
        return key;
    }

    /** Wipes the key. */
    @Override
    public void close() {
        key.close();
    }
}
