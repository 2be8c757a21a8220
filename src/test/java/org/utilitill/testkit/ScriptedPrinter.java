package org.utilitill.testkit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A receipt printer as far as the cable shows it: it takes bytes, and answers DLE EOT n and GS r 1 as it was told.
 *
 * <p>A question it was given no answer for is met with silence.
 */
public final class ScriptedPrinter {

    private final Map<Integer, Integer> statusAnswers = new HashMap<>();
    private final ByteArrayOutputStream slip = new ByteArrayOutputStream();
    private final byte[] last = new byte[3];
    private int[] fenceAnswer = {};
    private int questions;

    /** A printer that answers nothing. */
    public static ScriptedPrinter mute() {
        return new ScriptedPrinter();
    }

    /** A healthy Epson: online, cover closed, paper in, and a fence that is answered. */
    public static ScriptedPrinter healthy() {
        return mute().status(1, 0x16)
                .status(2, 0x12)
                .status(3, 0x12)
                .status(4, 0x12)
                .fence(0x00);
    }

    /** What DLE EOT n is answered with. */
    public synchronized ScriptedPrinter status(int n, int answer) {
        statusAnswers.put(n, answer);
        return this;
    }

    /** What comes back after GS r 1; nothing for silence. */
    public synchronized ScriptedPrinter fence(int... answer) {
        fenceAnswer = answer.clone();
        return this;
    }

    /** Takes one byte and gives what the printer sends back for it. */
    public synchronized int[] take(byte b) {
        last[0] = last[1];
        last[1] = last[2];
        last[2] = b;
        slip.write(b);
        if (last[0] == 0x10 && last[1] == 0x04) {
            return answer(statusAnswers.containsKey((int) b) ? new int[] {statusAnswers.get((int) b)} : new int[0]);
        }
        if (last[0] == 0x1D && last[1] == 0x72 && b == 0x01) {
            return answer(fenceAnswer);
        }
        return new int[0];
    }

    /** Every byte taken that was no question: the slip. */
    public synchronized byte[] slip() {
        return slip.toByteArray();
    }

    /** How many questions were asked. */
    public synchronized int questions() {
        return questions;
    }

    private int[] answer(int[] bytes) {
        byte[] all = slip.toByteArray();
        slip.reset();
        slip.writeBytes(Arrays.copyOf(all, all.length - last.length));
        questions++;
        return bytes;
    }
}
