package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.TokenView;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.UiThread;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse.Station;

/** The real window over a test shop, with a robot at its keyboard. */
final class Window implements AutoCloseable {

    private static final Set<String> SHOWN_IN_THE_README = Set.of(
            "find",
            "founding",
            "setup",
            "signin",
            "sell-quote",
            "quote-why",
            "sell-token",
            "sell-meter-beside",
            "sell-wrong-digit",
            "reprint",
            "unlock",
            "menu",
            "approval");

    /** What the station's clock shows when the window opens. */
    static final String START = "2026-03-02T14:07:00Z";

    /** After how long the window locks. */
    static final Duration IDLE_LOCK = Duration.ofMinutes(5);

    private static final long PATIENCE_MILLIS = 20_000;
    /** The headless keyboard starts with NumLock off and lives as long as the toolkit. */
    private static final Map<KeyCode, Boolean> NUM_LOCK = new ConcurrentHashMap<>();

    final TestHouse house;
    private final ExecutorService vending = Executors.newSingleThreadExecutor(work -> new Thread(work, "vending"));
    private final FxRobot robot = new FxRobot();
    private final Stage stage;

    private Window(Path home, TestHouse house, Language language) throws TimeoutException {
        this.house = house;
        AtomicLong ids = new AtomicLong();
        ShellParts parts = new ShellParts(
                house,
                home,
                Texts.of(language),
                ZoneOffset.UTC,
                house.clock(),
                new Background(vending, UiThread.javaFx()),
                () -> new UUID(7, ids.incrementAndGet()),
                IDLE_LOCK);
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> new Shell(stage, parts).start());
        NUM_LOCK.computeIfAbsent(KeyCode.NUM_LOCK, key -> {
            robot.press(key).release(key);
            return true;
        });
    }

    /** A window over a folder, as the application opens it. */
    static Window over(Path home, TestShop.Plan plan) throws TimeoutException {
        TestClock clock = TestClock.at(START);
        return over(home, new TestHouse(clock, plan), Language.ENGLISH);
    }

    /** A window over a folder and a house of the test's own making. */
    static Window over(Path home, TestHouse house, Language language) throws TimeoutException {
        return new Window(home, house, language);
    }

    /** A window over a folder that can not be opened. */
    static Window over(Path home, TestShop.Plan plan, RefusalCode refusal) throws TimeoutException {
        TestHouse house = new TestHouse(TestClock.at(START), plan);
        house.refuseToOpen(refusal);
        return over(home, house, Language.ENGLISH);
    }

    /** Presses and lets go a key, a second after the last one by the station's clock. */
    Window key(KeyCode key) {
        settle();
        house.clock().pass(Duration.ofSeconds(1));
        robot.press(key).release(key);
        settle();
        return this;
    }

    /** Whether a label says this after keys were pressed while the station's thread is held up; it goes on then. */
    boolean saysWhileHeld(String words, KeyCode... keys) {
        settle();
        CountDownLatch held = new CountDownLatch(1);
        Future<?> waiting = vending.submit(() -> held.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        for (KeyCode key : keys) {
            house.clock().pass(Duration.ofSeconds(1));
            robot.press(key).release(key);
            fx(() -> true);
        }
        boolean said = fx(() -> shows(words));
        assertThat(waiting.isDone()).isFalse();
        held.countDown();
        return said;
    }

    /** Types digits on the numeric pad. */
    Window pad(String digits) {
        settle();
        digits.chars().forEach(digit -> {
            KeyCode key = KeyCode.valueOf("NUMPAD" + (char) digit);
            robot.press(key).release(key);
        });
        settle();
        return this;
    }

    /** Types characters as the keyboard gives them. */
    Window write(String text) {
        settle();
        robot.write(text);
        settle();
        return this;
    }

    /** Types words with the space bar between them. */
    Window phrase(String words) {
        String[] each = words.split(" ");
        write(each[0]);
        for (int word = 1; word < each.length; word++) {
            key(KeyCode.SPACE).write(each[word]);
        }
        return this;
    }

    /** Waits until a label of an id says something that fits. */
    String await(String id, Predicate<String> fits) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        String words = words(id);
        while (!fits.test(words)) {
            assertThat(System.nanoTime()).as("%s still says \"%s\"", id, words).isLessThan(end);
            words = words(id);
        }
        return words;
    }

    /** Waits until some label of the window says this. */
    Window awaitText(String words) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!fx(() -> shows(words))) {
            assertThat(System.nanoTime()).as("nothing says \"%s\"", words).isLessThan(end);
        }
        return this;
    }

    /** Whether some label of the window says this now. */
    boolean says(String words) {
        settle();
        return fx(() -> shows(words));
    }

    /** Whether the status strip, the keys and a node of an id all lie whole within the window. */
    boolean fits(String id) {
        settle();
        return fx(() -> Stream.of(".status-strip", ".key-bar", "#" + id)
                .map(which -> stage.getScene().lookup(which))
                .allMatch(node -> node.isVisible() && whole(node)));
    }

    private boolean whole(Node node) {
        stage.getScene().getRoot().layout();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() >= 0
                && bounds.getMinY() >= 0
                && bounds.getMaxX() <= stage.getScene().getWidth()
                && bounds.getMaxY() <= stage.getScene().getHeight();
    }

    /** Everything that the window says, to the eye and to a screen reader. */
    List<String> everything() {
        settle();
        return fx(() -> stage.getScene().getRoot().lookupAll("*").stream()
                .flatMap(node -> Stream.of(
                        Optional.ofNullable(node.getAccessibleText()),
                        Optional.ofNullable(node.getAccessibleHelp()),
                        Optional.ofNullable(node.getId()),
                        node instanceof Labeled labeled
                                ? Optional.ofNullable(labeled.getText())
                                : Optional.<String>empty(),
                        node instanceof Text text ? Optional.of(text.getText()) : Optional.<String>empty()))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Lets time pass at the station's clock. */
    Window pass(Duration time) {
        settle();
        house.clock().pass(time);
        return this;
    }

    /** Does something to the station on its own thread. */
    <T> T atTheStation(Function<Station, T> work) {
        try {
            return vending.submit(() -> work.apply(house.station())).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the station does not answer", e);
        }
    }

    /** Draws the window into target/screens, and the README's pictures anew into assets/screens when asked to. */
    Window picture(String name) throws IOException {
        settle();
        WritableImage image = fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage.getScene().snapshot(null);
        });
        Path file = Path.of("target", "screens", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        assertThat(image.getWidth()).isEqualTo(1024);
        assertThat(image.getHeight()).isEqualTo(768);
        if (Boolean.getBoolean("screens.update") && SHOWN_IN_THE_README.contains(name)) {
            Path kept = Path.of("assets", "screens", name + ".png");
            Files.createDirectories(kept.getParent());
            Files.write(kept, Files.readAllBytes(file));
        }
        return this;
    }

    /** Waits until the vending thread and the window have nothing left to do. */
    void settle() {
        for (int round = 0; round < 4; round++) {
            try {
                vending.submit(() -> {}).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError("the vending thread does not answer", e);
            }
            fx(() -> true);
        }
    }

    @Override
    public void close() throws TimeoutException {
        settle();
        fx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        settle();
        assertThat(stage.isShowing()).isFalse();
        vending.shutdown();
        FxToolkit.cleanupStages();
    }

    private String words(String id) {
        return fx(() -> {
            Node node = stage.getScene().lookup("#" + id);
            if (node == null || !node.isVisible()) {
                return "";
            }
            return node instanceof TokenView token ? token.text() : ((Label) node).getText();
        });
    }

    private boolean shows(String words) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled labeled && words.equals(labeled.getText()))
                .anyMatch(Node::isVisible);
    }

    private static <T> T fx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the window does not answer", e);
        }
    }
}
