package org.utilitill.sts;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import java.util.HexFormat;
import org.quicktheories.core.Gen;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.CurrencyField;
import org.utilitill.sts.field.TokenBits;
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
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.ProprietaryToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

/** Any value of the engine. */
final class Gens {

    private Gens() {}

    static Gen<BaseDate> baseDates() {
        return arbitrary().enumValues(BaseDate.class);
    }

    static Gen<TokenId> tids() {
        return integers().between(0, 0xFFFFFF).zip(baseDates(), TokenId::new);
    }

    static Gen<Integer> nibbles() {
        return integers().between(0, 15);
    }

    static Gen<Integer> sixteenBits() {
        return integers().between(0, 0xFFFF);
    }

    static Gen<Long> blocks() {
        return longs().all();
    }

    static Gen<TokenBits> bits() {
        return integers().between(0, 3).zip(blocks(), TokenBits::new);
    }

    static Gen<Long> units() {
        return longs().between(0, AmountField.MAX_UNITS);
    }

    /** Of every length up to the largest amount, either way. */
    static Gen<BigInteger> currencyUnits() {
        return integers()
                .between(0, CurrencyField.MAX_UNITS.bitLength())
                .zip(
                        longs().all(),
                        longs().all(),
                        (bits, high, low) -> BigInteger.valueOf(high)
                                .shiftLeft(64)
                                .or(new BigInteger(Long.toUnsignedString(low)))
                                .shiftRight(128 - bits)
                                .min(CurrencyField.MAX_UNITS)
                                .max(CurrencyField.MAX_UNITS.negate()));
    }

    static Gen<String> keyHex(int bytes) {
        return longs().all().zip(longs().all(), longs().all(), (a, b, c) -> {
            HexFormat hex = HexFormat.of();
            return (hex.toHexDigits(a) + hex.toHexDigits(b) + hex.toHexDigits(c)).substring(0, 2 * bytes);
        });
    }

    static Gen<PrimaryAccountNumber> pans() {
        return booleans()
                .all()
                .zip(integers().between(0, 9999), integers().between(0, 99_999_999), (four, code, serial) -> {
                    String maker = four ? "%04d".formatted(code) : "%02d".formatted(code % 100);
                    return PrimaryAccountNumber.of(MeterNumber.compose(maker, "%08d".formatted(serial)));
                });
    }

    static Gen<SupplyGroupCode> supplyGroups() {
        return integers().between(0, 999_999).map(code -> new SupplyGroupCode("%06d".formatted(code)));
    }

    static Gen<TariffIndex> tariffIndexes() {
        return integers().between(0, 99).map(TariffIndex::new);
    }

    static Gen<KeyRevision> revisions() {
        return integers().between(1, 9).map(KeyRevision::new);
    }

    /** A vending key of derivation 04 that has not expired. */
    static Gen<VendingKey> vendingKeys(BaseDate baseDate, KeyType type) {
        return supplyGroups()
                .zip(
                        revisions(),
                        keyHex(20),
                        integers().between(0, 255),
                        (sgc, krn, hex, ken) -> new VendingKey(
                                KeyProbe.secret(hex),
                                new KeyAttributes(sgc, type, krn, new KeyExpiry(ken), baseDate, KeyDerivation.DKGA04)));
    }

    /** Any meter keyed by this key. */
    static Gen<MeterIdentity> meters(VendingKey key) {
        return pans().zip(
                        tariffIndexes(),
                        arbitrary().enumValues(EncryptionAlgorithm.class),
                        (pan, ti, ea) -> new MeterIdentity(pan, key.sgc(), ti, key.krn(), ea, TokenCarrier.NUMERIC));
    }

    static Gen<TimedToken> timedTokens() {
        return integers().between(0, 9).flatMap(Gens::timedTokens);
    }

    private static Gen<TimedToken> timedTokens(int type) {
        return switch (type) {
            case 0 -> arbitrary().enumValues(Service.class).zip(nibbles(), tids(), sixteenBits(), CreditToken::new);
            case 1 ->
                arbitrary()
                        .enumValues(Service.class)
                        .zip(tids(), integers().between(0, 0xFFFFF), CurrencyCreditToken::new);
            case 2 ->
                arbitrary()
                        .enumValues(PowerLimitToken.Limit.class)
                        .zip(nibbles(), tids(), sixteenBits(), PowerLimitToken::new);
            case 3 -> nibbles().zip(tids(), sixteenBits(), ClearCreditToken::new);
            case 4 -> nibbles().zip(tids(), sixteenBits(), TariffRateToken::new);
            case 5 -> nibbles().zip(tids(), sixteenBits(), ClearTamperToken::new);
            case 6 -> nibbles().zip(tids(), sixteenBits(), WaterFactorToken::new);
            case 7 ->
                nibbles().zip(tids(), integers().between(0, 63), integers().between(0, 1023), ExtendedToken::new);
            case 8 ->
                nibbles().zip(tids(), integers().between(0, 511), integers().between(0, 1), ExtendedToken::ofFlag);
            default -> integers().between(11, 15).zip(nibbles(), tids(), sixteenBits(), ProprietaryToken::new);
        };
    }

    static Gen<MeterTestToken> testTokens() {
        return arbitrary()
                .enumValues(MeterTestToken.Form.class)
                .zip(
                        longs().between(0, (1L << 36) - 1),
                        sixteenBits(),
                        (form, control, maker) -> new MeterTestToken(
                                form,
                                control & (1L << form.controlBits()) - 1,
                                maker & (1 << form.manufacturerBits()) - 1));
    }
}
