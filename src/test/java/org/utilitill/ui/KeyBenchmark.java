package org.utilitill.ui;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.utilitill.testkit.TestShop;

/** How long a digit of a meter number takes from the key press to the pulse that draws it. */
final class KeyBenchmark {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 400;

    private KeyBenchmark() {}

    /** Opens the window, signs in and types. */
    public static void main(String[] args) throws Exception {
        try (Window window = Window.over(Files.createTempDirectory("keys"), TestShop.Plan.KES)) {
            window.awaitText("Set up this station").key(KeyCode.ENTER).awaitText("Who is selling");
            window.pad(TestShop.CASHIER_PIN).key(KeyCode.ENTER);
            window.awaitText("Meter number");
            Scene scene = javafx.stage.Window.getWindows().get(0).getScene();
            long[] micros = new long[MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                long taken = type(scene, Math.floorMod(i, 20) < 10 ? "5" : "\b");
                if (i >= 0) {
                    micros[i] = taken / 1000;
                }
            }
            Arrays.sort(micros);
            System.out.printf(
                    "key to drawn character: p50 %d us  p95 %d us  max %d us%n",
                    micros[MEASURED / 2], micros[(int) (MEASURED * 0.95)], micros[MEASURED - 1]);
        }
        System.exit(0);
    }

    private static long type(Scene scene, String character) throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(1);
        long[] nanos = new long[1];
        Platform.runLater(() -> {
            long start = System.nanoTime();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    nanos[0] = System.nanoTime() - start;
                    drawn.countDown();
                }
            });
            KeyCode code = character.equals("\b") ? KeyCode.BACK_SPACE : KeyCode.NUMPAD5;
            fire(scene, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
            fire(scene, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
            fire(scene, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
            Platform.requestNextPulse();
        });
        drawn.await(5, TimeUnit.SECONDS);
        return nanos[0];
    }

    private static void fire(Scene scene, javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(scene, new KeyEvent(type, character, "", code, false, false, false, false));
    }
}
