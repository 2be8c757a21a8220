package org.utilitill.ui.form;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.utilitill.staff.SecretChars;
import org.utilitill.ui.control.Styles;

/** Words to be written down, in large letters: a label for each letter, so that no String ever holds them together. */
public final class SecretText extends FlowPane {

    /** Nothing yet. */
    public SecretText(String spoken) {
        getStyleClass().add(Styles.SECRET_TEXT);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
    }

    /** Shows words; they stay the caller's. */
    public void show(SecretChars words) {
        getChildren().clear();
        words.read(letters -> {
            HBox word = word(1);
            for (char letter : letters) {
                if (letter == ' ') {
                    word = word(getChildren().size() + 1);
                } else {
                    Label one = new Label(String.valueOf(letter));
                    one.getStyleClass().add(Styles.SECRET_LETTER);
                    word.getChildren().add(one);
                }
            }
            return getChildren().size();
        });
    }

    private HBox word(int number) {
        Label place = new Label(number + ".");
        place.getStyleClass().add(Styles.MUTED);
        HBox word = new HBox(place);
        word.getStyleClass().add(Styles.SECRET_WORD);
        getChildren().add(word);
        return word;
    }
}
