package org.utilitill.ui;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.utilitill.staff.Operator;
import org.utilitill.text.Language;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Room;
import org.utilitill.ui.task.UiThread;

/** Pages of an open station in a window that sends keys as the shell does, with a robot at its keyboard. */
final class PageWindow implements AutoCloseable {

    private static final Set<String> SHOWN_IN_THE_README = Set.of(
            "keys",
            "ceremony",
            "import",
            "people",
            "audit",
            "expert",
            "import-customers",
            "import-progress",
            "customer",
            "prices");
    private static final long PATIENCE_MILLIS = 20_000;

    final TestRoom room;
    private final ExecutorService vending = Executors.newSingleThreadExecutor(work -> new Thread(work, "vending"));
    private final FxRobot robot = new FxRobot();
    private final StackPane root = new StackPane();
    private final Stage stage;
    private Screen screen;

    PageWindow(Path home, Language language) throws TimeoutException {
        room = new TestRoom(home, new Background(vending, UiThread.javaFx()), language);
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Scene scene = new Scene(root, 1024, 768);
            Theme.apply(scene);
            if (language.rightToLeft()) {
                scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            }
            scene.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    event -> Keyboard.key(event).ifPresent(key -> {
                        event.consume();
                        screen.press(key);
                    }));
            scene.addEventFilter(
                    KeyEvent.KEY_RELEASED, event -> Keyboard.key(event).ifPresent(screen::release));
            scene.addEventFilter(
                    KeyEvent.KEY_TYPED,
                    event -> Keyboard.character(event).ifPresent(typed -> {
                        event.consume();
                        screen.type(typed);
                    }));
            stage.setScene(scene);
            stage.show();
        });
    }

    /** Shows a page of someone who is signed in. */
    PageWindow show(Operator operator, Function<Room, Screen> page) {
        Room signedIn = room.of(operator);
        fx(() -> {
            put(page.apply(signedIn));
            return true;
        });
        settle();
        return this;
    }

    /** Puts a screen into the window, as the shell does. */
    void put(Screen next) {
        if (screen != null) {
            screen.hidden();
        }
        screen = next;
        root.getChildren().setAll(next.root());
        next.shown();
    }

    /** Presses and lets go keys, a second apart by the station's clock. */
    PageWindow key(KeyCode... keys) {
        for (KeyCode key : keys) {
            room.clock.pass(Duration.ofSeconds(1));
            robot.press(key).release(key);
            settle();
        }
        return this;
    }

    /** Holds a key down. */
    PageWindow hold(KeyCode key) {
        robot.press(key);
        settle();
        return this;
    }

    /** Lets a key go. */
    PageWindow letGo(KeyCode key) {
        robot.release(key);
        settle();
        return this;
    }

    /** Types characters as the keyboard gives them. */
    PageWindow write(String text) {
        for (char letter : text.toCharArray()) {
            if (letter == ' ') {
                robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
            } else {
                robot.write(String.valueOf(letter), 0);
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
        settle();
        return this;
    }

    /** Fills in fields one after the other, each ended with Enter. */
    PageWindow fill(String... values) {
        for (String value : values) {
            write(value).key(KeyCode.ENTER);
        }
        return this;
    }

    /** Pastes a text with Ctrl+V. */
    PageWindow paste(String text) {
        fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        robot.press(KeyCode.CONTROL).press(KeyCode.V).release(KeyCode.V).release(KeyCode.CONTROL);
        settle();
        return this;
    }

    /** Waits until some label in sight says something that contains these words. */
    PageWindow awaitText(String words) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!fx(() -> shows(words))) {
            assertThat(System.nanoTime())
                    .as("nothing says \"%s\", only %s", words, fx(this::said))
                    .isLessThan(end);
        }
        return this;
    }

    /** Waits until a bar shows so much of its whole, while the work behind it goes on. */
    PageWindow awaitProgress(double least) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (fx(() -> progress()) < least) {
            assertThat(System.nanoTime()).as("no bar at %s", least).isLessThan(end);
        }
        return this;
    }

    private double progress() {
        return root.lookup(".progress-bar") instanceof ProgressBar bar && bar.isVisible() ? bar.getProgress() : 0;
    }

    /** Whether no label says these words. */
    boolean isSilentAbout(String words) {
        return !fx(() -> shows(words));
    }

    private boolean shows(String words) {
        return said().stream().anyMatch(text -> text.contains(words));
    }

    /** What the labels in sight say. */
    private List<String> said() {
        return root.lookupAll("*").stream()
                .filter(Node::isVisible)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /** Draws the window into target/screens, and the README's pictures anew into assets/screens when asked to. */
    PageWindow picture(String name) throws IOException {
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
            Files.copy(file, Path.of("assets", "screens", name + ".png"), REPLACE_EXISTING);
        }
        return this;
    }

    private void settle() {
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
            screen.hidden();
            stage.hide();
            return true;
        });
        vending.submit(room::close);
        vending.shutdown();
        FxToolkit.cleanupStages();
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
