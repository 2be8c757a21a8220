package org.utilitill.ui.signin;

import javafx.scene.Parent;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Key;

/** The station can not open: why, and a way out. */
public final class FailedView implements Screen {

    private final Runnable close;
    private final Parent root;

    /** A card with a sentence. */
    public FailedView(Texts texts, String sentence, Runnable close) {
        this.close = close;
        root = Cards.page(Cards.card(
                texts.get("signin.failed.title"),
                Nodes.label(sentence, Styles.BODY),
                Nodes.keyButton(
                        texts.get("ui.key.enter"), texts.get("signin.failed.close"), close, Styles.BIG_BUTTON)));
        root.getStylesheets().add(Styles.sheet("signin"));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void press(Key key) {
        if (key == Key.ENTER || key == Key.ESCAPE) {
            close.run();
        }
    }
}
