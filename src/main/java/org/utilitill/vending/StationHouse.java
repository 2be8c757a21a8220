package org.utilitill.vending;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.receipt.PaperLine;
import org.utilitill.staff.Operator;
import org.utilitill.sts.token.TokenClock;

/** Opens, makes and cares for stations in folders; the window and the commands both go through it. */
public interface StationHouse {

    /** An open station; its folder belongs to this process until it is closed. */
    interface Station extends AutoCloseable {
        /** Its counter. */
        VendingService vending();

        /** PINs that a training station shows on its sign-in card; empty for a real one. */
        List<TrainingPin> trainingPins();

        /** Writes what is open and gives the folder back. */
        @Override
        void close();
    }

    /** A person of a training shop, with the PIN anyone may know. */
    record TrainingPin(Operator operator, String pin) {}

    /** What became of opening. */
    sealed interface Opening {
        /** The station is open. */
        record Opened(Station station) implements Opening {}

        /** It could not be opened, and why. */
        record NotOpened(Refusal refusal) implements Opening {}
    }

    /**
     * Which printer a station uses.
     *
     * @param port serial port; empty for what the folder's settings say
     * @param columns of the paper when a port is given here: 48 or 32
     * @param baud rate of the line when a port is given here
     */
    record PrinterChoice(Optional<String> port, int columns, int baud) {
        /** What the folder's settings say, or the roll on screen. */
        public static final PrinterChoice AS_SET = new PrinterChoice(Optional.empty(), 48, 9600);
    }

    /** A meter of a demo shop as scripts want to know it. */
    record DemoMeter(
            String number,
            String service,
            String customer,
            String sgc,
            int krn,
            String ti,
            int kt,
            int ken,
            int ea,
            int dkga,
            int baseDate) {}

    /** A person of a demo shop, with the file that holds the PIN. */
    record DemoOperator(String name, String role, Path pinFile) {}

    /**
     * What a demo shop shall be like.
     *
     * @param meters how many, 1 to 1,000,000
     * @param tokenClock what its utilities count token identifiers by
     */
    record DemoPlan(int meters, TokenClock tokenClock) {}

    /** What a new demo shop holds. */
    record DemoShop(List<DemoOperator> operators, List<DemoMeter> meters) {}

    /** What became of making a demo shop. */
    sealed interface Making {
        /** It is there. */
        record Made(DemoShop shop) implements Making {}

        /** It is not; the folder can be used for another try. */
        record NotMade(Refusal refusal) implements Making {}
    }

    /** Whether a folder holds a station. */
    boolean holdsStation(Path home);

    /**
     * Opens the station of a folder.
     *
     * @param paper is shown each slip that comes out of the roll on screen, read back from its bytes
     */
    Opening open(Path home, PrinterChoice printer, Consumer<List<PaperLine>> paper);

    /** Makes a demo shop in a folder that does not exist or is empty. */
    Making makeDemo(Path home, DemoPlan plan);

    /** Care of the journal in a folder, for which no one signs in. */
    JournalCare journal(Path home);
}
