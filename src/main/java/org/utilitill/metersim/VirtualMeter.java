package org.utilitill.metersim;

import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.key.DecoderKey;

/**
 * A keypad meter in memory: takes 20 digits, answers as the standard asks and refuses repeats. Not for two threads.
 */
public final class VirtualMeter implements AutoCloseable {

    private final TokenDecoder decoder = new TokenDecoder();
    private final DecoderKey key;
    private MeterMemory memory;

    /**
     * Powers a meter up.
     *
     * @param key its decoder key, taken over and wiped on close
     * @param memory what it remembers
     */
    public VirtualMeter(DecoderKey key, MeterMemory memory) {
        this.key = key;
        this.memory = memory;
    }

    /**
     * Enters digits at the keypad.
     *
     * @param digits what was typed; anything but 20 digits is an entry error
     */
    public MeterReply enter(String digits) {
        MeterMemory.Entry entry = memory.enter(decoder.decode(digits, key, memory.baseDate()));
        memory = entry.memory();
        return entry.reply();
    }

    /** What it remembers now; enough, with the key, to power it up again. */
    public MeterMemory memory() {
        return memory;
    }

    /** Wipes the key. */
    @Override
    public void close() {
        key.close();
    }
}
