package org.utilitill.sts.key;

import org.jspecify.annotations.Nullable;
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

    private final SecretBytes value;
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
        this.attributes = attributes;
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
        return value.length();
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
