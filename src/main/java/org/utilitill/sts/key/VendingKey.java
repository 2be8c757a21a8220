package org.utilitill.sts.key;

import java.util.function.Function;
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
     */
    public DecoderKey decoderKeyOf(MeterIdentity meter) {
        return attributes.derivation().derive(this, meter);
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

    <T> T read(Function<byte[], T> reader) {
        return value.read(reader);
    }

    /** Wipes the value. */
    @Override
    public void close() {
        value.close();
    }

    /** Its name, never its value. */
    @Override
    public String toString() {
        return "VendingKey(SGC " + sgc().digits() + ", KRN " + krn().value() + ", " + type() + ", base date "
                + baseDate().year() + ")";
    }
}
