package org.utilitill.ui;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import org.utilitill.ui.control.Styles;

/** The look of the window: AtlantaFX's light Primer with the station's own colours and sizes on top. */
final class Theme {

    private Theme() {}

    static void apply(Scene scene) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(Styles.sheet("theme"));
    }
}
