package org.utilitill.ui;

import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.ErrorCode;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;

/** The one window: it holds the present screen, sends it every key, and shows the card of what nobody expected. */
public final class Shell {

    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 768;

    private final Stage stage;
    private final ShellParts parts;
    private final Texts texts;
    private final StackPane root = new StackPane();
    private final Navigator navigator;
    private final Timeline seconds;
    private final IdleWatch idle;
    private final Set<Key> held = EnumSet.noneOf(Key.class);
    private Optional<Screen> screen = Optional.empty();
    private Optional<Screen> cover = Optional.empty();
    private Optional<Node> under = Optional.empty();
    private Optional<Node> errorCard = Optional.empty();

    /** A window on a stage, empty until it is started. */
    public Shell(Stage stage, ShellParts parts) {
        this.stage = stage;
        this.parts = parts;
        texts = parts.texts();
        idle = new IdleWatch(parts.clock(), parts.idleLock());
        navigator = new Navigator(parts, new Stand());
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), second -> tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
    }

    /** Opens the window on whatever the station's folder calls for. */
    public void start() {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Theme.apply(scene);
        if (texts.language().rightToLeft()) {
            scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        scene.addEventFilter(KeyEvent.ANY, event -> idle.touch());
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> idle.touch());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> idle.touch());
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> idle.touch());
        scene.addEventFilter(ScrollEvent.ANY, event -> idle.touch());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        stage.focusedProperty().addListener((focused, before, now) -> allReleased());
        stage.setTitle(texts.get("app.name"));
        stage.setMinWidth(WIDTH);
        stage.setMinHeight(HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(this::close);
        parts.background().onUnexpected(this::unexpected);
        stage.show();
        seconds.play();
        navigator.start();
    }

    /** The window closes when the station has written what is open. */
    private void close(WindowEvent request) {
        request.consume();
        seconds.stop();
        navigator.close();
    }

    private void tick() {
        screen.ifPresent(Screen::tick);
        navigator.tick(idle.passed());
    }

    /** What is shown, for those who decide. */
    private final class Stand implements Frame {

        @Override
        public void show(Screen next) {
            cover.ifPresent(Screen::hidden);
            cover = Optional.empty();
            screen.ifPresent(Screen::hidden);
            screen = Optional.of(next);
            root.getChildren().setAll(next.root());
            errorCard.ifPresent(root.getChildren()::add);
            next.shown();
            if (LOG.isInfoEnabled()) {
                logFirstPulse(next);
            }
        }

        @Override
        public void cover(Screen card) {
            under = Optional.ofNullable(root.getScene().getFocusOwner());
            cover = Optional.of(card);
            root.getChildren().add(1, card.root());
            card.shown();
        }

        @Override
        public void uncover() {
            cover.ifPresent(card -> {
                root.getChildren().remove(card.root());
                card.hidden();
            });
            cover = Optional.empty();
            under.ifPresent(Node::requestFocus);
            under = Optional.empty();
        }

        @Override
        public void close() {
            stage.hide();
        }
    }

    /** Who takes the keys. */
    private Optional<Screen> front() {
        return cover.or(() -> screen);
    }

    /** How long people wait for a screen they can use; a measure for the log, off unless asked for. */
    private void logFirstPulse(Screen next) {
        Scene scene = root.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                LOG.info(
                        "{} after {} ms",
                        next.getClass().getSimpleName(),
                        parts.clock().millis() - started);
            }
        });
    }

    private void unexpected(ErrorCode code) {
        Button dismiss = Nodes.keyButton(
                texts.get("ui.key.enter"), texts.get("ui.keys.close"), this::dismiss, Styles.BIG_BUTTON);
        StackPane overlay = Cards.page(Cards.card(
                texts.get("ui.error.title"),
                Nodes.label(texts.get("ui.error.unexpected", code), Styles.BODY),
                dismiss));
        overlay.getStyleClass().add(Styles.OVERLAY);
        dismiss();
        errorCard = Optional.of(overlay);
        root.getChildren().add(overlay);
    }

    private void dismiss() {
        errorCard.ifPresent(root.getChildren()::remove);
        errorCard = Optional.empty();
    }

    /** Without the keyboard nobody says which keys came up. */
    private void allReleased() {
        held.clear();
        screen.ifPresent(Screen::releaseAll);
        cover.ifPresent(Screen::releaseAll);
    }

    /** A key held over a change of screen must not act on the next one, so repeats end here. */
    private void pressed(KeyEvent event) {
        Optional<Key> key = Keyboard.key(event);
        if (key.isEmpty()) {
            keepOnTheCard(event);
            return;
        }
        event.consume();
        if (!held.add(key.get()) && !KeyGuard.mayRepeat(key.get())) {
            return;
        }
        if (errorCard.isPresent()) {
            if (key.get() == Key.ENTER || key.get() == Key.ESCAPE) {
                dismiss();
            }
            return;
        }
        if (key.get() == Key.F11) {
            navigator.lock();
        } else {
            front().ifPresent(now -> now.press(key.get()));
        }
    }

    /** Tab must not lead to what is under a card. */
    private void keepOnTheCard(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && (cover.isPresent() || errorCard.isPresent())) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        Keyboard.key(event).ifPresent(key -> {
            held.remove(key);
            screen.ifPresent(now -> now.release(key));
            cover.ifPresent(now -> now.release(key));
        });
    }

    private void typed(KeyEvent event) {
        if (errorCard.isPresent()) {
            event.consume();
            return;
        }
        Keyboard.character(event).ifPresent(typed -> {
            event.consume();
            front().ifPresent(now -> now.type(typed));
        });
    }
}
