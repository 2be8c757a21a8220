package org.utilitill.journal.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sale.TrainingToken;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.file.TariffWriter;

class ActJsonTest {

    private static final List<String> TEXTS =
            List.of("", "plain", "a|b", "two\nlines", "\"quoted\" \\", "é€ 牛", "\uD83D\uDE00", "\u2028", "tab\t");
    private static final long ROUNDS = 2_000;

    private final FactCodec codec = new FactCodec();

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> T any(Random random, T[] list) {
        return list[random.nextInt(list.length)];
    }

    private static Map<String, String> fields(Random random) {
        Map<String, String> fields = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.put("field" + random.nextInt(5), any(random, TEXTS));
        }
        return fields;
    }

    private static OptionalLong number(Random random) {
        return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(1 + random.nextLong(Long.MAX_VALUE - 1));
    }

    private static Act act(Random random) {
        return new Act(
                Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
                any(random, Permission.values()),
                any(random, List.of("Amina", Act.STATION, "é_ü.x-9")),
                random.nextBoolean() ? Optional.of("Wairimu") : Optional.empty(),
                any(random, TEXTS) + "x".repeat(random.nextInt(80)) + any(random, TEXTS),
                any(random, Act.Outcome.values()),
                random.nextBoolean() ? Optional.of("E-USR-03") : Optional.empty(),
                fields(random),
                fields(random),
                random.nextLong(Long.MAX_VALUE));
    }

    private static Change person(Random random) {
        Role role = any(random, Role.values());
        Secret secret = role.senior() ? any(random, Secret.values()) : Secret.PIN;
        return new Change.PersonSet(
                new Person(new Operator("Amina", role), random.nextBoolean(), secret, number(random)), "a:hash:of it");
    }

    private static Change key(Random random) {
        Optional<Instant> from =
                random.nextBoolean() ? Optional.of(Instant.ofEpochSecond(random.nextInt())) : Optional.empty();
        Optional<Instant> until = random.nextBoolean()
                ? Optional.of(Instant.ofEpochSecond(5_000_000_000L, random.nextInt(1_000_000_000)))
                : Optional.empty();
        List<EncryptionAlgorithm> eas = random.nextBoolean()
                ? List.of(EncryptionAlgorithm.EA11, EncryptionAlgorithm.EA07)
                : List.of(EncryptionAlgorithm.EA07);
        return new Change.KeySet(new KeyProfile(
                any(random, List.of("Key one", "é€ 牛", "x".repeat(60))),
                any(random, List.of("", "LPC")),
                new SupplyGroupCode("%06d".formatted(random.nextInt(1_000_000))),
                random.nextInt(4),
                new KeyRevision(1 + random.nextInt(9)),
                random.nextInt(256),
                any(random, BaseDate.values()),
                1 + random.nextInt(4),
                eas,
                any(random, TokenCarrier.values()),
                new TariffIndex(random.nextInt(100)),
                any(random, List.of("600727", "0000")),
                new KeyPeriod(from, until),
                new KeyLimits(number(random), number(random), number(random)),
                any(random, KeyState.values()),
                "%06X".formatted(random.nextInt(1 << 24)),
                random.nextBoolean()));
    }

    private static Change signer(Random random) {
        EnumSet<Scope> scopes = EnumSet.of(any(random, Scope.values()), any(random, Scope.values()));
        return new Change.SignerSet(new TrustedSigner(
                "Head office", "RSA", 3072 + random.nextInt(9), "MIIB", "0f".repeat(32), scopes, random.nextBoolean()));
    }

    private static Change token(Random random) {
        MeterNumber number = MeterNumber.compose("14", "%08d".formatted(random.nextInt(100_000_000)));
        MeterIdentity meter = new MeterIdentity(
                PrimaryAccountNumber.of(number),
                new SupplyGroupCode("123456"),
                new TariffIndex(random.nextInt(100)),
                new KeyRevision(1 + random.nextInt(9)),
                any(random, EncryptionAlgorithm.values()),
                any(random, TokenCarrier.values()));
        return new Change.TokenMade(new TrainingToken(
                new UUID(random.nextLong(), random.nextLong()),
                meter,
                "Test key",
                "mgmt.extended",
                any(random, TEXTS),
                new TokenId(random.nextInt(0x1000000), any(random, BaseDate.values())),
                random.nextInt(16),
                TokenNumber.of("%020d".formatted(random.nextLong(Long.MAX_VALUE)))));
    }

    private static Change tariff(Random random) {
        Tariff tariff = Tariff.flat(
                new TariffId("D" + random.nextInt(9), 1 + random.nextInt(9)),
                "é€ 牛",
                any(random, Service.values()),
                CurrencyUnit.of("KES"),
                BigDecimal.valueOf(1 + random.nextInt(9999), 2));
        Optional<String> signer = random.nextBoolean() ? Optional.of("Head office") : Optional.empty();
        return new Change.TariffBrought(tariff, "# \"why\"\r\n" + TariffWriter.write(tariff), signer);
    }

    private static Optional<Change> change(Random random) {
        return switch (random.nextInt(6)) {
            case 4 -> Optional.of(tariff(random));
            case 0 -> Optional.of(person(random));
            case 1 -> Optional.of(key(random));
            case 2 -> Optional.of(signer(random));
            case 3 -> Optional.of(token(random));
            default -> Optional.empty();
        };
    }

    private Fact readBack(TapeEntry entry) {
        return codec.fact(new TapeRecord(1, entry, 0, TapeMark.START));
    }

    @Test
    void everyActAndChangeComesBackFromTheTapeAsItWas() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Fact.Acted acted = new Fact.Acted(act(random), change(random));
            TapeEntry entry = codec.entry(acted);
            assertThat(readBack(entry)).as("seed %d", seed).isEqualTo(acted);
            assertThat(codec.entry(acted)).as("seed %d", seed).isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"act\":\"FLY\",\"outcome\":\"DONE\",\"subject\":\"\",\"shift\":0,\"before\":{},\"after\":{}}",
                "{\"act\":\"SELL\",\"outcome\":\"MAYBE\",\"subject\":\"\",\"shift\":0,\"before\":{},\"after\":{}}",
                "{\"act\":\"SELL\",\"act\":\"SELL\",\"outcome\":\"DONE\",\"subject\":\"\",\"shift\":0,\"before\":{},\"after\":{}}",
                "{\"act\":\"SELL\",\"outcome\":\"DONE\",\"subject\":\"\",\"shift\":0,\"before\":{}}",
                "{\"act\":\"SELL\",\"outcome\":\"DONE\",\"subject\":\"\",\"shift\":0,\"before\":{},\"after\":{},\"key\":{}}"
            })
    void anActThatSaysTooLittleOrTheUnknownIsNoRecordOfThisVersion(String json) {
        TapeEntry entry = new TapeEntry(0, "ACT", "Amina", json);
        assertThatThrownBy(() -> readBack(entry))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        failure -> assertThat(failure.code()).isEqualTo(JournalException.Code.FORMAT));
    }

    @Test
    void aSubjectIsNeverCutInTheMiddleOfASign() {
        String subject = "x".repeat(Act.LONGEST_SUBJECT - 1) + "\uD83D\uDE00";
        Act act = new Act(
                Instant.EPOCH,
                Permission.SELL,
                "Amina",
                Optional.empty(),
                subject,
                Act.Outcome.DONE,
                Optional.empty(),
                Map.of(),
                Map.of(),
                0);
        assertThat(act.subject()).isEqualTo("x".repeat(Act.LONGEST_SUBJECT - 1));
    }
}
