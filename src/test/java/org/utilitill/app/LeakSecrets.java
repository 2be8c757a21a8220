package org.utilitill.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
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
import org.utilitill.vault.box.Argon2Stretch;
import org.utilitill.vault.box.DataKeys;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.custody.KeyVault;

/** Everything a station must not let out, by name: what a test gives it, and what it makes itself. */
final class LeakSecrets {

    /** A vending key of derivation 02, for the meter {@link #METER_02}. */
    static final String KEY_02 = "13579bdf02468ace";
    /** A vending key of derivation 04, for the meter {@link #METER_04}; two custodians have a part each. */
    static final String KEY_04 = "9f3c51e07ad2468b1357c0de5ca1ab1e0badf00d";

    static final String METER_02 = "58000079192";
    static final String METER_04 = "47500150231";

    private static final String PART = "c4b8e29a7716f05d3e8190abcdef5527746b3d1e";
    private static final String OTHER_KEY = "2c5467b9da1f8032";

    /** What the station is given in files of these names, each text once in the world. */
    private static final Map<String, String> GIVEN = Map.of(
            "passphrase", "zuberi kipepeo 7 mlima",
            "wrong-passphrase", "zabibu kipepeo 8 mlima",
            "NJERI", "mwezi wa tatu usiku",
            "WAIRIMU", "58203714",
            "AMINA", "96170352",
            "wrong-pin", "40715926",
            "pin-as-a-name", "83920461",
            "opener", "opens-lakeside-1",
            "wrong-opener", "opens-nothing-77");

    private final Map<String, byte[]> known = new LinkedHashMap<>();

    LeakSecrets() {
        GIVEN.forEach((name, text) -> known.put(name, text.getBytes(US_ASCII)));
        known.put("vending key 02", hex(KEY_02));
        known.put("vending key 04", hex(KEY_04));
        known.put("vending key of the second configuration", hex(OTHER_KEY));
        known.put("first part of a key", hex(PART));
        known.put("second part of a key", hex(secondPart()));
        known.put("decoder key 02", decoderKey(METER_02, "654321", 1, KEY_02, EncryptionAlgorithm.EA07));
        known.put("decoder key 04", decoderKey(METER_04, "654322", 2, KEY_04, EncryptionAlgorithm.EA11));
    }

    /** All, by name. */
    Map<String, byte[]> all() {
        return known;
    }

    String text(String name) {
        return new String(known.get(name), US_ASCII);
    }

    void add(String name, String text) {
        known.put(name, text.getBytes(US_ASCII));
    }

    /** Writes what the station is given in files. */
    void write(Path folder) throws IOException {
        for (String name : GIVEN.keySet()) {
            Files.writeString(folder.resolve(name), text(name) + "\n");
        }
    }

    static String firstPart() {
        return PART;
    }

    static String secondPart() {
        byte[] key = hex(KEY_04);
        byte[] part = hex(PART);
        for (int i = 0; i < key.length; i++) {
            key[i] ^= part[i];
        }
        return HexFormat.of().formatHex(key);
    }

    static String otherKey() {
        return OTHER_KEY;
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static byte[] decoderKey(String meter, String group, int krn, String key, EncryptionAlgorithm ea) {
        MeterIdentity identity = new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.of(meter)),
                new SupplyGroupCode(group),
                new TariffIndex(1),
                new KeyRevision(krn),
                ea,
                TokenCarrier.NUMERIC);
        KeyAttributes attributes = new KeyAttributes(
                identity.sgc(),
                KeyType.DUTK,
                identity.krn(),
                new KeyExpiry(255),
                BaseDate.Y2014,
                ea == EncryptionAlgorithm.EA07 ? KeyDerivation.DKGA02 : KeyDerivation.DKGA04);
        try (VendingKey vendingKey = new VendingKey(SecretBytes.takeOver(hex(key)), attributes);
                DecoderKey decoderKey = vendingKey.decoderKeyOf(identity)) {
            return decoderKey.read(byte[]::clone);
        }
    }

    /** Adds what the vault of a station made for itself. */
    void addOwn(Path home) {
        try (SlotSecret secret = new SlotSecret.Passphrase(text("passphrase").toCharArray())) {
            known.put("data key", DataKeys.of(home.resolve("vault"), secret));
            try (KeyVault vault =
                    new StationVault(new SecureRandom(), Clock.systemUTC(), new Argon2Stretch()).of(home)) {
                vault.unlock(secret);
                known.put("pepper", vault.read(contents -> contents.pepper().read(byte[]::clone)));
                known.put(
                        "signing key",
                        vault.read(contents -> contents.signingKey().read(byte[]::clone)));
                known.put(
                        "sealing key",
                        vault.read(contents -> contents.sealingKey().read(byte[]::clone)));
            }
        }
    }

    /** Adds an RSA private key in PEM: its numbers, and a line of its text. */
    void addPrivateKey(Path pem) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(pem);
        known.put("line of the private key", lines.get(lines.size() / 2).getBytes(US_ASCII));
        byte[] der = Base64.getDecoder().decode(String.join("", lines.subList(1, lines.size() - 1)));
        RSAPrivateCrtKey key =
                (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        known.put("private exponent", withoutSign(key.getPrivateExponent().toByteArray()));
        known.put("first prime", withoutSign(key.getPrimeP().toByteArray()));
        known.put("second prime", withoutSign(key.getPrimeQ().toByteArray()));
    }

    private static byte[] withoutSign(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }
}
