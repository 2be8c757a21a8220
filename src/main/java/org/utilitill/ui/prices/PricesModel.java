package org.utilitill.ui.prices;

import java.util.Optional;
import org.utilitill.tariff.Tariff;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.tariffs.ListedTariff;

/** Every version of every tariff: which holds, which will, and who vouches for it. */
public final class PricesModel extends PageModel {

    /** The ways out of the list. */
    public interface Doors {

        /** To what one version says. */
        void version(ListedTariff version);

        /** To a new one from a file. */
        void bring();

        /** Back to where this page was opened from. */
        void back();
    }

    private final Room room;
    private final Doors doors;
    private final ListModel<ListedTariff> list;
    private final TariffWords words;

    /** The prices of a room's station, empty until it is started. */
    public PricesModel(Room room, Doors doors) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.doors = doors;
        words = new TariffWords(texts());
        list = new ListModel<>(listed -> listed.tariff().id().toString(), this::searched, text("prices.search"));
    }

    private String searched(ListedTariff listed) {
        Tariff tariff = listed.tariff();
        return String.join(
                " ",
                tariff.id().toString(),
                tariff.name(),
                words.service(tariff),
                words.from(tariff),
                words.state(listed),
                words.voucher(listed));
    }

    /** The versions that fit the search. */
    public ListModel<ListedTariff> list() {
        return list;
    }

    TariffWords words() {
        return words;
    }

    @Override
    public void start() {
        hush();
        show(new Panel.Lines(list, Optional.empty()));
        busy(true);
        room.desk()
                .background()
                .call(() -> room.station().tariffs().list())
                .then(versions -> {
                    busy(false);
                    list.set(versions);
                })
                .otherwise(() -> busy(false));
    }

    @Override
    protected void back() {
        doors.back();
    }

    @Override
    protected void act(Key key) {
        switch (key) {
            case ENTER -> list.selected().ifPresent(doors::version);
            case F2 -> doors.bring();
            default -> {}
        }
    }
}
