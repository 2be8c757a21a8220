package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.token.Service;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.register.CustomersModel;
import org.utilitill.ui.register.FilesModel;
import org.utilitill.ui.register.MetersModel;
import org.utilitill.ui.register.UtilitiesModel;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.register.RegisterRoom;
import org.utilitill.vending.register.RejectedRow;

/** Utilities, customers, meters and their files, over a real journal and without a toolkit. */
class RegisterPagesTest {

    private static final String HEADINGS = "Account No,Customer Name,Mobile,Arrears,Meter No,SGC,Tariff";

    @TempDir
    Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean patient;
    private TestRoom rooms;
    private Room room;
    private int left;

    @BeforeEach
    void open() {
        rooms = new TestRoom(folder.resolve("shop"), new Background(this::execute, Runnable::run), Language.ENGLISH);
        room = rooms.of(TestShop.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private void execute(Runnable work) {
        if (patient) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    private void workOff() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private RegisterRoom registers() {
        return room.station().registers();
    }

    private static String number(int i) {
        return MeterNumber.compose("21", "%08d".formatted(i)).digits();
    }

    private Path file(int rows) throws IOException {
        StringBuilder text = new StringBuilder(HEADINGS).append('\n');
        for (int i = 0; i < rows; i++) {
            text.append("A%d,Customer %d,+254 700 %06d,%d.50,%s,123456,D1\n".formatted(i, i, i, i, number(i)));
        }
        return Files.writeString(folder.resolve("customers.csv"), text);
    }

    private PageHand hand(PageModel model) {
        return new PageHand(model, rooms.clock);
    }

    /** The columns of a file, ready to be checked. */
    private PageHand columns(FilesModel model, Path file) {
        return hand(model).fill("", file.toString());
    }

    private static List<RejectedRow> rejected(PageModel model) {
        return ((Panel.Lines) model.panelProperty().get())
                .list().all().stream().map(RejectedRow.class::cast).toList();
    }

    private static Panel.Form shown(PageModel model) {
        return (Panel.Form) model.panelProperty().get();
    }

    @Test
    void aFileIsCheckedFirstAndTakenInOnlyAfterThat() throws IOException {
        FilesModel model = new FilesModel(room, () -> left++);
        PageHand hand = columns(model, file(250));
        assertThat(hand.title()).isEqualTo("customers.csv");

        hand.form().submit();
        assertThat(hand.facts().notes().get(0).words()).isEqualTo("All 250 rows are good.");
        assertThat(registers().customer("A7")).isEmpty();

        hand.key(Key.ENTER);
        assertThat(hand.title()).isEqualTo("Everything is taken in");
        assertThat(registers().customer("A7")).map(Customer::name).hasValue("Customer 7");
    }

    @Test
    void aColumnShowsItsFirstValuesBesideWhatItIsTakenFor() throws IOException {
        PageHand hand = columns(new FilesModel(room, () -> left++), file(9));

        assertThat(hand.form().fields().get(1).labelProperty().get()).isEqualTo("Customer Name");
        assertThat(hand.form().fields().get(1).hintProperty().get())
                .isEqualTo("Customer 0 \u00B7 Customer 1 \u00B7 Customer 2");
    }

    @Test
    void twoColumnsOfTheSameFieldAreSaidAtOnceBesideBoth() throws IOException {
        PageHand hand = columns(new FilesModel(room, () -> left++), file(2)).key(Key.DOWN, Key.BACKSPACE);

        assertThat(hand.refusalOf("column0")).contains("Another column is the same");
        assertThat(hand.refusalOf("column1")).contains("Another column is the same");
    }

    @Test
    void rejectedRowsAreListedAndToldInAFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.csv"),
                HEADINGS + "\n"
                        + "A1,Asha,+254 700 1,0,12345678901,123456,D1\n"
                        + "A2,,+254 700 2,0,%s,12345,D1\n".formatted(number(2)));
        FilesModel model = new FilesModel(room, () -> left++);
        columns(model, file).form().submit();

        assertThat(rejected(model)).extracting(RejectedRow::line).containsExactly(2, 3, 3);
        assertThat(model.refusalProperty().get())
                .startsWith("2 of 2 rows break rules")
                .contains("bad.rejected.csv");
        assertThat(registers().customer("A1")).isEmpty();
    }

    @Test
    void aStoppedImportLeavesNothingBehind() throws IOException {
        FilesModel model = new FilesModel(room, () -> left++);
        PageHand hand = columns(model, file(500));
        hand.form().submit();
        patient = true;
        hand.key(Key.ENTER);
        waiting.remove().run();
        waiting.remove().run();
        hand.key(Key.ESCAPE);
        workOff();

        assertThat(hand.form().refusalProperty().get()).startsWith("Stopped. Nothing of the file was taken.");
        assertThat(registers().customer("A7")).isEmpty();
    }

    @Test
    void anImportGoesOnWhileItsPersonSellsAndIsThereAgain() throws IOException {
        FilesModel model = new FilesModel(room, () -> left++);
        PageHand hand = columns(model, file(500));
        hand.form().submit();
        patient = true;
        hand.key(Key.ENTER);
        waiting.remove().run();
        hand.key(Key.F10);
        assertThat(left).isEqualTo(1);

        FilesModel again = new FilesModel(room, () -> left++);
        again.start();
        waiting.removeLast().run();
        assertThat(again.panelProperty().get()).isInstanceOf(Panel.Work.class);
        workOff();
        assertThat(((Panel.Facts) again.panelProperty().get()).title()).isEqualTo("Everything is taken in");
        assertThat(registers().customer("A499")).isPresent();
    }

    @Test
    void everythingIsWrittenIntoAFileThatCanBeTakenInAgain() throws IOException {
        Path out = folder.resolve("out.csv");
        PageHand hand = hand(new FilesModel(room, () -> left++)).fill(" ", out.toString());

        assertThat(hand.fact("Rows in the file")).isEqualTo("3");
        assertThat(Files.readString(out)).contains("Achieng Odongo").contains(TestShop.METER);
    }

    @Test
    void aFileThatIsNoneIsRefusedBesideIt() {
        PageHand hand = hand(new FilesModel(room, () -> left++))
                .fill("", folder.resolve("none.csv").toString());

        assertThat(hand.refusalOf("path")).contains("can not be read as a table");
    }

    private PageHand achieng(CustomersModel model) {
        return hand(model).type("odngo").key(Key.ENTER);
    }

    @Test
    void aCustomerIsFoundChangedAndTheChangeIsInTheirHistory() {
        CustomersModel model = new CustomersModel(room, () -> left++);
        PageHand hand = achieng(model);
        assertThat(hand.title()).isEqualTo("Achieng Odongo");
        hand.key(Key.DOWN).type("+254 700 1").form().submit();
        assertThat(model.newsProperty().get()).isEqualTo("Achieng Odongo is saved.");
        assertThat(registers().customer("4471902")).map(Customer::phone).hasValue("+254 700 1");

        hand.key(Key.ENTER);
        assertThat(shown(model).sections().get(1).rows().get(0))
                .isEqualTo(new Panel.Row("2026-03-02 14:07", "Njeri", "Telephone: \u2013 \u2192 +254 700 1"));
        assertThat(shown(model).sections().get(0).rows())
                .extracting(Panel.Row::first)
                .containsExactly(TestShop.METER);
    }

    @Test
    void aWrongPhoneIsSaidWhileItIsTyped() {
        PageHand hand =
                achieng(new CustomersModel(room, () -> left++)).key(Key.DOWN).type("07x");

        assertThat(hand.refusalOf("phone")).startsWith("Digits, blanks and");
        assertThat(hand.key(Key.BACKSPACE).type("00").refusalOf("phone")).isEmpty();
    }

    @Test
    void anEmptyFieldIsNotBlamedBeforeItWasLeft() {
        PageHand hand = hand(new CustomersModel(room, () -> left++)).key(Key.F2).type("7");
        assertThat(hand.refusalOf("name")).isEmpty();

        hand.key(Key.ENTER, Key.ENTER);
        assertThat(hand.refusalOf("name")).isEqualTo("Something must stand here");
    }

    @Test
    void aNewCustomerDoesNotTakeTheAccountOfAnother() {
        PageHand hand = hand(new CustomersModel(room, () -> left++)).key(Key.F2).fill("4471902", "Somebody");
        hand.form().submit();

        assertThat(hand.refusalOf("account")).contains("already a customer");
        assertThat(registers().customer("4471902")).map(Customer::name).hasValue("Achieng Odongo");
    }

    @Test
    void aDebtIsAddedAndGoesWhenItIsEmptied() {
        CustomersModel model = new CustomersModel(room, () -> left++);
        PageHand hand = achieng(model).fill("", "", "", "", "", "", "loan", "Connection", "1200.50");
        assertThat(registers().customer("4471902").orElseThrow().debts())
                .singleElement()
                .satisfies(debt -> assertThat(debt.code() + " " + debt.name() + " " + debt.balance())
                        .isEqualTo("LOAN Connection KES 1200.50"));

        hand.key(Key.ENTER);
        FormModel form = hand.form();
        form.focus(form.field("debt.LOAN").orElseThrow());
        for (int i = 0; i < 7; i++) {
            hand.key(Key.BACKSPACE);
        }
        form.submit();
        assertThat(registers().customer("4471902").orElseThrow().debts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            lo an, Loan, 10,    newDebt,        Capital letters
            LOAN,  Loan, '',    newDebtBalance, Something must stand here
            LOAN,  Loan, 1.234, newDebtBalance, fewer decimals
            """)
    void whatIsWrongWithANewDebtIsSaidBesideItsField(
            String code, String name, String balance, String field, String words) {
        PageHand hand = achieng(new CustomersModel(room, () -> left++));
        hand.fill("", "", "", "", "", "", code, name, balance);

        assertThat(hand.refusalOf(field)).contains(words);
    }

    private static String label(String number) {
        return PrimaryAccountNumber.of(MeterNumber.of(number)).digits() + "0000" + "01" + "07" + "123456" + "02" + "3";
    }

    @Test
    void aScannedLabelFillsTheFieldsItSpeaksOf() {
        MetersModel model = new MetersModel(room, () -> left++);
        PageHand hand = hand(model).type(label(number(5))).key(Key.ENTER).type("4471902");
        assertThat(hand.title()).isEqualTo("New meter");
        hand.form().submit();

        Meter meter = registers().meter(MeterNumber.of(number(5))).orElseThrow();
        assertThat(meter.identity().sgc().digits()).isEqualTo("123456");
        assertThat(meter.identity().ti().value()).isEqualTo(2);
        assertThat(meter.identity().krn().value()).isEqualTo(3);
        assertThat(meter.identity().carrier().code()).isEqualTo(1);
    }

    @Test
    void theCustomerIsReadBackBesideTheAccount() {
        PageHand hand = hand(new MetersModel(room, () -> left++))
                .type(label(number(5)))
                .key(Key.ENTER)
                .type("447190");
        assertThat(hand.refusalOf("account")).startsWith("There is no customer");
        assertThat(hand.type("2")
                        .form()
                        .field("account")
                        .orElseThrow()
                        .hintProperty()
                        .get())
                .isEqualTo("Achieng Odongo");
    }

    @Test
    void aWholeNumberWithAWrongCheckDigitIsNoNewMeter() {
        MetersModel model = new MetersModel(room, () -> left++);
        hand(model).type("14302556789").key(Key.ENTER);

        assertThat(model.refusalProperty().get()).isEqualTo("The check digit does not fit");
    }

    @Test
    void aMeterShowsItsVersionsAndSalesInOneHistory() {
        Known known = (Known) room.desk().vending().find(TestShop.METER);
        Quoted quote = (Quoted) room.desk().vending().quote(known.card(), "500");
        rooms.clock.pass(Duration.ofMinutes(5));
        room.desk()
                .vending()
                .sell(new SellOrder(
                        UUID.randomUUID(),
                        TestShop.CASHIER,
                        quote,
                        quote.quote().total(),
                        Channel.SCREEN,
                        false));
        MetersModel model = new MetersModel(room, () -> left++);
        hand(model).type(TestShop.METER).key(Key.ENTER);

        assertThat(shown(model).sections().get(0).rows())
                .extracting(Panel.Row::third)
                .containsExactly("Sale 07-000001: 17.0 kWh for KES 500.00", "Recorded for the first time");
    }

    @Test
    void aBlockedMeterIsBlockedByItsForm() {
        PageHand hand =
                hand(new MetersModel(room, () -> left++)).type(TestShop.METER).key(Key.ENTER);
        hand.form().focus(hand.form().field("state").orElseThrow());
        hand.type("b").form().submit();

        assertThat(registers().meter(MeterNumber.of(TestShop.METER)))
                .map(Meter::state)
                .hasValue(MeterState.BLOCKED);
    }

    @Test
    void aUtilityIsGivenAServiceAndATariffAndShowsTheKeysThatNameIt() {
        UtilitiesModel model = new UtilitiesModel(room, () -> left++);
        PageHand hand = hand(model).key(Key.ENTER);
        assertThat(hand.title()).isEqualTo("Lakeside Power Co");
        assertThat(shown(model).sections().get(0).title()).isEqualTo("Keys that name it");
        hand.form().focus(hand.form().field("tariff.WATER").orElseThrow());
        hand.key(Key.SPACE).form().submit();

        assertThat(registers().utilities().get(0).tariffs()).isEqualTo(Map.of(Service.WATER, "D1"));
    }

    @Test
    void aClockThatIsNoneIsSaidWhileItIsTyped() {
        PageHand hand = hand(new UtilitiesModel(room, () -> left++)).key(Key.ENTER);
        hand.form().focus(hand.form().field("tokenClock").orElseThrow());
        hand.type("3");

        assertThat(hand.refusalOf("tokenClock")).startsWith("Z or a distance");
    }
}
