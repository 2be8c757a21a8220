package org.utilitill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.device.printer.EscPosPrinter;
import org.utilitill.device.printer.PaperRoll;
import org.utilitill.device.printer.PrinterProfiles;
import org.utilitill.device.printer.ReceiptPrinter;
import org.utilitill.device.rig.MeterRig;
import org.utilitill.device.serial.LinkSettings;
import org.utilitill.device.serial.Ports;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.receipt.PaperLine;
import org.utilitill.receipt.ReceiptText;
import org.utilitill.staff.SecretChars;
import org.utilitill.text.Texts;
import org.utilitill.vault.RingTokenModule;
import org.utilitill.vault.TokenModule;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.box.Argon2Stretch;
import org.utilitill.vault.box.PassphraseWords;
import org.utilitill.vault.custody.KeyVault;
import org.utilitill.vault.custody.PepperedHashes;
import org.utilitill.vending.JournalCare;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.counter.DiskSpace;
import org.utilitill.vending.counter.IssuedFromJournal;
import org.utilitill.vending.counter.JournalTrouble;
import org.utilitill.vending.counter.SaleClock;
import org.utilitill.vending.counter.Vending;
import org.utilitill.vending.keys.KeyDesk;
import org.utilitill.vending.keys.KeyHouse;
import org.utilitill.vending.keys.TrainingDesk;
import org.utilitill.vending.keys.TrainingTokens;
import org.utilitill.vending.people.PeopleRoom;
import org.utilitill.vending.register.RegisterRoom;
import org.utilitill.vending.register.StationRegisters;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.DemoPlan;
import org.utilitill.vending.station.StationRecords;
import org.utilitill.vending.tariffs.TariffDesk;
import org.utilitill.vending.tariffs.TariffHouse;

/** Stations in folders on this computer. */
final class FolderStations implements StationHouse {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStations.class);
    private static final int SLIPS_KEPT = 20;

    private final Clock clock;
    private final ZoneId zone;
    private final Texts texts;
    private final SecureRandom random;
    private final ExecutorService devices;
    private final StationVault vaults;
    private Optional<ReadAhead> ahead = Optional.empty();
    private Executor files = Runnable::run;

    /** Where customers are read before anyone looks for them. */
    private record ReadAhead(Executor vending, Executor reading) {}

    FolderStations(Clock clock, ZoneId zone, Texts texts, SecureRandom random, ExecutorService devices) {
        this(clock, zone, texts, random, devices, new StationVault(random, clock, new Argon2Stretch()));
    }

    /** Stations whose vaults are of the caller's making, as where many are opened one after the other. */
    FolderStations(
            Clock clock, ZoneId zone, Texts texts, SecureRandom random, ExecutorService devices, StationVault vaults) {
        this.clock = clock;
        this.zone = zone;
        this.texts = texts;
        this.random = random;
        this.devices = devices;
        this.vaults = vaults;
    }

    /**
     * Stations that are opened from now on read their customers in the background.
     *
     * @param vending the thread that stations are opened on and asked from
     * @param reading a thread that has nothing else to do
     */
    void readAhead(Executor vending, Executor reading) {
        ahead = Optional.of(new ReadAhead(vending, reading));
        readFiles(reading);
    }

    /** Stations that are opened from now on read the files of their imports on a thread of their own. */
    void readFiles(Executor reading) {
        files = reading;
    }

    @Override
    public boolean holdsStation(Path home) {
        return JournalFolder.below(home).exists();
    }

    @Override
    public Opening open(Path home, PrinterChoice printer, Consumer<List<PaperLine>> paper) {
        if (!holdsStation(home)) {
            return new Opening.NotOpened(Refusal.of(RefusalCode.NO_STATION));
        }
        try {
            Optional<OneInstance> folder = OneInstance.take(home);
            return folder.isPresent()
                    ? openIn(folder.get(), home, printer, paper)
                    : new Opening.NotOpened(Refusal.of(RefusalCode.SECOND_INSTANCE));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the station can not be opened: {}", e.getMessage());
            return new Opening.NotOpened(Refusal.of(RefusalCode.FOLDER));
        }
    }

    private Opening openIn(OneInstance folder, Path home, PrinterChoice printer, Consumer<List<PaperLine>> paper)
            throws IOException {
        try {
            Settings settings = settings(home, printer);
            Journal journal = Journal.open(JournalFolder.below(home));
            return new Opening.Opened(station(folder, home, journal, settings, paper));
        } catch (JournalException e) {
            LOG.warn("the journal can not be opened: {}", e.getMessage());
            folder.close();
            return new Opening.NotOpened(JournalTrouble.atStart(e));
        } catch (VaultException e) {
            LOG.warn("the vault of the training shop can not be opened: {}", e.getMessage());
            folder.close();
            return new Opening.NotOpened(Refusal.of(RefusalCode.VAULT_DAMAGED));
        } catch (IOException | IllegalArgumentException e) {
            folder.close();
            throw e;
        }
    }

    private OpenStation station(
            OneInstance folder, Path home, Journal journal, Settings settings, Consumer<List<PaperLine>> paper) {
        boolean training = journal.registers().shop().training();
        KeyVault vault = training ? vaults.ofTraining(home) : vaults.of(home);
        SaleClock guarded = new SaleClock(clock, journal);
        PeopleRoom people = new PeopleRoom(
                journal, new PepperedHashes(vault, random), guarded::nowOrLast, UUID::randomUUID, vault::lock);
        new SettingsRecord(journal, people.log()).note(home);
        TokenModule module = new RingTokenModule(vault, random::nextInt, new IssuedFromJournal(journal));
        KeyHouse keys = new KeyHouse(journal, vault, people.gate(), people.log(), guarded::nowOrLast, random);
        KeyDesk desk = new KeyDesk(keys);
        if (training) {
            desk.reconcile();
        }
        Rooms rooms = new Rooms(journal, module, people, vault);
        Vending vending = new Vending(parts(home, rooms, printer(settings, paper), settings.printerPort()));
        OpenStation.Held held = new OpenStation.Held(folder, journal, module, vending.customers());
        ahead.ifPresent(threads -> vending.customers().readAhead(threads.vending(), threads.reading()));
        RegisterRoom registers = new StationRegisters(journal, people, guarded::nowOrLast, texts, files);
        TariffDesk prices = new TariffDesk(
                new TariffHouse(journal, people.gate(), people.log(), vault::signers, guarded::nowOrLast, zone));
        TrainingDesk expert = new TrainingTokens(keys, module);
        return new OpenStation(held, vending, people, new OpenStation.Desks(desk, prices, expert, registers));
    }

    private static Settings settings(Path home, PrinterChoice choice) throws IOException {
        String profile = choice.columns() < 48 ? "generic-58" : "generic-80";
        return choice.port().isPresent()
                ? new Settings(choice.port(), profile, choice.baud(), Settings.IDLE_LOCK)
                : Settings.of(home);
    }

    /** What a counter shares with the other rooms of its station. */
    private record Rooms(Journal journal, TokenModule module, PeopleRoom people, KeyVault vault) {}

    private Vending.Parts parts(Path home, Rooms rooms, ReceiptPrinter printer, Optional<String> port) {
        Optional<MeterRig> meters = rooms.journal().registers().shop().training()
                ? Optional.of(new TrainingMeters(rooms.journal(), rooms.vault(), clock).rig())
                : Optional.empty();
        return new Vending.Parts(
                rooms.journal(),
                rooms.module(),
                printer,
                port,
                meters,
                clock,
                disk(home),
                new ReceiptText(texts, zone),
                rooms.people());
    }

    private ReceiptPrinter printer(Settings settings, Consumer<List<PaperLine>> paper) {
        var profile = PrinterProfiles.named(settings.printerProfile());
        if (settings.printerPort().isEmpty()) {
            return new PaperRoll(
                    profile, SLIPS_KEPT, slip -> paper.accept(slip.printed().lines()));
        }
        Ports ports = new Ports(devices, Duration.ofSeconds(5));
        return new EscPosPrinter(ports, settings.printerPort().get(), LinkSettings.at(settings.printerBaud()), profile);
    }

    private static DiskSpace disk(Path home) {
        return () -> {
            try {
                return Files.getFileStore(home).getUsableSpace();
            } catch (IOException e) {
                LOG.warn("the disk does not say how much room it has: {}", e.getMessage());
                return Long.MAX_VALUE;
            }
        };
    }

    @Override
    public Making makeDemo(Path home, DemoPlan plan) {
        return new DemoShopMaker(clock, random, vaults).make(home, plan);
    }

    @Override
    public SecretChars proposedPassphrase() {
        return SecretChars.takeOver(new PassphraseWords(random).passphrase());
    }

    @Override
    public Founding found(Path home, StationPlan plan) {
        return new StationMaker(clock, random, vaults).found(home, plan);
    }

    @Override
    public StationRecords records(Path home) {
        return new FolderRecords(home, clock, zone);
    }

    @Override
    public JournalCare journal(Path home) {
        return new FolderJournalCare(home);
    }
}
