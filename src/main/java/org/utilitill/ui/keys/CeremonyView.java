package org.utilitill.ui.keys;

import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.task.Room;

/** The ceremony, step by step. */
public final class CeremonyView extends PageView {

    /** A view of a ceremony. */
    public CeremonyView(CeremonyModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("ceremony.title")));
    }
}
