package org.utilitill.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.ui.audit.AuditView;
import org.utilitill.ui.control.PaperModel;
import org.utilitill.ui.expert.ExpertView;
import org.utilitill.ui.keys.KeysView;
import org.utilitill.ui.people.PeopleView;
import org.utilitill.ui.prices.PricesView;
import org.utilitill.ui.register.CustomersView;
import org.utilitill.ui.register.FilesView;
import org.utilitill.ui.register.MetersView;
import org.utilitill.ui.register.UtilitiesView;
import org.utilitill.ui.setup.FoundingView;
import org.utilitill.ui.setup.Ground;
import org.utilitill.ui.setup.SetupModel;
import org.utilitill.ui.setup.SetupView;
import org.utilitill.ui.signers.SignersView;
import org.utilitill.ui.signin.FailedView;
import org.utilitill.ui.signin.SignInModel;
import org.utilitill.ui.signin.SignInView;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.unlock.UnlockModel;
import org.utilitill.ui.unlock.UnlockView;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;
import org.utilitill.vending.station.StationHouse.TrainingPin;

/**
 * Which screen comes after which: setup, unlock, sign-in, and then the session of whoever is at the station.
 *
 * <p>The sessions of people who left are kept until they are back.
 */
final class Navigator implements Session.Exits {

    private final ShellParts parts;
    private final Frame frame;
    private final Map<Operator, Session> parked = new HashMap<>();
    private PaperModel paper;
    private Optional<Place> place = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private boolean lockWanted;
    private boolean watching;
    private boolean asking;

    /** The open station, with what its cards show, so that locking waits for nothing. */
    private record Place(
            Station station, Desk desk, boolean locked, List<TrainingPin> pins, Optional<String> passphrase) {}

    Navigator(ShellParts parts, Frame frame) {
        this.parts = parts;
        this.frame = frame;
        paper = new PaperModel(parts.background());
    }

    /** The screens beyond the counter, in the order of the menu: one line for each. */
    private static List<Door> doors() {
        return List.of(
                new Door(Permission.LIST_PEOPLE, "people", PeopleView::of),
                new Door(Permission.LIST_KEYS, "keys", KeysView::of),
                new Door(Permission.LIST_SIGNERS, "signers", SignersView::of),
                new Door(Permission.CHANGE_CUSTOMER, "customers", CustomersView::of),
                new Door(Permission.CHANGE_METER, "meters", MetersView::of),
                new Door(Permission.CHANGE_UTILITY, "utilities", UtilitiesView::of),
                new Door(Permission.IMPORT_CUSTOMERS, "files", FilesView::of),
                new Door(Permission.SET_TARIFF, "prices", PricesView::of),
                new Door(Permission.READ_AUDIT, "audit", AuditView::of),
                new Door(Permission.TRAINING_TOKEN, "expert", ExpertView::of));
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
        Optional<Station> open = place.map(Place::station);
        place = Optional.empty();
        watching = false;
        parts.background()
                .call(() -> {
                    open.ifPresent(Station::close);
                    return true;
                })
                .then(closed -> frame.close())
                .otherwise(frame::close);
    }

    /**
     * A second passed.
     *
     * @param idle whether nobody touched the station for as long as is allowed
     */
    void tick(boolean idle) {
        if (idle) {
            lock();
        } else if (lockWanted) {
            lockWhenQuiet();
        }
        if (watching && !asking) {
            place.ifPresent(here -> watchKeys(here.station()));
        }
    }

    /** Whoever locks the keys, and after too many wrong PINs the station does, sends everyone to the unlock card. */
    private void watchKeys(Station open) {
        asking = true;
        parts.background()
                .call(() -> open.keys().locked())
                .then(locked -> {
                    asking = false;
                    if (locked && watching) {
                        keysLocked();
                    }
                })
                .otherwise(() -> asking = false);
    }

    /** To sign-in, at once or as soon as what is under way has ended. */
    @Override
    public void lock() {
        lockWanted = session.isPresent();
        lockWhenQuiet();
    }

    private void lockWhenQuiet() {
        if (session.isPresent() && !session.get().busy()) {
            park();
            place.ifPresent(this::signIn);
        }
    }

    @Override
    public void keysLocked() {
        park();
        place.ifPresent(this::unlock);
    }

    private void park() {
        lockWanted = false;
        session.ifPresent(left -> {
            left.leave();
            if (left.begun()) {
                parked.put(left.operator(), left);
            }
        });
        session = Optional.empty();
    }

    private void setup() {
        Ground ground = new Ground(parts.house(), parts.home(), parts.background(), parts.texts(), parts.clock());
        Runnable founding = () -> frame.show(FoundingView.of(ground, this::open, this::setup));
        SetupModel model = new SetupModel(ground, this::open, founding);
        frame.show(new SetupView(model, parts.texts()));
    }

    /** A slip belongs to the roll of whoever is at the station when it comes out. */
    private void open() {
        parts.background()
                .call(() -> parts.house()
                        .open(
                                parts.home(),
                                PrinterChoice.AS_SET,
                                slip -> parts.background().show(() -> paper.show(slip))))
                .then(opening -> {
                    if (opening instanceof Opening.Opened opened) {
                        opened(opened.station());
                    } else if (opening instanceof Opening.NotOpened not) {
                        frame.show(new FailedView(parts.texts(), not.refusal().sentence(parts.texts()), this::close));
                    }
                });
    }

    private void opened(Station open) {
        Desk desk =
                new Desk(open.vending(), parts.background(), parts.texts(), parts.zone(), parts.clock(), parts.ids());
        parts.background()
                .call(() -> new Place(open, desk, open.keys().locked(), open.trainingPins(), open.trainingPassphrase()))
                .then(here -> {
                    place = Optional.of(here);
                    if (here.locked()) {
                        unlock(here);
                    } else {
                        signIn(here);
                    }
                });
    }

    private void unlock(Place here) {
        watching = false;
        UnlockModel model = new UnlockModel(here.desk(), here.station().keys(), () -> signIn(here));
        frame.show(new UnlockView(model, parts.texts(), here.passphrase()));
    }

    private void signIn(Place here) {
        watching = true;
        SignInModel model = new SignInModel(here.desk(), here.station().people(), operator -> enter(here, operator));
        frame.show(new SignInView(model, parts.texts(), here.pins()));
        // The secret is being typed: time to load what the first sale needs.
        parts.background().call(() -> {
            here.station().vending().idle();
            return true;
        });
    }

    /** The same person finds what they left, everyone else begins afresh. */
    private void enter(Place here, Operator operator) {
        Optional<Session> left = Optional.ofNullable(parked.remove(operator));
        Session entered =
                left.orElseGet(() -> new Session(here.station(), here.desk(), operator, frame, this, doors()));
        session = Optional.of(entered);
        paper = entered.paper();
        if (left.isPresent()) {
            entered.resume();
        } else {
            entered.begin();
        }
    }
}
