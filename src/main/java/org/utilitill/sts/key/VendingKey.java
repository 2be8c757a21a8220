package org.utilitill.sts.key;

import java.util.function.Function;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.token.BaseDate;

/**
 * A vending key (VK) of a supply group with its attributes. Whoever has it can make credit for every meter of the group,
 * so its value leaves this package only as the decoder key of one meter.
 */
public final class VendingKey implements AutoCloseable {

    private final SecretBytes value;
    private final SupplyGroupCode sgc;
    private final KeyType type;
    private final KeyRevision krn;
    private final KeyExpiry expiry;
    private final BaseDate baseDate;
    private final KeyDerivation derivation;

    /**
     * Takes the value over: closing the key wipes it.
     *
     * @param value 8 bytes for derivation 02, 20 bytes for 04; the length is checked when a decoder key is derived
     */
    public VendingKey(
            SecretBytes value,
            SupplyGroupCode sgc,
            KeyType type,
            KeyRevision krn,
            KeyExpiry expiry,
            BaseDate baseDate,
            KeyDerivation derivation) {
        this.value = value;
        this.sgc = sgc;
        this.type = type;
        this.krn = krn;
        this.expiry = expiry;
        this.baseDate = baseDate;
        this.derivation = derivation;
    }

    /**
     * The decoder key of a meter; the caller closes it.
     *
     * @throws StsException E_DKGA, E_VK_LENGTH or E_UNVERIFIED
     */
    public DecoderKey decoderKeyOf(MeterIdentity meter) {
        return derivation.derive(this, meter);
    }

    /** The supply group it belongs to. */
    public SupplyGroupCode sgc() {
        return sgc;
    }

    /** What its decoder keys are for. */
    public KeyType type() {
        return type;
    }

    /** Its number within the supply group. */
    public KeyRevision krn() {
        return krn;
    }

    /** Until when it may issue. */
    public KeyExpiry expiry() {
        return expiry;
    }

    /** Where the token identifiers of its tokens are counted from. */
    public BaseDate baseDate() {
        return baseDate;
    }

    /** How decoder keys are made from it. */
    public KeyDerivation derivation() {
        return derivation;
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
        return "VendingKey(SGC " + sgc.digits() + ", KRN " + krn.value() + ", " + type + ", base date "
                + baseDate.year() + ")";
    }
}
