package org.utilitill.testkit;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.box.NewSlot;
import org.utilitill.vault.box.PassphraseStretch;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.box.StretchCost;
import org.utilitill.vault.box.VaultFiles;
import org.utilitill.vault.box.VaultFolder;

/** Vaults, what is in them and what opens them. */
public final class TestVaults {

    /** The folder of every vault on a disk in memory. */
    public static final Path FOLDER = Path.of("vault").toAbsolutePath();
    /** Opens the vaults of {@link #create}. */
    public static final String PASSPHRASE = "rizo beka tamu vole wiju";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00.5Z"), ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of();

    private TestVaults() {}

    /** A vault on a disk. */
    public static VaultFolder on(VaultFiles disk, PassphraseStretch stretch) {
        return new VaultFolder(FOLDER, disk, stretch, new SecureRandom(), CLOCK);
    }

    /** A disk with a vault of two generations that {@link #PASSPHRASE} opens. */
    public static VaultDisk create(PassphraseStretch stretch) {
        VaultDisk disk = new VaultDisk(FOLDER);
        try (SlotSecret secret = passphrase(PASSPHRASE)) {
            on(disk, stretch)
                    .create(contents(1), List.of(slot("Owner", secret)))
                    .close();
        }
        return disk;
    }

    /** A slot at the least cost. */
    public static NewSlot slot(String label, SlotSecret secret) {
        return new NewSlot(label, secret, StretchCost.PUBLIC_PASSPHRASE);
    }

    /** A passphrase. */
    public static SlotSecret passphrase(String text) {
        return new SlotSecret.Passphrase(text.toCharArray());
    }

    /** Contents with every field in use; others for each fill. */
    public static VaultContents contents(int fill) {
        VaultKey plain = TestKeys.key("123457", 2, 255, 2, fill);
        VaultKey full = new VaultKey(fullProfile(), secret(20, fill + 1));
        return new VaultContents(
                List.of(plain, full),
                List.of(
                        signer("Head office", Set.of(Scope.CONFIGURATIONS, Scope.CREDIT_VOUCHERS)),
                        signer("Office des tarifs é€", Set.of(Scope.TARIFFS)).revoked()),
                secret(32, fill + 2),
                secret(32, fill + 3),
                secret(32, fill + 4));
    }

    private static KeyProfile fullProfile() {
        return new KeyProfile(
                "Réseau privé n° 7",
                "U7",
                new SupplyGroupCode("004711"),
                1,
                new KeyRevision(9),
                128,
                BaseDate.Y2035,
                4,
                List.of(EncryptionAlgorithm.EA11, EncryptionAlgorithm.EA07),
                TokenCarrier.DLMS,
                new TariffIndex(99),
                "0000",
                new KeyPeriod(
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2027-01-01T00:00:00.000000001Z"))),
                new KeyLimits(OptionalLong.of(1), OptionalLong.of(99_999_999_999L), OptionalLong.of(Long.MAX_VALUE)),
                KeyState.RETIRED,
                "00FFA9",
                false);
    }

    private static TrustedSigner signer(String name, Set<Scope> scopes) {
        return new TrustedSigner(name, "Ed25519", 256, "MCowBQYDK2VwAyEA", "0123456789abcdef".repeat(4), scopes, true);
    }

    /** A secret of equal bytes. */
    public static SecretBytes secret(int length, int fill) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) fill);
        return SecretBytes.takeOver(bytes);
    }

    /** Everything in contents, for comparing. */
    public static String text(VaultContents contents) {
        String keys = contents.keys().stream()
                .map(key -> key.profile() + " " + key.read(HEX::formatHex))
                .collect(Collectors.joining("\n"));
        String own = List.of(contents.pepper(), contents.signingKey(), contents.sealingKey()).stream()
                .map(secret -> secret.read(HEX::formatHex))
                .collect(Collectors.joining("\n"));
        String signers = contents.signers().stream()
                .map(signer -> signer.revoked() + " " + signer.active() + " " + signer.orderedScopes())
                .map(signer -> signer.replaceAll("scopes=\\[[^]]*]", ""))
                .collect(Collectors.joining("\n"));
        return keys + "\n" + own + "\n" + signers;
    }

    /** What is held by the contents of a fill, for comparing. */
    public static String text(int fill) {
        try (VaultContents contents = contents(fill)) {
            return text(contents);
        }
    }
}
