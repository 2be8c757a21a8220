package org.utilitill.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.registry.Shop;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.ui.approval.ApprovalModel;
import org.utilitill.ui.approval.ApprovalView;
import org.utilitill.ui.control.PaperModel;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.find.FindModel;
import org.utilitill.ui.find.FindView;
import org.utilitill.ui.menu.MenuEntry;
import org.utilitill.ui.menu.MenuModel;
import org.utilitill.ui.menu.MenuView;
import org.utilitill.ui.reprint.ReprintModel;
import org.utilitill.ui.reprint.ReprintView;
import org.utilitill.ui.secret.SecretModel;
import org.utilitill.ui.secret.SecretView;
import org.utilitill.ui.sell.SellModel;
import org.utilitill.ui.sell.SellView;
import org.utilitill.ui.signin.SettleModel;
import org.utilitill.ui.signin.SettleView;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.station.StationHouse.Station;

/**
 * One person's time at the station. It keeps their screens as they left them: a quote, or a number half typed, is there
 * again when the same person is back, and nobody else sees it.
 */
final class Session implements SellView.Doors {

    /** The ways out of a session. */
    interface Exits {

        /** To sign-in. */
        void lock();

        /** To the unlock card: the keys are locked now. */
        void keysLocked();
    }

    private final Room room;
    private final Frame frame;
    private final Exits exits;
    private final List<Door> doors;
    private final PaperModel paper;
    private Optional<Shop> shop = Optional.empty();
    private Optional<SellView> sell = Optional.empty();
    private Optional<MenuModel> menu = Optional.empty();
    private Optional<Screen> present = Optional.empty();
    private Optional<ApprovalModel> card = Optional.empty();
    private boolean active = true;

    /** A session that has not begun. */
    Session(Station station, Desk desk, Operator operator, Frame frame, Exits exits, List<Door> doors) {
        room = new Room(station, desk, operator, this::ask);
        this.frame = frame;
        this.exits = exits;
        this.doors = doors;
        paper = new PaperModel(desk.background());
    }

    Operator operator() {
        return room.operator();
    }

    /** The roll beside this person's screens. */
    PaperModel paper() {
        return paper;
    }

    /** Settles what the last stop left open, with those who may, and shows the first screen. */
    void begin() {
        if (room.operator().may(Permission.SHOW_RECORDED)) {
            SettleModel settle = new SettleModel(desk(), room.operator(), room.approver(), this::home);
            show(new SettleView(settle, desk()));
        } else {
            home();
        }
    }

    /** Whether it came as far as a screen worth keeping. */
    boolean begun() {
        return shop.isPresent();
    }

    /** Whether something is under way that must end first. */
    boolean busy() {
        return card.filter(open -> open.busyProperty().get()).isPresent()
                || present.filter(Screen::busy).isPresent();
    }

    /** The person leaves; a question that is open is closed without consent. */
    void leave() {
        card.ifPresent(ApprovalModel::close);
        active = false;
    }

    /** The person is back. */
    void resume() {
        active = true;
        present.ifPresent(frame::show);
    }

    private Desk desk() {
        return room.desk();
    }

    /** Answers that come after the person left change what they will find, not what others see. */
    private void show(Screen next) {
        present = Optional.of(next);
        if (active) {
            frame.show(next);
        }
    }

    private void home() {
        desk().background().call(() -> desk().vending().shop()).then(known -> {
            shop = Optional.of(known);
            if (room.operator().may(Permission.SELL)) {
                sell(known);
            } else {
                menu();
            }
        });
    }

    private void sell(Shop known) {
        SellModel model = new SellModel(desk(), room.operator(), room.approver());
        SellView view = new SellView(model, new SellView.Setting(desk(), known, room.operator(), paper), this);
        sell = Optional.of(view);
        show(view);
    }

    private void backToSell() {
        sell.ifPresent(this::show);
    }

    @Override
    public void find() {
        FindModel model = new FindModel(desk(), this::backToSell, this::pick);
        boolean training = shop.filter(Shop::training).isPresent();
        show(new FindView(model, desk(), training));
    }

    private void pick(String meterNumber) {
        backToSell();
        sell.ifPresent(view -> view.pick(meterNumber));
    }

    @Override
    public void reprint() {
        reprint(this::backToSell);
    }

    private void reprint(Runnable back) {
        ReprintModel model = new ReprintModel(desk(), room.operator(), room.approver(), back);
        boolean training = shop.filter(Shop::training).isPresent();
        show(new ReprintView(model, desk(), paper, training));
    }

    @Override
    public void lock() {
        exits.lock();
    }

    @Override
    public void menu() {
        Optional<Runnable> back = sell.map(view -> this::backToSell);
        MenuModel model = new MenuModel(desk(), room.operator(), entries(), back);
        menu = Optional.of(model);
        shop.ifPresent(known -> show(new MenuView(model, desk(), known, room.operator(), this::lock)));
    }

    /** Everything there is to do; the menu leaves out what this person may not. */
    private List<MenuEntry> entries() {
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(new MenuEntry(Permission.SELL, "sell", this::backToSell));
        entries.add(new MenuEntry(Permission.REPRINT, "reprint", () -> reprint(this::menu)));
        for (Door door : doors) {
            entries.add(new MenuEntry(
                    door.permission(), door.name(), () -> show(door.screen().apply(room, this::menu))));
        }
        entries.add(new MenuEntry(Permission.CHANGE_OWN_SECRET, "secret", this::ownSecret));
        entries.add(new MenuEntry(Permission.LOCK_VAULT, "lockKeys", this::lockKeys, true));
        entries.add(new MenuEntry(Permission.SIGN_IN, "lock", this::lock));
        return entries;
    }

    private void ownSecret() {
        SecretModel model = new SecretModel(desk(), room.station().people(), room.operator(), this::menu);
        show(new SecretView(model, desk().texts()));
    }

    private void lockKeys() {
        desk().background()
                .call(() -> room.station().keys().lock(room.operator()))
                .then(this::keysLocked);
    }

    private void keysLocked(ActOutcome<Boolean> outcome) {
        if (outcome instanceof Refused<Boolean> refused) {
            menu.ifPresent(open -> open.refuse(refused.refusal().sentence(desk().texts())));
        } else {
            exits.keysLocked();
        }
    }

    private void ask(ApprovalRequest request, Consumer<Optional<Approval>> answer) {
        if (!active) {
            answer.accept(Optional.empty());
            return;
        }
        ApprovalModel model = new ApprovalModel(desk(), room.station().people(), request, consent -> {
            card = Optional.empty();
            frame.uncover();
            answer.accept(consent);
        });
        card = Optional.of(model);
        frame.cover(new ApprovalView(model, desk()));
    }
}
