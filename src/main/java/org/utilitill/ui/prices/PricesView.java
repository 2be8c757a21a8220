package org.utilitill.ui.prices;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListTable;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.form.Pages;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.SearchLine;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.tariffs.ListedTariff;
import org.utilitill.vending.tariffs.ListedTariff.State;

/** The list of prices. */
public final class PricesView extends PageView {

    private final PricesModel model;

    /** A view of the prices. */
    public PricesView(PricesModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("prices.title")));
        this.model = model;
    }

    /** The prices of a room with the pages that lie behind them; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        Pages pages = new Pages();
        new Walk(room, pages, back).list();
        return pages;
    }

    /** The pages about prices; the list is kept, so that its line stays chosen. */
    private static final class Walk implements PricesModel.Doors {

        private final Room room;
        private final Pages pages;
        private final Runnable leave;
        private Optional<Screen> list = Optional.empty();

        Walk(Room room, Pages pages, Runnable leave) {
            this.room = room;
            this.pages = pages;
            this.leave = leave;
        }

        private void list() {
            Screen kept = list.orElseGet(() -> new PricesView(new PricesModel(room, this), room));
            list = Optional.of(kept);
            pages.show(kept);
        }

        @Override
        public void version(ListedTariff version) {
            pages.show(new VersionView(new VersionModel(room, version, this::list), room));
        }

        @Override
        public void bring() {
            pages.show(new BringView(new BringModel(room, this::list), room));
        }

        @Override
        public void back() {
            leave.run();
        }
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        TariffWords words = model.words();
        List<ListColumn<ListedTariff>> columns = List.of(
                new ListColumn<>(
                        texts().get("prices.code"),
                        140,
                        listed -> listed.tariff().id().code(),
                        listed -> Styles.FIELD_CODE),
                ListColumn.of(
                        texts().get("prices.version"),
                        82,
                        listed -> Integer.toString(listed.tariff().id().version())),
                ListColumn.of(
                        texts().get("key.field.name"),
                        0,
                        listed -> listed.tariff().name()),
                ListColumn.of(texts().get("prices.service"), 108, listed -> words.service(listed.tariff())),
                ListColumn.of(texts().get("prices.from"), 142, listed -> words.from(listed.tariff())),
                ListColumn.of(texts().get("prices.until"), 142, listed -> words.until(listed.tariff())),
                new ListColumn<>(texts().get("prices.state"), 100, words::state, PricesView::tone),
                ListColumn.of(texts().get("prices.signed"), 140, words::voucher));
        return new SearchLine(
                model.list(), texts(), new ListTable<>(model.list(), columns, texts().get("prices.empty")));
    }

    private static String tone(ListedTariff listed) {
        if (listed.state() == State.HOLDS) {
            return Styles.GOOD;
        }
        return listed.state() == State.COMES ? "" : Styles.MUTED;
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.ENTER, texts().get("ui.key.enter"), texts().get("keys.key.details"))
                .key(Key.F2, "F2", texts().get("prices.key.bring"));
    }
}
