package org.utilitill.vending.tariffs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.JournalFolder;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.tariff.TariffId;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vault.signer.SignerKey;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;

class TariffDeskTest {

    static final String NEXT = """
            utilitill tariff: 1
            code: D1
            version: 2
            name: Domestic
            service: electricity
            currency: KES
            from: 2026-04-01
            steps:
              - price: 20
            """;

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private KeyShop shop;
    private long requests;

    @AfterEach
    void close() {
        shop.close();
    }

    private void open() {
        shop = KeyShop.training(home, clock);
    }

    private ActOutcome<ListedTariff> bring(String text) {
        return shop.tariffs().bring(TestShop.ADMINISTRATOR, text.getBytes(UTF_8), Optional.empty(), Optional.empty());
    }

    private ListedTariff bringByTwo(String text) {
        return KeyShop.done(shop.byTwo(consent ->
                shop.tariffs().bring(TestShop.ADMINISTRATOR, text.getBytes(UTF_8), Optional.empty(), consent)));
    }

    private UUID sell(String money) {
        Known known = (Known) shop.shop().vending().find(TestShop.METER);
        Quoted quote = (Quoted) shop.shop().vending().quote(known.card(), money);
        UUID id = new UUID(9, ++requests);
        assertThat(shop.shop()
                        .vending()
                        .sell(new SellOrder(
                                id, TestShop.SUPERVISOR, quote, quote.quote().total(), Channel.SCREEN, false)))
                .isInstanceOf(SaleOutcome.Completed.class);
        return id;
    }

    @Test
    void twoPeopleBringInAVersionThatHoldsFromItsDateOn() {
        open();
        assertThat(bringByTwo(NEXT).state()).isEqualTo(ListedTariff.State.COMES);
        Known before = (Known) shop.shop().vending().find(TestShop.METER);
        clock.pass(Duration.ofDays(30));
        Known after = (Known) shop.shop().vending().find(TestShop.METER);

        assertThat(before.card().tariff().id()).isEqualTo(new TariffId("D1", 1));
        assertThat(after.card().tariff().id()).isEqualTo(new TariffId("D1", 2));
        assertThat(shop.tariffs().list())
                .extracting(listed -> listed.tariff().id() + " " + listed.state())
                .containsExactly("D1/1 ENDED", "D1/2 HOLDS");
    }

    @Test
    void theTextComesBackAsItWasBroughtAfterARestart() {
        open();
        String text = NEXT + "# why: the regulator's notice 17\n";
        bringByTwo(text);
        var disk = shop.disk();
        shop.close();
        shop = KeyShop.on(JournalFolder.below(home), clock, TestShop.Plan.KES, disk);

        assertThat(shop.tariffs().version(new TariffId("D1", 2)).orElseThrow().text())
                .isEqualTo(text);
    }

    @Test
    void aVersionMayBeginAtOnceWhenNothingWasSoldSince() {
        open();
        sell("50");
        assertThat(bringByTwo(NEXT.replace("2026-04-01", "2026-03-02 14:08")).state())
                .isEqualTo(ListedTariff.State.COMES);
        clock.pass(Duration.ofMinutes(1));
        assertThat(bringByTwo(NEXT.replace("version: 2", "version: 3").replace("2026-04-01", "2026-03-02 14:08"))
                        .state())
                .isEqualTo(ListedTariff.State.HOLDS);
    }

    @Test
    void anExampleIsNotSoldByAtARealStation() {
        shop = KeyShop.real(home, clock);

        Refusal refused = KeyShop.refused(bring(NEXT + "example: yes\n"));
        assertThat(refused.code().code()).isEqualTo("E-TRF-04");
    }

    @Test
    void anExampleServesATrainingShop() {
        open();
        assertThat(bringByTwo(NEXT + "example: yes\n").tariff().id()).isEqualTo(new TariffId("D1", 2));
    }

    private static final Ed25519PrivateKeyParameters KEY = new Ed25519PrivateKeyParameters(
            new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
            });

    private static Optional<byte[]> signed(String text) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, KEY);
        signer.update(text.getBytes(UTF_8), 0, text.getBytes(UTF_8).length);
        return Optional.of(signer.generateSignature());
    }

    private void trust(Scope scope) {
        String key =
                SignerKey.ofSigningKey(SecretBytes.takeOver(KEY.getEncoded())).text();
        KeyShop.done(shop.byTwo(
                consent -> shop.desk().trust(TestShop.ADMINISTRATOR, "Office", key, Set.of(scope), consent)));
    }

    private ActOutcome<ListedTariff> bringSigned(Optional<byte[]> signature) {
        return shop.tariffs().bring(TestShop.ADMINISTRATOR, NEXT.getBytes(UTF_8), signature, Optional.empty());
    }

    @Test
    void aTrustedSignatureTakesThePlaceOfTheSecondPerson() {
        open();
        trust(Scope.TARIFFS);

        assertThat(KeyShop.done(bringSigned(signed(NEXT))).signer()).contains("Office");
        assertThat(shop.lastAct().after()).containsEntry("signer", "Office");
    }

    @Test
    void aSignatureMayComeAsBase64() {
        open();
        trust(Scope.TARIFFS);
        byte[] text = (Base64.getEncoder().encodeToString(signed(NEXT).orElseThrow()) + "\n").getBytes(UTF_8);

        assertThat(KeyShop.done(bringSigned(Optional.of(text))).signer()).contains("Office");
    }

    @Test
    void aSignatureOverAnotherTextIsRefused() {
        open();
        trust(Scope.TARIFFS);

        assertThat(KeyShop.refused(bringSigned(signed(NEXT + " "))).code().code())
                .isEqualTo("E-TRF-08");
    }

    @Test
    void aSignerWhoMayNotSignTariffsIsRefusedByName() {
        open();
        trust(Scope.CONFIGURATIONS);

        assertThat(KeyShop.refused(bringSigned(signed(NEXT))))
                .isEqualTo(Refusal.of(RefusalCode.TARIFF_SIGNER_SCOPE, "Office"));
    }

    @Test
    void aRevokedSignerIsRefusedByName() {
        open();
        trust(Scope.TARIFFS);
        KeyShop.done(shop.desk().revoke(TestShop.ADMINISTRATOR, "Office"));

        assertThat(KeyShop.refused(bringSigned(signed(NEXT))))
                .isEqualTo(Refusal.of(RefusalCode.TARIFF_SIGNER_REVOKED, "Office"));
    }

    @Test
    void aPreviewShowsTheLastTwentySalesSideBySide() {
        open();
        for (int i = 0; i < 22; i++) {
            sell("1000");
            clock.pass(Duration.ofMinutes(2));
        }
        TariffPreview.Shown shown = (TariffPreview.Shown) shop.tariffs().preview(NEXT.getBytes(UTF_8));

        assertThat(shown.same()).isTrue();
        assertThat(shown.lines()).hasSize(20).allSatisfy(line -> {
            assertThat(line.then().toString()).isEqualTo("34.1");
            assertThat(line.now().toString()).isEqualTo("50.0");
            assertThat(line.difference().toString()).isEqualTo("15.9");
            assertThat(line.fewer()).isFalse();
        });
        assertThat(shown.lines().get(0).receipt()).isEqualTo("07-000022");
    }

    @Test
    void aPreviewOfANewCodeTakesSalesOfItsService() {
        open();
        sell("1000");
        String text = NEXT.replace("code: D1", "code: D2").replace("price: 20", "price: 40");
        TariffPreview.Shown shown = (TariffPreview.Shown) shop.tariffs().preview(text.getBytes(UTF_8));

        assertThat(shown.same()).isFalse();
        assertThat(shown.lines()).singleElement().satisfies(line -> {
            assertThat(line.fewer()).isTrue();
            assertThat(line.now().toString()).isEqualTo("25.0");
        });
    }

    @Test
    void aPreviewTakesANewMonthlyFeeOfTheFirstPurchaseOfTheMonth() {
        open();
        sell("1000");
        sell("1000");
        String fee = "charges:\n  - {kind: fixed, code: fee, name: Fee, amount: 100, per: month}\n";
        TariffPreview.Shown shown = (TariffPreview.Shown) shop.tariffs().preview((NEXT + fee).getBytes(UTF_8));

        assertThat(shown.lines()).extracting(line -> line.now().toString()).containsExactly("50.0", "45.0");
    }

    @Test
    void aSaleComesOutTheSameWhenThePricesHaveChangedTwice() {
        open();
        UUID sale = sell("1000");
        bringByTwo(NEXT);
        bringByTwo(NEXT.replace("version: 2", "version: 3").replace("price: 20", "price: 21"));
        clock.pass(Duration.ofDays(700));

        Recomputed again = shop.tariffs().recompute(sale).orElseThrow();
        assertThat(again.equal()).as("%s", again.differences()).isTrue();
        assertThat(again.tariff()).isEqualTo(new TariffId("D1", 1));
    }

    @Test
    void aLargeSaleWhoseTokenCarriesRoundedUnitsComesOutTheSame() {
        open();
        UUID sale = sell("49000");

        assertThat(shop.tariffs().recompute(sale).orElseThrow().differences()).isEqualTo(List.of());
    }
}
