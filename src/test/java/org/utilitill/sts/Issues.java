package org.utilitill.sts;

import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyProbe;
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

/** A vending key and the meters keyed by it, as tests want them. */
record Issues(
        String hex,
        KeyType type,
        BaseDate baseDate,
        int dkga,
        SupplyGroupCode sgc,
        int krn,
        int ken,
        TokenCarrier carrier) {

    static final String VK_64 = "ABABABABABABABAB";
    static final String VK_160 = "ABABABABABABABAB949494949494949401234567";

    Issues(String hex, KeyType type, BaseDate baseDate, int dkga) {
        this(hex, type, baseDate, dkga, new SupplyGroupCode("201457"), 1, 255, TokenCarrier.NUMERIC);
    }

    /** The key of the published tokens of 2014. */
    static Issues published() {
        return new Issues(VK_160, KeyType.DUTK, BaseDate.Y2014, 4);
    }

    Issues sgc(SupplyGroupCode other) {
        return new Issues(hex, type, baseDate, dkga, other, krn, ken, carrier);
    }

    Issues sgc(String other) {
        return sgc(new SupplyGroupCode(other));
    }

    Issues krn(int other) {
        return new Issues(hex, type, baseDate, dkga, sgc, other, ken, carrier);
    }

    Issues ken(int other) {
        return new Issues(hex, type, baseDate, dkga, sgc, krn, other, carrier);
    }

    Issues type(KeyType other) {
        return new Issues(hex, other, baseDate, dkga, sgc, krn, ken, carrier);
    }

    Issues carrier(TokenCarrier other) {
        return new Issues(hex, type, baseDate, dkga, sgc, krn, ken, other);
    }

    Issues baseDate(BaseDate other) {
        return new Issues(hex, type, other, dkga, sgc, krn, ken, carrier);
    }

    Issues derivedBy(int otherDkga, String otherHex) {
        return new Issues(otherHex, type, baseDate, otherDkga, sgc, krn, ken, carrier);
    }

    VendingKey key() {
        return new VendingKey(
                KeyProbe.secret(hex),
                new KeyAttributes(
                        sgc, type, new KeyRevision(krn), new KeyExpiry(ken), baseDate, KeyDerivation.of(dkga)));
    }

    MeterIdentity meter(PrimaryAccountNumber pan, EncryptionAlgorithm ea) {
        return meter(pan, 1, ea);
    }

    MeterIdentity meter(PrimaryAccountNumber pan, int ti, EncryptionAlgorithm ea) {
        return new MeterIdentity(pan, sgc, new TariffIndex(ti), new KeyRevision(krn), ea, carrier);
    }

    /** The meter of the published tokens. */
    MeterIdentity meter(EncryptionAlgorithm ea) {
        return meter(pan(0), ea);
    }

    /** The account number of a meter of manufacturer 00. */
    static PrimaryAccountNumber pan(int serial) {
        return PrimaryAccountNumber.of(MeterNumber.compose("00", "%08d".formatted(serial)));
    }
}
