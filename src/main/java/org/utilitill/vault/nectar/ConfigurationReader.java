package org.utilitill.vault.nectar;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.KeyFault;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.nectar.NectarRefusal.Code;
import org.utilitill.vault.nectar.OpenedConfiguration.Warning;

/** Makes a profile and a key of a text whose digest fits, or says which field is wrong. */
final class ConfigurationReader {

    private static final int FIRST_CREDIT_TYPE = KeyType.DUTK.code();
    private static final int UNPROVED_EA = 9;

    private static final Map<String, BaseDate> BASE_DATES =
            Map.of("1993", BaseDate.Y1993, "2014", BaseDate.Y2014, "2035", BaseDate.Y2035);

    private static final Map<String, String> ISSUERS = Map.of("600727", "600727", "0000", "0000");

    private final ConfigurationLines lines;
    private final ConfigurationValues values;
    private final String signer;
    private final Instant now;

    /** A reader of a text, which is left for the caller to wipe. */
    ConfigurationReader(byte[] text, String signer, Instant now) {
        this.lines = new ConfigurationLines(text);
        this.values = new ConfigurationValues(text, lines);
        this.signer = signer;
        this.now = now;
    }

    NectarOpening read() {
        Optional<NectarRefusal> fault = lines.fault();
        if (fault.isPresent()) {
            return fault.get();
        }
        byte[] key = new byte[0];
        boolean kept = false;
        try {
            values.word(NectarField.TYPE, Map.of("native", true), "native");
            key = values.key();
            NectarOpening opening = judge(key);
            kept = opening instanceof OpenedConfiguration;
            return opening;
        } finally {
            if (!kept) {
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    private NectarOpening judge(byte[] key) {
        Optional<KeyProfile> profile = profile(key);
        if (profile.isEmpty()) {
            return values.refusal().orElseThrow();
        }
        Optional<KeyFault> fault = KeyFault.of(profile.get(), key, now);
        if (fault.isPresent()) {
            return refusal(fault.get(), profile.get());
        }
        return new OpenedConfiguration(profile.get(), SecretBytes.takeOver(key), signer, warnings(profile.get()));
    }

    /** The profile, if every field has a value it can have. */
    private Optional<KeyProfile> profile(byte[] key) {
        String name = values.name();
        int ken = values.number(NectarField.KEY_EXPIRY_NO, 1, 3, 0, 255);
        List<EncryptionAlgorithm> eas = algorithms();
        TokenCarrier tct = values.word(NectarField.TOKEN_CARRIER_TYPE, Vocabulary.CARRIERS, Vocabulary.CARRIER_RULE)
                .orElse(TokenCarrier.NUMERIC);
        int dkga = values.number(NectarField.DECODER_KEY_GENERATION_ALGORITHM, 2, 2, 1, 4);
        int ti = values.number(NectarField.TARIFF_INDEX, 2, 2, 0, 99);
        int krn = values.number(NectarField.KEY_REVISION_NO, 1, 1, 1, 9);
        String sgc = values.digits(NectarField.SUPPLY_GROUP_CODE, 6);
        int kt = values.number(NectarField.KEY_TYPE, 1, 1, 0, 3);
        Optional<BaseDate> baseDate = values.word(NectarField.BASE_DATE, BASE_DATES, "1993|2014|2035");
        Optional<String> iin = values.word(NectarField.ISSUER_IDENTIFICATION_NO, ISSUERS, "600727|0000");
        if (values.nameHoldsKey()) {
            values.refuse(NectarRefusal.of(Code.KEY_IN_NAME, NectarField.NAME.text()));
        }
        if (values.refusal().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new KeyProfile(
                name,
                "",
                new SupplyGroupCode(sgc),
                kt,
                new KeyRevision(krn),
                ken,
                baseDate.orElseThrow(),
                dkga,
                eas,
                tct,
                new TariffIndex(ti),
                iin.orElseThrow(),
                KeyPeriod.ALWAYS,
                KeyLimits.NONE,
                KeyState.DRAFT,
                CheckValue.of(key),
                PublicTestKeys.holds(key)));
    }

    private List<EncryptionAlgorithm> algorithms() {
        Optional<Integer> code =
                values.word(NectarField.ENCRYPTION_ALGORITHM, Vocabulary.ALGORITHMS, Vocabulary.ALGORITHM_RULE);
        if (code.isPresent() && code.get() == UNPROVED_EA) {
            values.refuse(
                    NectarRefusal.of(Code.UNVERIFIED, NectarField.ENCRYPTION_ALGORITHM, Vocabulary.ALGORITHM_RULE));
        }
        return List.of(code.filter(known -> known != UNPROVED_EA)
                .map(EncryptionAlgorithm::of)
                .orElse(EncryptionAlgorithm.EA07));
    }

    private static NectarRefusal refusal(KeyFault fault, KeyProfile profile) {
        return switch (fault) {
            case UNVERIFIED -> unverified(profile);
            case NO_SUCH_KEYS ->
                NectarRefusal.of(Code.NO_SUCH_KEYS, NectarField.ENCRYPTION_ALGORITHM, "02: sta, 04: sta|misty1");
            case CARRIER -> NectarRefusal.of(Code.CARRIER, NectarField.TOKEN_CARRIER_TYPE, "magnetic|01");
            case LENGTH -> NectarRefusal.of(Code.KEY_LENGTH, NectarField.VENDING_KEY, "02: 16 hex, 04: 40 hex");
            case WEAK -> ofKey(Code.KEY_WEAK);
            case SEMI_WEAK -> ofKey(Code.KEY_SEMI_WEAK);
            case EQUAL_BYTES -> ofKey(Code.KEY_EQUAL_BYTES);
            case PARITY -> ofKey(Code.KEY_PARITY);
            case EXPIRED -> NectarRefusal.of(Code.KEY_EXPIRED, NectarField.KEY_EXPIRY_NO.text());
        };
    }

    private static NectarRefusal unverified(KeyProfile profile) {
        boolean known = profile.dkga() == 2 || profile.dkga() == 4;
        return known
                ? NectarRefusal.of(Code.UNVERIFIED, NectarField.KEY_TYPE, "04: 0-2")
                : NectarRefusal.of(Code.UNVERIFIED, NectarField.DECODER_KEY_GENERATION_ALGORITHM, "02|04");
    }

    private static NectarRefusal ofKey(Code code) {
        return NectarRefusal.of(code, NectarField.VENDING_KEY.text());
    }

    private Set<Warning> warnings(KeyProfile profile) {
        Set<Warning> warnings = EnumSet.of(Warning.EXPOSED);
        if (KeyFault.spent(profile.baseDate(), now)) {
            warnings.add(Warning.BASE_DATE_SPENT);
        }
        if (profile.training()) {
            warnings.add(Warning.PUBLISHED_KEY);
        }
        if (profile.kt() < FIRST_CREDIT_TYPE) {
            warnings.add(Warning.NO_CREDIT);
        }
        return warnings;
    }
}
