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
import org.utilitill.text.Texts;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.SoftwareTokenModule;
import org.utilitill.vault.TokenModule;
import org.utilitill.vending.JournalCare;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.StationHouse;
import org.utilitill.vending.StationHouse.DemoPlan;
import org.utilitill.vending.counter.DiskSpace;
import org.utilitill.vending.counter.JournalTrouble;
import org.utilitill.vending.counter.Vending;

/** Stations in folders on this computer. */
final class FolderStations implements StationHouse {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStations.class);
    private static final int SLIPS_KEPT = 20;

    private final Clock clock;
    private final ZoneId zone;
    private final Texts texts;
    private final SecureRandom random;
    private final ExecutorService devices;

    FolderStations(Clock clock, ZoneId zone, Texts texts, SecureRandom random, ExecutorService devices) {
        this.clock = clock;
        this.zone = zone;
        this.texts = texts;
        this.random = random;
        this.devices = devices;
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
            TokenModule module = new SoftwareTokenModule(PublicTestKeys.load(), random::nextInt);
            Vending vending = new Vending(parts(home, journal, module, settings, paper));
            return new Opening.Opened(new OpenStation(folder, journal, module, vending));
        } catch (JournalException e) {
            LOG.warn("the journal can not be opened: {}", e.getMessage());
            folder.close();
            return new Opening.NotOpened(JournalTrouble.atStart(e));
        } catch (IOException | IllegalArgumentException e) {
            folder.close();
            throw e;
        }
    }

    private static Settings settings(Path home, PrinterChoice choice) throws IOException {
        String profile = choice.columns() < 48 ? "generic-58" : "generic-80";
        return choice.port().isPresent() ? new Settings(choice.port(), profile, choice.baud()) : Settings.of(home);
    }

    private Vending.Parts parts(
            Path home, Journal journal, TokenModule module, Settings settings, Consumer<List<PaperLine>> paper) {
        Optional<MeterRig> meters = journal.registers().shop().training()
                ? Optional.of(new TrainingMeters(journal, clock).rig())
                : Optional.empty();
        return new Vending.Parts(
                journal,
                module,
                printer(settings, paper),
                settings.printerPort(),
                meters,
                clock,
                disk(home),
                new ReceiptText(texts, zone));
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
        return new DemoShopMaker(clock, random).make(home, plan);
    }

    @Override
    public JournalCare journal(Path home) {
        return new FolderJournalCare(home);
    }
}
