package org.utilitill.vending.station;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.utilitill.receipt.PaperLine;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.registry.Utility;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.SecretChars;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.tariff.Tariff;
import org.utilitill.vending.JournalCare;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.keys.KeyRoom;
import org.utilitill.vending.keys.TrainingDesk;
import org.utilitill.vending.people.AuditTrail;
import org.utilitill.vending.people.People;
import org.utilitill.vending.register.RegisterRoom;
import org.utilitill.vending.tariffs.Tariffs;

/** Opens, makes and cares for stations in folders; the window and the commands both go through it. */
public interface StationHouse {

    /** An open station; its folder belongs to this process until it is closed. */
    interface Station extends AutoCloseable {
        /** Its counter. */
        VendingService vending();

        /** Who works here. */
        People people();

        /** Its keys. While they are locked nobody can sign in or sell. */
        KeyRoom keys();

        /** Its prices. */
        Tariffs tariffs();

        /** What people did. */
        AuditTrail audit();

        /** Utilities, customers and meters. */
        RegisterRoom registers();

        /** The expert form. */
        TrainingDesk training();

        /** PINs that a training station shows on its sign-in card; empty for a real one. */
        List<TrainingPin> trainingPins();

        /** What unlocks the keys of a training station, shown on its unlock card; empty for a real one. */
        default Optional<String> trainingPassphrase() {
            return Optional.empty();
        }

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

    /**
     * What a new station shall be.
     *
     * @param shop as its slips name it; a real one, its tokens open meters
     * @param administrator name of the first person, who adds the others
     * @param kind what the administrator signs in with
     * @param secret that PIN or passphrase; the caller closes it
     * @param passphrase of the vault; the caller closes it
     * @param first what it knows from the first day, nothing in a station that is made in the window
     */
    record StationPlan(
            Shop shop, String administrator, Secret kind, SecretChars secret, SecretChars passphrase, FirstDay first) {}

    /**
     * What a station knows from its first day.
     *
     * @param utilities whose services it sells
     * @param tariffs their prices
     * @param customers behind the meters
     * @param meters it may sell for
     * @param credit of the agent; empty for none
     */
    record FirstDay(
            List<Utility> utilities,
            List<Tariff> tariffs,
            List<Customer> customers,
            List<Meter> meters,
            Optional<Money> credit) {

        /** Nothing yet. */
        public static final FirstDay NOTHING =
                new FirstDay(List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** What became of making a station. */
    sealed interface Founding {
        /**
         * It is there.
         *
         * @param recoveryCode ten words to write down and lock away; they are shown once and the caller closes them
         */
        record Founded(SecretChars recoveryCode) implements Founding {}

        /** It is not, and why; the folder can be used for another try. */
        record NotFounded(Refusal refusal) implements Founding {}
    }

    /** A passphrase to propose for a vault: five words that can be read out; the caller closes it. */
    SecretChars proposedPassphrase();

    /** Makes a station in a folder that does not exist or is empty: a shop, a vault, one administrator, no default. */
    Founding found(Path home, StationPlan plan);

    /** What support and scripts read from the tape of a folder, for which no one signs in. */
    StationRecords records(Path home);

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
