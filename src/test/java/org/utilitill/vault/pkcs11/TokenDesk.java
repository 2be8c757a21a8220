package org.utilitill.vault.pkcs11;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.callback.PasswordCallback;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.RingTokenModule;
import org.utilitill.vault.TokenModule;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vault.TokenModule.IssueResult;
import org.utilitill.vault.TokenModule.Issued;
import org.utilitill.vault.TokenModule.TokenOrder;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultKey;

/** What {@link Pkcs11KeysIT} does with a token, one scene a run; it prints what it saw. */
final class TokenDesk {

    static final long SEED = 20260302;
    static final String LABEL = "SHOP-1";
    static final String PIN = "24680213";
    static final String GROUP = "123457";
    private static final Instant NOW = Instant.parse("2026-03-02T14:07:00Z");

    private final Pkcs11Place place;
    private final Random random = new Random(SEED);

    private TokenDesk(Pkcs11Place place) {
        this.place = place;
    }

    /** Arguments: the scene, the library, and for one scene the folder of the token. */
    public static void main(String[] arguments) throws Exception {
        TokenDesk desk = new TokenDesk(new Pkcs11Place(Path.of(arguments[1]), 0, LABEL));
        switch (arguments[0]) {
            case "tokens" -> desk.tokens();
            case "handle" -> desk.handle();
            case "lock" -> desk.lock();
            case "pins" -> desk.pins();
            case "faults" -> desk.faults();
            case "readable" -> desk.readable();
            case "ceremony" -> desk.ceremony();
            case "profiles" -> desk.profiles();
            case "destroy" -> desk.destroy();
            case "unplugged" -> desk.unplugged(Path.of(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The key of the scenes: 20 bytes of the seed. */
    static byte[] keyBytes() {
        byte[] value = new byte[20];
        new Random(SEED).nextBytes(value);
        return value;
    }

    static KeyProfile profile(String group, byte[] value) {
        return TestKeys.profile(group, 2, 255, 4, CheckValue.of(value));
    }

    private static KeyProfile profile() {
        return profile(GROUP, keyBytes());
    }

    private static StoreOutcome store(Pkcs11Keys ring, KeyProfile profile, byte[] value) {
        try (SecretBytes secret = SecretBytes.takeOver(value)) {
            return ring.store(profile, secret);
        }
    }

    private Pkcs11Keys open(KeyProfile... profiles) {
        return Pkcs11Keys.open(place, List.of(profiles), PIN.toCharArray());
    }

    private Pkcs11Keys withTheKey() {
        Pkcs11Keys ring = open();
        say(store(ring, profile(), keyBytes()));
        return ring;
    }

    /** The same 30 orders by the token and by the key itself, the random fields from the same seed. */
    private void tokens() {
        withTheKey().lock();
        VaultKey here = new VaultKey(profile(), SecretBytes.takeOver(keyBytes()));
        try (TokenModule outside = module(open(profile()));
                TokenModule inside = new RingTokenModule(
                        new TestKeys(List.of(here)), new Random(SEED)::nextInt, TestKeys.NOTHING_BEFORE)) {
            for (int i = 0; i < 30; i++) {
                TokenOrder order = order(i % 2 == 0 ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11);
                say(digits(outside.issue(new UUID(1, i), order)) + " " + digits(inside.issue(new UUID(1, i), order)));
            }
        }
    }

    private static RingTokenModule module(Pkcs11Keys ring) {
        return new RingTokenModule(ring, new Random(SEED)::nextInt, TestKeys.NOTHING_BEFORE);
    }

    private void handle() {
        withTheKey().lock();
        Pkcs11Session session = Pkcs11Session.open(place, PIN.toCharArray());
        SecretKey key = session.find(Pkcs11Keys.nameOf(profile())).orElseThrow();
        say("format " + key.getFormat());
        say("encoded " + Arrays.toString(key.getEncoded()));
        session.close();
    }

    private void lock() {
        Pkcs11Keys ring = withTheKey();
        RingTokenModule module = module(ring);
        VaultKey held = ring.keys().get(0);
        say(module.info().custody());
        say(shown(module.issue(new UUID(1, 1), order(EncryptionAlgorithm.EA07))));
        module.lock();
        say(shown(module.issue(new UUID(1, 2), order(EncryptionAlgorithm.EA07))));
        say(module.info().locked() + " " + module.info().keys().size());
        try {
            held.trainingKeyOf(meter(EncryptionAlgorithm.EA07));
            say("a decoder key");
        } catch (IllegalStateException refused) {
            say("no decoder key");
        }
        saysWhy(() -> ring.describe(List.of(profile())));
        saysWhy(() -> store(ring, profile(), keyBytes()));
        module.lock();
    }

    private void pins() {
        Pkcs11Keys ring = withTheKey();
        RingTokenModule module = module(ring);
        for (String wrong : List.of("24680214", "2468021", "00000000000000000000", "")) {
            char[] pin = wrong.toCharArray();
            saysWhy(() -> Pkcs11Keys.open(place, List.of(profile()), pin));
            say(Arrays.equals(pin, new char[wrong.length()]) ? "wiped" : "left");
        }
        say(shown(module.issue(new UUID(1, 1), order(EncryptionAlgorithm.EA07))));
        char[] right = PIN.toCharArray();
        say(Pkcs11Keys.open(place, List.of(profile()), right).keys().size() + " key");
        say(Arrays.equals(right, new char[PIN.length()]) ? "wiped" : "left");
    }

    private void faults() {
        byte[] other = keyBytes();
        other[19]++;
        withTheKey().lock();
        Pkcs11Keys ring = open(profile(), profile("600100", keyBytes()), profile(GROUP, other));
        ring.keys().forEach(key -> say("holds " + key));
        ring.unusable().forEach(key -> say(key.profile().sgc().digits() + " " + key.fault()));
        ring.lock();
    }

    /** A key that somebody put there so that it can be read. */
    private void readable() throws Exception {
        AuthProvider provider = (AuthProvider) Security.getProvider("SunPKCS11")
                .configure(place.configuration()
                        .replace("EXTRACTABLE = false", "EXTRACTABLE = true")
                        .replace("SENSITIVE = true", "SENSITIVE = false"));
        provider.login(null, asked -> ((PasswordCallback) asked[0]).setPassword(PIN.toCharArray()));
        KeyStore names = KeyStore.getInstance("PKCS11", provider);
        names.load(null, null);
        SecretKeySpec key = new SecretKeySpec(Arrays.copyOf(keyBytes(), 32), "Generic");
        names.setEntry(Pkcs11Keys.nameOf(profile()), new KeyStore.SecretKeyEntry(key), null);
        Pkcs11Keys ring = open(profile());
        ring.unusable().forEach(found -> say(found.fault()));
        say(ring.keys().size() + " keys");
        say(store(ring, profile(), keyBytes()));
        ring.lock();
    }

    private void ceremony() {
        byte[] other = keyBytes();
        other[0]++;
        Pkcs11Keys ring = open(profile());
        say(ring.unusable().size() + " absent");
        say(store(ring, profile(), other));
        say(store(ring, profile(), keyBytes()));
        say(store(ring, profile(), keyBytes()));
        say(store(ring, profile(GROUP, other), other));
        say(ring.unusable().size() + " absent, " + ring.keys().size() + " held");
        say(shown(module(ring).issue(new UUID(1, 1), order(EncryptionAlgorithm.EA11))));
        saysWhy(() -> store(ring, profile(), Arrays.copyOf(keyBytes(), 19)));
        saysWhy(() -> store(ring, TestKeys.profile(GROUP, 2, 255, 2, "000000"), new byte[8]));
        ring.lock();
    }

    private void profiles() {
        Pkcs11Keys ring = withTheKey();
        RingTokenModule module = module(ring);
        ring.describe(List.of(profile().in(KeyState.RETIRED)));
        say(shown(module.issue(new UUID(1, 1), order(EncryptionAlgorithm.EA07))));
        say(store(ring, profile(), keyBytes()));
        say(shown(module.issue(new UUID(1, 1), order(EncryptionAlgorithm.EA07))));
        module.close();
    }

    private void destroy() {
        byte[] other = keyBytes();
        other[0]++;
        Pkcs11Keys ring = withTheKey();
        say(ring.destroy(profile(GROUP, other)) + " " + ring.keys().size());
        say(ring.destroy(profile()) + " " + ring.keys().size());
        say(ring.destroy(profile()) + " " + ring.keys().size());
        ring.lock();
        Pkcs11Keys again = open(profile());
        again.unusable().forEach(found -> say(found.fault()));
        again.lock();
    }

    /** The files of the token disappear while it is open. */
    private void unplugged(Path files) throws Exception {
        Pkcs11Keys ring = withTheKey();
        RingTokenModule module = module(ring);
        Issued made = (Issued) module.issue(new UUID(1, 1), order(EncryptionAlgorithm.EA07));
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        say(shown(module.issue(new UUID(1, 2), order(EncryptionAlgorithm.EA07))));
        say(module.fetch(new UUID(1, 1)).isPresent() + " "
                + module.fetch(new UUID(1, 2)).isPresent());
        saysWhy(() -> module.verify(
                meter(EncryptionAlgorithm.EA07), BaseDate.Y2014, made.token().digits()));
        say(ring.keys().size() + " key, locked " + ring.locked());
        ring.lock();
        saysWhy(() -> open(profile()));
    }

    private MeterIdentity meter(EncryptionAlgorithm ea) {
        String serial = "%08d".formatted(random.nextInt(100_000_000));
        return new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.compose("14", serial)),
                new SupplyGroupCode(GROUP),
                new TariffIndex(random.nextInt(100)),
                new KeyRevision(1),
                ea,
                TokenCarrier.NUMERIC);
    }

    private TokenOrder order(EncryptionAlgorithm ea) {
        TokenId tid = TokenId.at(NOW.plusSeconds(60L * random.nextInt(100_000)), BaseDate.Y2014);
        CreditToken token = CreditToken.ofTenths(Service.ELECTRICITY, 0, tid, 1 + random.nextInt(100_000));
        return new TokenOrder(meter(ea), token, OptionalInt.empty(), NOW);
    }

    private static String digits(IssueResult result) {
        return result instanceof Issued issued ? issued.token().digits() : result.toString();
    }

    private static String shown(IssueResult result) {
        return result instanceof Declined declined ? declined.reason().name() : "made";
    }

    private static void saysWhy(Runnable deed) {
        try {
            deed.run();
            say("done");
        } catch (VaultException refused) {
            say(refused.code());
        } catch (StsException refused) {
            say(refused.error());
        }
    }

    private static void say(Object line) {
        System.out.println(line);
    }
}
