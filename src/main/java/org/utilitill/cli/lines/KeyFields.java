package org.utilitill.cli.lines;

import java.util.Set;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyLegality;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/**
 * The meter and the key in the inputs of a line. Fields are read in the order an issuer checks them, so that of two
 * faults the one that matters more is named: key type, carrier, algorithm, derivation, key attributes, meter, key.
 *
 * @param meter the meter as the key sees it
 * @param attributes of its vending key
 */
public record KeyFields(MeterIdentity meter, KeyAttributes attributes) {

    /** The names of the fields of a vending key and the meter it is for. */
    public static final Set<String> OF_VENDING_KEY = Set.of(
            "vendingKeyHex",
            "sgc",
            "ti",
            "krn",
            "kt",
            "ken",
            "dkga",
            "ea",
            "baseDate",
            "meterPan",
            "iin",
            "drn",
            "tct");

    /** A key whose expiry nobody names does not expire within its base date. */
    private static final KeyExpiry NEVER = new KeyExpiry(KeyExpiry.MAX);

    /** Reads all but the key itself; derivation 02 may leave the base date out, for it does not take it in. */
    public static KeyFields read(LineFields fields) {
        return read(fields, false);
    }

    /** Reads all but the key itself, for credit, which key type 1 may not have. */
    public static KeyFields readForCredit(LineFields fields) {
        return read(fields, true);
    }

    private static KeyFields read(LineFields fields, boolean credit) {
        KeyType type = KeyType.of(fields.smallNumber("kt"));
        if (credit) {
            type.requireCreditAllowed();
        }
        TokenCarrier carrier = fields.has("tct") ? TokenCarrier.of(fields.smallNumber("tct")) : TokenCarrier.NUMERIC;
        type.requireCarrier(carrier);
        int ea = fields.smallNumber("ea");
        int dkga = fields.smallNumber("dkga");
        KeyLegality.requireDerivation(dkga, ea);
        EncryptionAlgorithm algorithm = EncryptionAlgorithm.of(ea);
        KeyDerivation derivation = KeyDerivation.of(dkga);
        SupplyGroupCode sgc = new SupplyGroupCode(fields.text("sgc"));
        TariffIndex ti = TariffIndex.of(fields.text("ti"));
        KeyRevision krn = new KeyRevision(fields.smallNumber("krn"));
        KeyExpiry ken = fields.has("ken") ? new KeyExpiry(fields.smallNumber("ken")) : NEVER;
        boolean undated = derivation == KeyDerivation.DKGA02 && !fields.has("baseDate");
        BaseDate baseDate = undated ? BaseDate.Y1993 : BaseDate.of(fields.smallNumber("baseDate"));
        return new KeyFields(
                new MeterIdentity(pan(fields), sgc, ti, krn, algorithm, carrier),
                new KeyAttributes(sgc, type, krn, ken, baseDate, derivation));
    }

    /** The account number of the meter, in the field meterPan or in iin and drn. */
    public static PrimaryAccountNumber pan(LineFields fields) {
        fields.requireNotBoth("meterPan", "iin");
        fields.requireNotBoth("meterPan", "drn");
        if (fields.has("iin") || fields.has("drn")) {
            String iin = fields.text("iin");
            return PrimaryAccountNumber.of(iin, MeterNumber.of(fields.text("drn")));
        }
        return new PrimaryAccountNumber(fields.text("meterPan"));
    }

    /**
     * The vending key in the field vendingKeyHex; the caller closes it. One of derivation 02 without odd parity is
     * taken as it is and warned of: key management centres hand out none, so it was mistyped or is for tests.
     */
    public VendingKey vendingKey(LineFields fields) {
        VendingKey key = new VendingKey(fields.key("vendingKeyHex", StsError.E_VK_LENGTH), attributes);
        try {
            KeyLegality.requireDerivable(key, meter);
            if (attributes.derivation() == KeyDerivation.DKGA02 && !key.hasOddParity()) {
                fields.warn("vendingKeyHex");
            }
        } catch (StsException refusal) {
            key.close();
            throw refusal;
        }
        return key;
    }

    /** The decoder key in the fields ea and decoderKeyHex; the caller closes it. */
    public static DecoderKey decoderKey(LineFields fields) {
        EncryptionAlgorithm algorithm = EncryptionAlgorithm.of(fields.smallNumber("ea"));
        return DecoderKey.of(algorithm, fields.key("decoderKeyHex", StsError.E_KEY_LENGTH));
    }
}
