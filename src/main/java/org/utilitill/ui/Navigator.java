package org.utilitill.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.registry.Shop;
import org.utilitill.staff.Operator;
import org.utilitill.ui.control.PaperModel;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.reprint.ReprintModel;
import org.utilitill.ui.reprint.ReprintView;
import org.utilitill.ui.sell.SellModel;
import org.utilitill.ui.sell.SellView;
import org.utilitill.ui.setup.SetupModel;
import org.utilitill.ui.setup.SetupView;
import org.utilitill.ui.signin.FailedView;
import org.utilitill.ui.signin.SettleModel;
import org.utilitill.ui.signin.SettleView;
import org.utilitill.ui.signin.SignInModel;
import org.utilitill.ui.signin.SignInView;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.StationHouse.Opening;
import org.utilitill.vending.StationHouse.PrinterChoice;
import org.utilitill.vending.StationHouse.Station;

/** Which screen comes after which; a new screen is one method here. */
final class Navigator {

    private final ShellParts parts;
    private final Consumer<Screen> show;
    private final Runnable hide;
    private final PaperModel paper;
    private Optional<Station> station = Optional.empty();

    Navigator(ShellParts parts, Consumer<Screen> show, Runnable hide) {
        this.parts = parts;
        this.show = show;
        this.hide = hide;
        paper = new PaperModel(parts.background());
    }

    void start() {
        parts.background().call(() -> parts.house().holdsStation(parts.home())).then(holds -> {
            if (holds) {
                open();
            } else {
                setup();
            }
        });
    }

    /** Closes the station, then the window. */
    void close() {
        Optional<Station> open = station;
        station = Optional.empty();
        parts.background()
                .call(() -> {
                    open.ifPresent(Station::close);
                    return true;
                })
                .then(closed -> hide.run())
                .otherwise(hide);
    }

    private void setup() {
        SetupModel model = new SetupModel(
                parts.house(),
                parts.home(),
                parts.background(),
                parts.texts(),
                new KeyGuard(parts.clock()),
                this::open);
        show.accept(new SetupView(model, parts.texts()));
    }

    private void open() {
        parts.background()
                .call(() -> parts.house().open(parts.home(), PrinterChoice.AS_SET, paper::show))
                .then(opening -> {
                    if (opening instanceof Opening.Opened opened) {
                        station = Optional.of(opened.station());
                        signIn(opened.station());
                    } else if (opening instanceof Opening.NotOpened not) {
                        show.accept(new FailedView(parts.texts(), not.refusal().sentence(parts.texts()), this::close));
                    }
                });
    }

    private void signIn(Station open) {
        paper.clear();
        Desk desk =
                new Desk(open.vending(), parts.background(), parts.texts(), parts.zone(), parts.clock(), parts.ids());
        parts.background().call(open::trainingPins).then(pins -> {
            SignInModel model = new SignInModel(desk, operator -> settle(open, desk, operator));
            show.accept(new SignInView(model, parts.texts(), pins));
            // The PIN is being typed: time to load what the first sale needs.
            parts.background().call(() -> {
                open.vending().idle();
                return pins;
            });
        });
    }

    private void settle(Station open, Desk desk, Operator operator) {
        Runnable settled = () ->
                parts.background().call(() -> desk.vending().shop()).then(shop -> sell(open, desk, operator, shop));
        show.accept(new SettleView(new SettleModel(desk, operator, settled), desk));
    }

    private void sell(Station open, Desk desk, Operator operator, Shop shop) {
        SellModel model = new SellModel(desk, operator);
        SellDoors doors = new SellDoors(open, desk, operator, shop.training());
        SellView view = new SellView(model, new SellView.Setting(desk, shop, operator, paper), doors);
        doors.sell = Optional.of(view);
        show.accept(view);
    }

    /** The ways out of the sale. */
    private final class SellDoors implements SellView.Doors {

        private final Station open;
        private final Desk desk;
        private final Operator operator;
        private final boolean training;
        private Optional<SellView> sell = Optional.empty();

        private SellDoors(Station open, Desk desk, Operator operator, boolean training) {
            this.training = training;
            this.open = open;
            this.desk = desk;
            this.operator = operator;
        }

        @Override
        public void reprint() {
            ReprintModel model = new ReprintModel(desk, operator, () -> sell.ifPresent(show));
            show.accept(new ReprintView(model, desk, paper, training));
        }

        @Override
        public void lock() {
            signIn(open);
        }
    }
}
