package org.utilitill.sts.key;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.token.BaseDate;

/**
 * A vending key (VK) of a supply group with its attributes. Whoever has it can make credit for every meter of the
 * group, so its value leaves this package only as the decoder key of one meter.
 */
public final class VendingKey implements AutoCloseable {

    private static final int DKGA04_BYTES = 20;

    private final SecretBytes value;
    private final int length;
    private final KeyAttributes attributes;
    private volatile @Nullable KeySchedule schedule;

    /**
     * Takes the value over: closing the key wipes it.
     *
     * @param value 8 bytes for derivation 02, 20 bytes for 04; the length is checked when a decoder key is derived
     * @param attributes what the key is for
     */
    public VendingKey(SecretBytes value, KeyAttributes attributes) {
        this.value = value;
        this.length = value.length();
        this.attributes = attributes;
    }

    private VendingKey(KeyAttributes attributes, UnaryOperator<byte[]> hmac) {
        this.value = SecretBytes.takeOver(new byte[0]);
        this.length = DKGA04_BYTES;
        this.attributes = attributes;
        this.schedule = new Dkga04Elsewhere(attributes, hmac);
    }

    /**
     * A key of derivation 04 that a security token keeps and does not give away. Only this derivation can be done
     * without the key itself: 02 needs it once more after its cipher.
     *
     * @param attributes what the key is for
     * @param hmac answers HMAC-SHA-256 of its argument under that key, 32 bytes; what it throws goes to whoever asks
     *     for a decoder key
     * @throws StsException E_DKGA for another derivation
     */
    public static VendingKey keptElsewhere(KeyAttributes attributes, UnaryOperator<byte[]> hmac) {
        if (attributes.derivation() != KeyDerivation.DKGA04) {
            throw new StsException(
                    StsError.E_DKGA,
                    "A key of derivation %02d can not be used without being read; only 04 can.",
                    attributes.derivation().code());
        }
        return new VendingKey(attributes, hmac);
    }

    /**
     * The decoder key of a meter; the caller closes it.
     *
     * @throws StsException E_DKGA, E_VK_LENGTH or E_UNVERIFIED
     * @throws IllegalStateException after close
     */
    public DecoderKey decoderKeyOf(MeterIdentity meter) {
        KeyLegality.requireDerivable(this, meter);
        SecretBytes bytes = SecretBytes.takeOver(schedule().decoderKey(meter));
        value.requireOpen();
        return DecoderKey.of(meter.ea(), bytes);
    }

    /**
     * The values on the way to that decoder key.
     *
     * @throws StsException E_DKGA, E_VK_LENGTH or E_UNVERIFIED
     * @throws IllegalStateException after close
     */
    public KeySteps stepsTo(MeterIdentity meter) {
        KeyLegality.requireDerivable(this, meter);
        KeySteps steps = schedule().steps(meter);
        value.requireOpen();
        return steps;
    }

    private KeySchedule schedule() {
        KeySchedule ready = schedule;
        return ready == null ? makeSchedule() : ready;
    }

    private synchronized KeySchedule makeSchedule() {
        KeySchedule made = schedule;
        if (made == null) {
            made = value.read(bytes -> switch (derivation()) {
                case DKGA02 -> new Dkga02(bytes, attributes);
                case DKGA04 -> new Dkga04(bytes, attributes);
            });
            schedule = made;
        }
        return made;
    }

    /** Whether every byte of it has an odd number of ones, as a DES key should; key management centres see to it. */
    public boolean hasOddParity() {
        return value.read(VendingKey::hasOddParity);
    }

    private static boolean hasOddParity(byte[] bytes) {
        boolean odd = true;
        for (byte part : bytes) {
            odd &= Integer.bitCount(part & 0xFF) % 2 == 1;
        }
        return odd;
    }

    /** The supply group it belongs to. */
    public SupplyGroupCode sgc() {
        return attributes.sgc();
    }

    /** What its decoder keys are for. */
    public KeyType type() {
        return attributes.type();
    }

    /** Its number within the supply group. */
    public KeyRevision krn() {
        return attributes.krn();
    }

    /** Until when it may issue. */
    public KeyExpiry expiry() {
        return attributes.expiry();
    }

    /** Where the token identifiers of its tokens are counted from. */
    public BaseDate baseDate() {
        return attributes.baseDate();
    }

    /** How decoder keys are made from it. */
    public KeyDerivation derivation() {
        return attributes.derivation();
    }

    /** The length of its value in bytes. */
    public int length() {
        return length;
    }

    /** Wipes the value and all that was made of it. */
    @Override
    public synchronized void close() {
        value.close();
        KeySchedule made = schedule;
        if (made != null) {
            made.close();
        }
    }

    /** Its name, never its value. */
    @Override
    public String toString() {
        return "VendingKey(SGC " + sgc().digits() + ", KRN " + krn().value() + ", " + type() + ", base date "
                + baseDate().year() + ")";
    }
}
