package org.utilitill.sts.token;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The class and subclass of a token: what kind of token 66 bits are.
 *
 * @param tokenClass 0 credit, 1 test and display, 2 management, 3 reserved
 * @param subClass 0 to 15
 */
public record FrameType(int tokenClass, int subClass) {

    /** Credit: class 0. */
    public static final int CREDIT = 0;
    /** Test and display: class 1. */
    public static final int METER_TEST = 1;
    /** Management: class 2. */
    public static final int MANAGEMENT = 2;
    /** Kept by the standard: class 3. */
    public static final int RESERVED = 3;

    private static final int SUB_CLASSES = 16;
    private static final List<FrameType> ALL = IntStream.range(0, 4 * SUB_CLASSES)
            .mapToObj(index -> new FrameType(index / SUB_CLASSES, index % SUB_CLASSES))
            .toList();

    /** Refuses what does not fit two and four bits. */
    public FrameType {
        requireBits(tokenClass, subClass);
    }

    /**
     * The one value of a class and subclass.
     *
     * @param tokenClass 0 to 3
     * @param subClass 0 to 15
     * @throws IllegalArgumentException if they do not fit two and four bits
     */
    public static FrameType of(int tokenClass, int subClass) {
        // A subclass of 16 would find the first of the next class.
        requireBits(tokenClass, subClass);
        return ALL.get(tokenClass * SUB_CLASSES + subClass);
    }

    private static void requireBits(int tokenClass, int subClass) {
        if (tokenClass < 0 || tokenClass > RESERVED || subClass < 0 || subClass >= SUB_CLASSES) {
            throw new IllegalArgumentException("Class " + tokenClass + ", subclass " + subClass + " is no token type.");
        }
    }

    /** Whether it counts money: credit of subclass 4 to 7, whose check sum is made differently. */
    public boolean currency() {
        return tokenClass == CREDIT && subClass >= 4 && subClass <= 7;
    }

    /** Whether its content holds a token identifier: all credit and management but the sections of a key change do. */
    public boolean timed() {
        return tokenClass == CREDIT || (tokenClass == MANAGEMENT && !keyChange());
    }

    /** Whether it is a section of a key change: management of subclass 3, 4, 8 or 9. */
    public boolean keyChange() {
        return tokenClass == MANAGEMENT && (subClass == 3 || subClass == 4 || subClass == 8 || subClass == 9);
    }

    /** Whether the block is enciphered: credit and management are, test and display are in clear. */
    public boolean enciphered() {
        return tokenClass == CREDIT || tokenClass == MANAGEMENT;
    }
}
