package org.utilitill.metersim;

import java.util.Locale;
import java.util.Optional;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfThree;

/**
 * A complete key change, judged and carried out. Key type first, then padding, then ranges.
 *
 * @param first section 1
 * @param second section 2
 * @param three section 3 of a set of three, if the first announced it
 * @param third section 3 of a set of four
 * @param fourth section 4
 */
record KeyChangeWork(
        First first,
        Second second,
        Optional<ThirdOfThree> three,
        Optional<ThirdOfFour> third,
        Optional<Fourth> fourth) {

    private static final int SGC_MAX = 999_999;
    private static final int TI_MAX = 99;
    private static final int KRN_MAX = 9;

    /** Whether a meter of this make and algorithm has a use for a section. */
    static boolean takes(MeterMake make, EncryptionAlgorithm ea, KeyChangeSection section) {
        return switch (ea) {
            case EA07 -> section.number() <= (make.thirdSection() ? 3 : 2);
            case EA11 -> true;
        };
    }

    /** The change of these sections; empty while one is missing. */
    static Optional<KeyChangeWork> of(MeterMake make, EncryptionAlgorithm ea, KeyChangeParts parts) {
        boolean announced = make.thirdSection() && parts.announceThird();
        int needed = switch (ea) {
            case EA07 -> announced ? 3 : 2;
            case EA11 -> 4;
        };
        return parts.reach(needed) ? Optional.of(of(parts, announced)) : Optional.empty();
    }

    private static KeyChangeWork of(KeyChangeParts parts, boolean announced) {
        return new KeyChangeWork(
                parts.section(First.class).orElseThrow(),
                parts.section(Second.class).orElseThrow(),
                parts.section(ThirdOfThree.class).filter(section -> announced),
                parts.section(ThirdOfFour.class),
                parts.section(Fourth.class));
    }

    /** Why a meter with a key of this type keeps it. */
    Optional<MeterReply> refusal(KeyType present) {
        if (!present.canBecome(KeyType.of(first.keyType()))) {
            return Optional.of(MeterReply.KEY_TYPE_ERROR);
        }
        if (three.map(ThirdOfThree::pad).orElse(0) != 0) {
            return Optional.of(MeterReply.FORMAT_ERROR);
        }
        boolean inRange = first.krn() >= 1 && first.krn() <= KRN_MAX && second.ti() <= TI_MAX && sgc() <= SGC_MAX;
        return inRange ? Optional.empty() : Optional.of(MeterReply.RANGE_ERROR);
    }

    /** The memory with what the sections say of the new key; with roll-over it has forgotten all identifiers. */
    MeterMemory applied(MeterMemory memory) {
        HeldKey key = new HeldKey(
                new SupplyGroupCode(String.format(Locale.ROOT, "%06d", sgc())),
                new TariffIndex(second.ti()),
                new KeyRevision(first.krn()),
                KeyType.of(first.keyType()),
                new KeyExpiry(first.kenHigh() << 4 | second.kenLow()));
        MeterMemory rekeyed = memory.withKey(key);
        return first.rollOver() ? rekeyed.withTids(memory.tids().forgotten()) : rekeyed;
    }

    /** The new key; the caller closes it. */
    DecoderKey key(EncryptionAlgorithm ea) {
        byte[] bytes = new byte[ea.keyBits() / Byte.SIZE];
        lay(first.keyWord(), bytes, 0);
        third.ifPresent(section -> lay(section.keyWord(), bytes, 1));
        fourth.ifPresent(section -> lay(section.keyWord(), bytes, 2));
        lay(second.keyWord(), bytes, bytes.length / Integer.BYTES - 1);
        return DecoderKey.of(ea, SecretBytes.takeOver(bytes));
    }

    private static void lay(int word, byte[] bytes, int place) {
        for (int octet = 0; octet < Integer.BYTES; octet++) {
            bytes[place * Integer.BYTES + octet] = (byte) (word >>> (Byte.SIZE * (Integer.BYTES - 1 - octet)));
        }
    }

    /** The new supply group; 0 if the set does not tell it. */
    private int sgc() {
        int high = fourth.map(Fourth::sgcHigh).orElse(0);
        int low = third.map(ThirdOfFour::sgcLow).orElse(0);
        return three.map(ThirdOfThree::sgc).orElse(high << 12 | low);
    }
}
