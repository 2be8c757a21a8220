package org.utilitill.ui.setup;

import org.utilitill.ui.control.Screen;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.PageView;

/** The founding of a real station, step by step. */
public final class FoundingView extends PageView {

    /** A view of a founding. */
    public FoundingView(FoundingModel model, Ground ground) {
        super(model, ground.texts(), Heading.plain(ground.texts().get("setup.station")));
    }

    /** A founding on some ground: it opens what it made, or leads back. */
    public static Screen of(Ground ground, Runnable made, Runnable back) {
        return new FoundingView(new FoundingModel(ground, made, back), ground);
    }
}
