package org.utilitill.ui.sell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.utilitill.sale.SaleState;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.RevealedSale;

/** The finished sale on screen: its token in groups of four, hidden after a minute, and what became of its slip. */
public final class DoneSale {

    /** What is known of the slip. */
    public enum Slip {
        /** None was wanted. */
        NOT_WANTED,
        /** It is being printed. */
        PRINTING,
        /** It came out, or all its bytes were taken. */
        PRINTED,
        /** It may be incomplete. */
        UNKNOWN,
        /** It did not come out. */
        FAILED
    }

    /** Groups of a token. */
    public static final int GROUPS = 5;

    private static final Duration SHOWN = Duration.ofSeconds(60);

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<RevealedSale>> sale = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper tokenShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper group = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Slip> slip = new ReadOnlyObjectWrapper<>(Slip.NOT_WANTED);
    private Instant shownAt = Instant.EPOCH;

    DoneSale(Desk desk) {
        this.desk = desk;
    }

    /** The sale, empty before there is one. */
    public ReadOnlyObjectProperty<Optional<RevealedSale>> saleProperty() {
        return sale.getReadOnlyProperty();
    }

    /** Whether the digits may stand on the screen now. */
    public ReadOnlyBooleanProperty tokenShownProperty() {
        return tokenShown.getReadOnlyProperty();
    }

    /** Which group of four is lit for reading out, -1 for none. */
    public ReadOnlyIntegerProperty groupProperty() {
        return group.getReadOnlyProperty();
    }

    /** What is known of the slip. */
    public ReadOnlyObjectProperty<Slip> slipProperty() {
        return slip.getReadOnlyProperty();
    }

    void show(RevealedSale done, Slip begin) {
        sale.set(Optional.of(done));
        slip.set(begin);
        group.set(-1);
        unhide();
    }

    private boolean shows(RevealedSale other) {
        return sale.get().filter(shown -> shown.made().equals(other.made())).isPresent();
    }

    /** What became of a slip; nothing, when another sale is shown by now. */
    void printed(RevealedSale printed) {
        if (shows(printed)) {
            sale.set(Optional.of(printed));
            slip.set(slipOf(printed.sale().state()));
        }
    }

    void printUnknown(RevealedSale printed) {
        if (shows(printed)) {
            slip.set(Slip.UNKNOWN);
        }
    }

    /** Lights the next group; a hidden token is shown again first. */
    void step() {
        if (sale.get().isEmpty()) {
            return;
        }
        if (!tokenShown.get()) {
            unhide();
            return;
        }
        group.set((group.get() + 1) % GROUPS);
    }

    void tick() {
        if (tokenShown.get() && !desk.clock().instant().isBefore(shownAt.plus(SHOWN))) {
            tokenShown.set(false);
            group.set(-1);
        }
    }

    private void unhide() {
        shownAt = desk.clock().instant();
        tokenShown.set(true);
    }

    static Slip slipOf(SaleState state) {
        return switch (state) {
            case PRINTED -> Slip.PRINTED;
            case PRINT_FAILED -> Slip.FAILED;
            case MADE, REVEALED, PRINT_UNKNOWN -> Slip.UNKNOWN;
        };
    }
}
