package org.utilitill.device.serial;

import java.time.Duration;
import java.util.List;

/**
 * How a serial line speaks: rate, frame and handshake, as the self-test slip of a printer prints them.
 *
 * @param baud bits per second, one of the usual rates from 300 to 230 400
 * @param dataBits bits of one character
 * @param parity check bit of one character
 * @param stopBits pause after one character
 * @param flow how the device tells the station to wait
 */
public record LinkSettings(int baud, DataBits dataBits, Parity parity, StopBits stopBits, FlowControl flow) {

    /** Bits of one character. */
    public enum DataBits {
        SEVEN,
        EIGHT
    }

    /** Check bit of one character. */
    public enum Parity {
        NONE,
        ODD,
        EVEN
    }

    /** Pause after one character. */
    public enum StopBits {
        ONE,
        TWO
    }

    /** How the device tells the station to wait. */
    public enum FlowControl {
        NONE,
        RTS_CTS,
        XON_XOFF
    }

    private static final List<Integer> RATES =
            List.of(300, 600, 1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200, 230_400);

    public LinkSettings {
        if (!RATES.contains(baud)) {
            throw new IllegalArgumentException("baud rate %d is none of %s".formatted(baud, RATES));
        }
    }

    /** 9600 baud, 8N1, no handshake: what most receipt printers leave the factory with. */
    public static LinkSettings usual() {
        return at(9_600);
    }

    /**
     * 8N1 without handshake at the given rate.
     *
     * @throws IllegalArgumentException when the rate is not a usual one
     */
    public static LinkSettings at(int baud) {
        return new LinkSettings(baud, DataBits.EIGHT, Parity.NONE, StopBits.ONE, FlowControl.NONE);
    }

    /**
     * 7E1 without handshake at the given rate: the frame in which IEC 62056-21 meters start.
     *
     * @throws IllegalArgumentException when the rate is not a usual one
     */
    public static LinkSettings sevenEvenAt(int baud) {
        return new LinkSettings(baud, DataBits.SEVEN, Parity.EVEN, StopBits.ONE, FlowControl.NONE);
    }

    /** The same line with another handshake. */
    public LinkSettings with(FlowControl other) {
        return new LinkSettings(baud, dataBits, parity, stopBits, other);
    }

    /** The time so many bytes need on the wire, start, parity and stop bits included. */
    public Duration timeFor(long bytes) {
        int start = 1;
        int data = dataBits == DataBits.SEVEN ? 7 : 8;
        int check = parity == Parity.NONE ? 0 : 1;
        int stop = stopBits == StopBits.ONE ? 1 : 2;
        return Duration.ofSeconds(bytes * (start + data + check + stop)).dividedBy(baud);
    }
}
