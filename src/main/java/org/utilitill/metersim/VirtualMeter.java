package org.utilitill.metersim;

import java.time.Instant;
import java.util.function.Function;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;

/**
 * A keypad meter in memory: takes 20 digits, answers as the standard asks and refuses repeats. Not for two threads.
 */
public final class VirtualMeter implements AutoCloseable {

    /** A meter compares minutes and does not know the day they are counted from; the decoder wants one all the same. */
    static final BaseDate ANY_DAY = BaseDate.Y1993;

    private final TokenDecoder decoder = new TokenDecoder();
    private final MeterMake make;
    private MeterState state;
    private boolean powered = true;

    /**
     * Powers a meter up.
     *
     * @param make what its maker decided
     * @param key its decoder key, taken over and wiped on close
     * @param memory what it remembers
     */
    public VirtualMeter(MeterMake make, DecoderKey key, MeterMemory memory) {
        this.make = make;
        this.state = MeterState.poweredUp(key, memory);
    }

    /**
     * Enters digits at the keypad.
     *
     * @param digits what was typed; anything but 20 digits is an entry error
     * @param now for the timeout of a key change and the end of a lockout
     * @throws IllegalStateException without power
     */
    public MeterReply enter(String digits, Instant now) {
        requirePower();
        DecodeResult read = decoder.decode(digits, state.key(), ANY_DAY);
        MeterState.Entered entered = state.enter(make, read, now);
        DecoderKey former = state.key();
        state = entered.state();
        if (former != state.key()) {
            former.close();
        }
        return entered.reply();
    }

    /** What it remembers now. */
    public MeterMemory memory() {
        return state.memory();
    }

    /**
     * Lends its decoder key for the time of one call.
     *
     * @param reader gets a copy, most significant byte first, that is wiped when it returns
     */
    public <T> T readKey(Function<byte[], T> reader) {
        return state.key().read(reader);
    }

    /**
     * A meter without power: all that it takes to power it up again as it was, but for the sections of an incomplete
     * key change and a lockout.
     *
     * @param key whoever has this value owns it
     * @param memory what it remembers
     */
    public record AtRest(DecoderKey key, MeterMemory memory) {}

    /**
     * Takes the power away; this meter takes no more digits.
     *
     * @throws IllegalStateException without power
     */
    public AtRest powerDown() {
        requirePower();
        powered = false;
        return new AtRest(state.key(), state.memory());
    }

    private void requirePower() {
        if (!powered) {
            throw new IllegalStateException("The meter has no power.");
        }
    }

    /** Wipes the key, unless it went on with {@link #powerDown}. */
    @Override
    public void close() {
        if (powered) {
            state.key().close();
        }
    }
}
