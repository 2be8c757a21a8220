package org.utilitill.sts.token;

/**
 * One token of a key change set, class 2, subclass 3, 4, 8 or 9: a quarter or a half of the new decoder key and some of
 * its attributes. Fields are as they stand in the token; a meter judges them when the set is complete. A section has no
 * identifier and no set number, so sections of two sets mix unnoticed. None shows its part of the key.
 *
 * <pre>
 *           43    40 | 39   36 | 35 | 34   | 33 32 | 31 ............. 0
 *  first    KEN high | KRN     | RO | 3KCT | KT    | key, first word       subclass 3
 *  second   KEN low  | TI, 8 bits                  | key, last word        subclass 4
 *  third    SGC, 24 bits                           | 20 zero bits          subclass 8, set of three
 *  third    SGC low, 12 bits                       | key, second word      subclass 8, set of four
 *  fourth   SGC high, 12 bits                      | key, third word       subclass 9
 * </pre>
 */
public sealed interface KeyChangeSection extends Token {

    /** Which of the set it is, 1 to 4. */
    int number();

    /**
     * Section 1.
     *
     * @param kenHigh upper four bits of the new key expiry number
     * @param krn new key revision, 0 to 15
     * @param rollOver whether the meter forgets its token identifiers, because the base date changes
     * @param thirdFollows whether the set of a 64-bit key has a third section
     * @param keyType new key type, 0 to 3
     * @param keyWord the most significant 32 bits of the new key
     */
    record First(int kenHigh, int krn, boolean rollOver, boolean thirdFollows, int keyType, int keyWord)
            implements KeyChangeSection {

        private static final FrameType TYPE = FrameType.of(FrameType.MANAGEMENT, 3);

        /** The section of 44 bits. */
        public static First ofContent(long content) {
            return new First(
                    (int) (content >>> 40),
                    (int) (content >>> 36) & 0xF,
                    (content >>> 35 & 1) == 1,
                    (content >>> 34 & 1) == 1,
                    (int) (content >>> 32) & 3,
                    (int) content);
        }

        @Override
        public long content() {
            return (long) kenHigh << 40
                    | (long) krn << 36
                    | (rollOver ? 1L << 35 : 0)
                    | (thirdFollows ? 1L << 34 : 0)
                    | (long) keyType << 32
                    | Integer.toUnsignedLong(keyWord);
        }

        @Override
        public int number() {
            return 1;
        }

        @Override
        public FrameType frameType() {
            return TYPE;
        }

        @Override
        public String toString() {
            return "First[KRN " + krn + ", KT " + keyType + "]";
        }
    }

    /**
     * Section 2.
     *
     * @param kenLow lower four bits of the new key expiry number
     * @param ti new tariff index, 0 to 255
     * @param keyWord the least significant 32 bits of the new key
     */
    record Second(int kenLow, int ti, int keyWord) implements KeyChangeSection {

        private static final FrameType TYPE = FrameType.of(FrameType.MANAGEMENT, 4);

        /** The section of 44 bits. */
        public static Second ofContent(long content) {
            return new Second((int) (content >>> 40), (int) (content >>> 32) & 0xFF, (int) content);
        }

        @Override
        public long content() {
            return (long) kenLow << 40 | (long) ti << 32 | Integer.toUnsignedLong(keyWord);
        }

        @Override
        public int number() {
            return 2;
        }

        @Override
        public FrameType frameType() {
            return TYPE;
        }

        @Override
        public String toString() {
            return "Second[TI " + ti + "]";
        }
    }

    /**
     * Section 3 of a set of three, for a 64-bit key.
     *
     * @param sgc new supply group, 24 bits
     * @param pad 20 bits, 0 in every section that is issued
     */
    record ThirdOfThree(int sgc, int pad) implements KeyChangeSection {

        /** The section of 44 bits. */
        public static ThirdOfThree ofContent(long content) {
            return new ThirdOfThree((int) (content >>> 20), (int) content & 0xFFFFF);
        }

        @Override
        public long content() {
            return (long) sgc << 20 | pad;
        }

        @Override
        public int number() {
            return 3;
        }

        @Override
        public FrameType frameType() {
            return THIRD;
        }
    }

    /**
     * Section 3 of a set of four, for a 128-bit key.
     *
     * @param sgcLow lower 12 bits of the new supply group
     * @param keyWord the second 32 bits of the new key
     */
    record ThirdOfFour(int sgcLow, int keyWord) implements KeyChangeSection {

        /** The section of 44 bits. */
        public static ThirdOfFour ofContent(long content) {
            return new ThirdOfFour((int) (content >>> 32), (int) content);
        }

        @Override
        public long content() {
            return (long) sgcLow << 32 | Integer.toUnsignedLong(keyWord);
        }

        @Override
        public int number() {
            return 3;
        }

        @Override
        public FrameType frameType() {
            return THIRD;
        }

        @Override
        public String toString() {
            return "ThirdOfFour[SGC low " + sgcLow + "]";
        }
    }

    /**
     * Section 4, for a 128-bit key.
     *
     * @param sgcHigh upper 12 bits of the new supply group
     * @param keyWord the third 32 bits of the new key
     */
    record Fourth(int sgcHigh, int keyWord) implements KeyChangeSection {

        private static final FrameType TYPE = FrameType.of(FrameType.MANAGEMENT, 9);

        /** The section of 44 bits. */
        public static Fourth ofContent(long content) {
            return new Fourth((int) (content >>> 32), (int) content);
        }

        @Override
        public long content() {
            return (long) sgcHigh << 32 | Integer.toUnsignedLong(keyWord);
        }

        @Override
        public int number() {
            return 4;
        }

        @Override
        public FrameType frameType() {
            return TYPE;
        }

        @Override
        public String toString() {
            return "Fourth[SGC high " + sgcHigh + "]";
        }
    }

    /** Class and subclass of both kinds of third section; only the length of the meter's key tells them apart. */
    FrameType THIRD = FrameType.of(FrameType.MANAGEMENT, 8);
}
