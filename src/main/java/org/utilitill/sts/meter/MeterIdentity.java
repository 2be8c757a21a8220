package org.utilitill.sts.meter;

/**
 * All that makes a meter's decoder key its own, and the carrier that reaches it. If the record is stale, the meter
 * answers every token with a CRC error.
 *
 * @param pan primary account number
 * @param sgc supply group the meter is keyed to
 * @param ti tariff index
 * @param krn revision of the vending key behind its decoder key
 * @param ea the cipher it has
 * @param carrier how tokens reach it
 */
public record MeterIdentity(
        PrimaryAccountNumber pan,
        SupplyGroupCode sgc,
        TariffIndex ti,
        KeyRevision krn,
        EncryptionAlgorithm ea,
        TokenCarrier carrier) {}
