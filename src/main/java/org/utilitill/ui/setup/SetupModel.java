package org.utilitill.ui.setup;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.StationHouse;
import org.utilitill.vending.StationHouse.DemoPlan;
import org.utilitill.vending.StationHouse.Making;

/** First start: opens a demo shop, or says what setting up a real station will ask for. */
public final class SetupModel {

    /** Meters of the demo shop. */
    public static final int DEMO_METERS = 12;

    private final StationHouse house;
    private final Path home;
    private final Background background;
    private final Texts texts;
    private final KeyGuard guard;
    private final Runnable made;
    private final ReadOnlyBooleanWrapper demoChosen = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper coming = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /**
     * @param house makes the shop
     * @param home its folder
     * @param background where it is made
     * @param texts for refusals and progress
     * @param guard against keys nobody meant
     * @param made called when there is a station to open
     */
    public SetupModel(
            StationHouse house, Path home, Background background, Texts texts, KeyGuard guard, Runnable made) {
        this.house = house;
        this.home = home;
        this.background = background;
        this.texts = texts;
        this.guard = guard;
        this.made = made;
    }

    /** True while the demo shop is the marked choice, false for a real station. */
    public ReadOnlyBooleanProperty demoChosenProperty() {
        return demoChosen.getReadOnlyProperty();
    }

    /** True while the panel about real stations is open. */
    public ReadOnlyBooleanProperty comingProperty() {
        return coming.getReadOnlyProperty();
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
            case ESCAPE -> coming.set(false);
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
        progress.set(texts.get("setup.making"));
        background
                .call(() -> house.makeDemo(home, new DemoPlan(DEMO_METERS, TokenClock.UTC)))
                .then(this::show)
                .otherwise(() -> progress.set(""));
    }

    /** Says what is coming. */
    public void station() {
        coming.set(true);
    }

    private void enter() {
        if (coming.get()) {
            coming.set(false);
        } else if (demoChosen.get()) {
            demo();
        } else {
            station();
        }
    }

    private void show(Making making) {
        if (making instanceof Making.NotMade not) {
            progress.set("");
            refusal.set(not.refusal().sentence(texts));
            return;
        }
        progress.set(texts.get("setup.opening"));
        made.run();
    }
}
