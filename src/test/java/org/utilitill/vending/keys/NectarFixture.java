package org.utilitill.vending.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.utilitill.testkit.KeyShop.done;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.keys.KeyRoom.NectarFile;

/** The configuration of the founding example that openssl made, and what a shop does with it. */
final class NectarFixture {

    /** What the profile in the configuration is called. */
    static final String NAME = "Founding example";
    /** Who signed it, in the shop's list. */
    static final String SIGNER = "Head office";

    private NectarFixture() {}

    static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/nectar", name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The three parts with the person's own 16 characters. */
    static NectarFile file() {
        return file("sixteen-letters!");
    }

    /** The three parts with something to open them. */
    static NectarFile file(String opener) {
        return new NectarFile(text("data.txt"), text("digest.txt"), text("key.txt"), KeyShop.chars(opener));
    }

    /** Believes the signer of the fixture. */
    static void trust(KeyShop shop) {
        trust(shop, EnumSet.of(Scope.CONFIGURATIONS));
    }

    /** Believes the signer of the fixture in some things. */
    static void trust(KeyShop shop, Set<Scope> scopes) {
        done(shop.byTwo(
                consent -> shop.desk().trust(TestShop.ADMINISTRATOR, SIGNER, text("signer.pub"), scopes, consent)));
    }

    /** Takes the configuration in, with the supervisor's consent. */
    static ActOutcome<KeyProfile> take(KeyShop shop, NectarFile file, String utility) {
        return shop.byTwo(consent -> shop.desk().importNectar(TestShop.ADMINISTRATOR, file, utility, consent));
    }

    /** A shop's key comes into use. */
    static KeyProfile activate(KeyShop shop, String name) {
        return done(
                shop.byTwo(consent -> shop.desk().setState(TestShop.ADMINISTRATOR, name, KeyState.ACTIVE, consent)));
    }

    /** No consent yet. */
    static <T> Optional<T> none() {
        return Optional.empty();
    }
}
