package org.utilitill.ui.expert;

import org.utilitill.ui.control.Screen;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.task.Room;

/** The expert form and the token it made. */
public final class ExpertView extends PageView {

    /** A view of the expert form. */
    public ExpertView(ExpertModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("expert.title")));
    }

    /** The expert form of a room; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        return new ExpertView(new ExpertModel(room, back), room);
    }
}
