package org.utilitill.bench;

import java.lang.management.ManagementFactory;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The floor under a start: the least JavaFX window, which says how long it took and ends. */
public final class EmptyWindow extends Application {

    /** Starts it without being an application itself, as the station does. */
    public static final class Start {
        private Start() {}

        /** Opens the window. */
        public static void main(String[] args) {
            launch(EmptyWindow.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new Label("empty"), 1024, 768);
        scene.addPostLayoutPulseListener(() -> {
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.println("EmptyWindow after " + (System.currentTimeMillis() - started) + " ms");
            Runtime.getRuntime().halt(0);
        });
        stage.setScene(scene);
        stage.show();
    }
}
