package org.utilitill.ui.prices;

import java.util.List;
import java.util.Optional;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.tariffs.ListedTariff;

/** One version: what it says in words, and behind that its text as it stands on the tape. */
public final class VersionModel extends PageModel {

    private final Room room;
    private final ListedTariff version;
    private final Runnable leave;
    private final TariffWords words;
    private final ListModel<TextLine> list;

    /** A version that leads back to the list. */
    public VersionModel(Room room, ListedTariff version, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.version = version;
        this.leave = leave;
        words = new TariffWords(texts());
        list = new ListModel<>(line -> Integer.toString(line.place()), TextLine::text, text("prices.text.search"));
    }

    ListModel<TextLine> list() {
        return list;
    }

    @Override
    public void start() {
        list.set(TextLine.of(version.text()));
        words();
    }

    private void words() {
        String lead = text(
                "prices.words.lead", words.state(version), room.desk().minute(version.since()), words.voucher(version));
        show(new Panel.Facts(
                words.title(version.tariff()),
                lead,
                words.facts(version.tariff()),
                List.of(),
                text("prices.to.text"),
                () -> show(new Panel.Lines(list, Optional.empty()))));
    }

    @Override
    protected void back() {
        if (panelProperty().get() instanceof Panel.Lines) {
            words();
        } else {
            leave.run();
        }
    }
}
