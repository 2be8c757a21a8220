package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.utilitill.registry.KeyState;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Role;
import org.utilitill.staff.SecretChars;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.vault.CheckValue;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.keys.KeyDraft;
import org.utilitill.vending.keys.KeyRoom.Part;
import org.utilitill.vending.keys.VaultSecret;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;

/** What people do at the window of a station whose secrets a test knows: two custodians type a key, two people use it. */
final class Ceremony {

    private static final Operator NJERI = new Operator("NJERI", Role.ADMINISTRATOR);
    private static final KeyDraft DRAFT = new KeyDraft(
            "typed", "LPC", "654322", "2", "2", "255", "2014", "04", "11", "02", "01", "600727", "", "", "", "", "");

    private final Path home;
    private final LeakSecrets secrets;

    Ceremony(Path home, LeakSecrets secrets) {
        this.home = home;
        this.secrets = secrets;
    }

    /** Types a wrong part, then both parts; the key and the one named {@code one} are in use afterwards. */
    void hold() {
        ExecutorService devices = Executors.newSingleThreadExecutor();
        Texts texts = Texts.of(Language.ENGLISH);
        FolderStations house =
                new FolderStations(Clock.systemUTC(), ZoneOffset.UTC, texts, new SecureRandom(), devices);
        Opening opening = house.open(home, PrinterChoice.AS_SET, slip -> {});
        try (Station station = ((Opening.Opened) opening).station();
                SecretChars passphrase = chars(secrets.text("passphrase"));
                SecretChars first = chars(LeakSecrets.firstPart());
                SecretChars second = chars(LeakSecrets.secondPart());
                SecretChars cut = chars(LeakSecrets.secondPart().substring(1))) {
            station.keys().unlock(new VaultSecret.Passphrase(passphrase));
            Part one = new Part("NJERI", first, "");
            assertThat(station.keys().checkValueOf(NJERI, one, "04")).isInstanceOf(Done.class);
            create(station, one, new Part("JOMO", cut, ""), false);
            create(station, one, new Part("JOMO", second, ""), true);
            byTwo(station, consent -> station.keys().setState(NJERI, "typed", KeyState.ACTIVE, consent), true);
            byTwo(station, consent -> station.keys().setState(NJERI, "one", KeyState.ACTIVE, consent), true);
        } finally {
            devices.shutdownNow();
        }
    }

    private void create(Station station, Part one, Part other, boolean done) {
        String paper = CheckValue.of(HexFormat.of().parseHex(LeakSecrets.KEY_04));
        byTwo(station, consent -> station.keys().create(NJERI, DRAFT, one, other, paper, consent), done);
    }

    private <T> void byTwo(Station station, Function<Optional<Approval>, ActOutcome<T>> act, boolean done) {
        ApprovalNeeded<T> needed = (ApprovalNeeded<T>) act.apply(Optional.empty());
        char[] pin = secrets.text("WAIRIMU").toCharArray();
        Done<Approval> consent = (Done<Approval>) station.people().approve(needed.request(), "WAIRIMU", pin);
        ActOutcome<T> outcome = act.apply(Optional.of(consent.value()));
        assertThat(outcome instanceof Done).as("%s", outcome).isEqualTo(done);
    }

    private static SecretChars chars(String text) {
        return SecretChars.takeOver(text.toCharArray());
    }
}
