package org.utilitill.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestShop;
import org.utilitill.vault.signer.SignerKey;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.station.StationHouse.Station;

/** Tariff files on a stick, whoever signs them, and sales to look at them beside. */
final class PriceFiles {

    /** The next version of the shop's tariff: two steps and a levy. */
    static final String NEXT = """
            # The regulator's notice 17 of 2026: cheap units for everyone, and the levy of the lake.
            utilitill tariff: 1
            code: D1
            version: 2
            name: Domestic
            service: electricity
            currency: KES
            from: 2026-04-01
            month: calendar
            steps:
              - {up to: 400, price: 21.90}
              - price: 33.80
            charges:
              - {kind: levy, code: lake, name: Lake levy, percent: 2, on: [energy]}
              - {kind: vat, code: vat, percent: 16, rule: added, on: [energy, lake]}
            """;

    private static final Ed25519PrivateKeyParameters KEY = new Ed25519PrivateKeyParameters(
            new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
            });

    private final Path folder;
    private long sales;

    PriceFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes a file and answers its path as it is typed. */
    String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Signs a text into a file. */
    void sign(String name, String text) throws IOException {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, KEY);
        signer.update(text.getBytes(UTF_8), 0, text.getBytes(UTF_8).length);
        Files.write(folder.resolve(name), signer.generateSignature());
    }

    /** Makes a station believe the signer. */
    static void trust(Station station) {
        String key =
                SignerKey.ofSigningKey(SecretBytes.takeOver(KEY.getEncoded())).text();
        var asked =
                station.keys().trust(TestShop.ADMINISTRATOR, "Office", key, Set.of(Scope.TARIFFS), Optional.empty());
        var consent = KeyShop.done(station.people()
                .approve(
                        ((ApprovalNeeded<?>) asked).request(),
                        TestShop.SUPERVISOR.name(),
                        TestShop.SUPERVISOR_PIN.toCharArray()));
        KeyShop.done(station.keys()
                .trust(TestShop.ADMINISTRATOR, "Office", key, Set.of(Scope.TARIFFS), Optional.of(consent)));
    }

    /** Sells at a station for so much money each, a quarter of an hour apart. */
    void sell(TestRoom room, int... money) {
        for (int each : money) {
            Known known = (Known) room.station.vending().find(TestShop.METER);
            Quoted quote = (Quoted) room.station.vending().quote(known.card(), Integer.toString(each));
            SellOrder order = new SellOrder(
                    new UUID(9, ++sales),
                    TestShop.SUPERVISOR,
                    quote,
                    quote.quote().total(),
                    Channel.SCREEN,
                    false);
            assertThat(room.station.vending().sell(order)).isInstanceOf(SaleOutcome.Completed.class);
            room.clock.pass(Duration.ofMinutes(15));
        }
    }
}
