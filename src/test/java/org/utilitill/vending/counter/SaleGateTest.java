package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.acts.ActRecord;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Act;
import org.utilitill.staff.Approval;
import org.utilitill.staff.ApprovalRule;
import org.utilitill.staff.Permission;
import org.utilitill.testkit.FailingTapeFiles;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.people.People.Draft;

class SaleGateTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final FailingTapeFiles disk = new FailingTapeFiles();
    private TestShop shop;

    @BeforeEach
    void open() {
        JournalFolder real = JournalFolder.below(home);
        shop = TestShop.on(new JournalFolder(real.tape(), real.index(), disk), clock);
        limit(OptionalLong.of(100_00), true);
    }

    @AfterEach
    void close() {
        disk.mend();
        shop.close();
    }

    private void limit(OptionalLong most, boolean active) {
        Draft draft = new Draft("Amina", TestShop.CASHIER.role(), active, most);
        done(shop.people().people().change(TestShop.ADMINISTRATOR, draft));
    }

    private SellOrder order(long number, String money) {
        return Till.order(number, Till.quote(shop, TestShop.METER, money));
    }

    private Approval consent(SaleOutcome asked) {
        ApprovalRequest request = ((SaleOutcome.ApprovalNeeded) asked).request();
        return done(shop.people().people().approve(request, "Wairimu", TestShop.SUPERVISOR_PIN.toCharArray()));
    }

    private Act lastAct() {
        return acts(1).get(0).act();
    }

    private List<ActRecord> acts(int most) {
        return shop.journal().registers().acts().search(ActSearch.newest(most));
    }

    @Test
    void aSaleAtTheLimitNeedsNobodyAndOneAboveItAsksForMeterAndAmount() {
        Till.sold(shop.vending().sell(order(1, "100")));
        assertThat(shop.vending().sell(order(2, "100.01")))
                .isEqualTo(new SaleOutcome.ApprovalNeeded(new ApprovalRequest(
                        ApprovalRule.LARGE_SALE, Permission.SELL_LARGE, "Amina", TestShop.METER + " KES 100.01")));
        assertThat(shop.vending().credit()).hasToString("KES 49900.00");
    }

    @Test
    void withAConsentALargeSaleIsSoldOnce() {
        SellOrder large = order(1, "500");
        Approval consent = consent(shop.vending().sell(large));
        RevealedSale sale = Till.sold(shop.vending().sell(large.with(consent)));
        assertThat(lastAct().what()).isEqualTo(Permission.SELL_LARGE);
        assertThat(lastAct().approver()).contains("Wairimu");
        assertThat(lastAct().after()).containsEntry("request", large.requestId().toString());
        assertThat(Till.sold(shop.vending().sell(large.with(consent))).made()).isEqualTo(sale.made());
        assertThat(Till.sold(shop.vending().sell(large)).made()).isEqualTo(sale.made());
        assertThat(shop.vending().credit()).hasToString("KES 49500.00");
        assertThat(Till.refused(shop.vending().sell(order(2, "500").with(consent))))
                .isEqualTo(Refusal.of(RefusalCode.APPROVAL_VOID));
    }

    @Test
    void aConsentIsForOneAmountAtOneMeter() {
        Approval consent = consent(shop.vending().sell(order(1, "500")));
        assertThat(Till.refused(shop.vending().sell(order(1, "501").with(consent))))
                .isEqualTo(Refusal.of(RefusalCode.APPROVAL_VOID));
        SellOrder other = Till.order(1, Till.quote(shop, TestShop.LONG_NAME_METER, "500"));
        assertThat(Till.refused(shop.vending().sell(other.with(consent))))
                .isEqualTo(Refusal.of(RefusalCode.APPROVAL_VOID));
        Till.sold(shop.vending().sell(order(1, "500").with(consent)));
    }

    @Test
    void aVoidConsentIsOnTheRecordOnce() {
        long before = acts(1).get(0).seq();
        Approval forged = new Approval(
                new UUID(1, 1),
                ApprovalRule.LARGE_SALE,
                Permission.SELL_LARGE,
                "Amina",
                TestShop.METER + " KES 500.00",
                "Wairimu");
        Till.refused(shop.vending().sell(order(1, "500").with(forged)));
        assertThat(acts(10).stream().filter(act -> act.seq() > before))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.act().what()).isEqualTo(Permission.SELL_LARGE);
                    assertThat(record.act().code()).contains("E-USR-12");
                    assertThat(record.act().approver()).isEmpty();
                });
    }

    @Test
    void aSaleThatWasMadeIsShownAgainWhateverTheLimitSays() {
        SellOrder order = order(1, "90");
        RevealedSale sale = Till.sold(shop.vending().sell(order));
        limit(OptionalLong.of(1), true);
        assertThat(Till.sold(shop.vending().sell(order)).made()).isEqualTo(sale.made());
        assertThat(Till.sold(shop.vending().showRecorded(order.requestId(), TestShop.CASHIER, Channel.SCREEN))
                        .made())
                .isEqualTo(sale.made());
    }

    @Test
    void aRefusedSaleIsOnTheRecordWithItsCodeOnce() {
        long before = acts(1).get(0).seq();
        SellOrder good = order(1, "50");
        SellOrder shortOfCash = new SellOrder(
                good.requestId(),
                good.operator(),
                good.quote(),
                good.given().minus(1),
                Channel.SCREEN,
                false,
                Optional.empty());
        assertThat(Till.refused(shop.vending().sell(shortOfCash)).code()).isEqualTo(RefusalCode.CASH_SHORT);
        assertThat(acts(10).stream().filter(act -> act.seq() > before))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.act().what()).isEqualTo(Permission.SELL);
                    assertThat(record.act().code()).contains("E-AMT-06");
                    assertThat(record.act().subject()).isEqualTo(TestShop.METER + " KES 50.00");
                });
    }

    @Test
    void whoLeftSellsNothingAndSeesNoSaleOfBefore() {
        SellOrder order = order(1, "90");
        Till.sold(shop.vending().sell(order));
        limit(OptionalLong.empty(), false);
        Refusal no = Refusal.of(RefusalCode.NOT_ALLOWED, "Amina");
        assertThat(Till.refused(shop.vending().sell(order(2, "50")))).isEqualTo(no);
        assertThat(lastAct().what()).isEqualTo(Permission.SELL);
        assertThat(Till.refused(shop.vending().showRecorded(order.requestId(), TestShop.CASHIER, Channel.SCREEN)))
                .isEqualTo(no);
        assertThat(lastAct().what()).isEqualTo(Permission.SHOW_RECORDED);
        assertThat(lastAct().code()).contains("E-USR-03");
    }

    @Test
    void aSaleNobodyMadeIsNotShown() {
        assertThat(Till.refused(shop.vending().showRecorded(new UUID(1, 1), TestShop.CASHIER, Channel.SCREEN)))
                .isEqualTo(Refusal.of(RefusalCode.NO_RECEIPT));
    }

    @Test
    void aDiskThatTakesNoRecordOfTheConsentMakesNoSale() {
        SellOrder large = order(1, "500");
        Approval consent = consent(shop.vending().sell(large));
        disk.fullAfter(0, false);
        assertThat(Till.refused(shop.vending().sell(large.with(consent))))
                .isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        disk.mend();
        assertThat(shop.vending().lastSale()).isEmpty();
        assertThat(shop.vending().credit()).hasToString("KES 50000.00");
    }

    @Test
    void aSupervisorWithALimitSellsAboveItOnTheRecord() {
        Draft limited = new Draft("Wairimu", TestShop.SUPERVISOR.role(), true, OptionalLong.of(100_00));
        done(shop.people().people().change(TestShop.ADMINISTRATOR, limited));
        SellOrder large = Till.order(1, Till.quote(shop, TestShop.METER, "500"), TestShop.SUPERVISOR);
        Till.sold(shop.vending().sell(large));
        assertThat(lastAct().what()).isEqualTo(Permission.SELL_LARGE);
        assertThat(lastAct().approver()).isEmpty();
    }
}
