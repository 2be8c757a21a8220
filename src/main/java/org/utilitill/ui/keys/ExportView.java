package org.utilitill.ui.keys;

import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.task.Room;

/** A key that goes out in a file, step by step. */
public final class ExportView extends PageView {

    /** A view of an export. */
    public ExportView(ExportModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("export.title")));
    }
}
