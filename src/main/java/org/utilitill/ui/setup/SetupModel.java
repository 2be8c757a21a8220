package org.utilitill.ui.setup;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.station.StationHouse.DemoPlan;
import org.utilitill.vending.station.StationHouse.Making;

/** First start: opens a demo shop, or goes on to the founding of a real station. */
public final class SetupModel {

    /** Meters of the demo shop. */
    public static final int DEMO_METERS = 12;

    private final Ground ground;
    private final KeyGuard guard;
    private final Runnable made;
    private final Runnable founding;
    private final ReadOnlyBooleanWrapper demoChosen = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /**
     * A first start on some ground.
     *
     * @param made called when there is a station to open
     * @param founding called for a real station
     */
    public SetupModel(Ground ground, Runnable made, Runnable founding) {
        this.ground = ground;
        this.made = made;
        this.founding = founding;
        guard = new KeyGuard(ground.clock());
    }

    /** True while the demo shop is the marked choice, false for a real station. */
    public ReadOnlyBooleanProperty demoChosenProperty() {
        return demoChosen.getReadOnlyProperty();
    }

    /** What is being done, empty while nothing is. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why it could not be done, empty while nothing is wrong. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key) || !progress.get().isEmpty()) {
            return;
        }
        switch (key) {
            case UP -> demoChosen.set(true);
            case DOWN -> demoChosen.set(false);
            case ENTER -> enter();
            default -> {}
        }
    }

    /** A key came up. */
    public void release(Key key) {
        guard.released(key);
    }

    /** Makes the demo shop and opens it. */
    public void demo() {
        refusal.set("");
        progress.set(ground.texts().get("setup.making"));
        ground.background()
                .call(() -> ground.house().makeDemo(ground.home(), new DemoPlan(DEMO_METERS, TokenClock.UTC)))
                .then(this::show)
                .otherwise(() -> progress.set(""));
    }

    /** Goes on to the founding of a real station. */
    public void station() {
        founding.run();
    }

    private void enter() {
        if (demoChosen.get()) {
            demo();
        } else {
            station();
        }
    }

    private void show(Making making) {
        if (making instanceof Making.NotMade not) {
            progress.set("");
            refusal.set(not.refusal().sentence(ground.texts()));
            return;
        }
        progress.set(ground.texts().get("setup.opening"));
        made.run();
    }
}
