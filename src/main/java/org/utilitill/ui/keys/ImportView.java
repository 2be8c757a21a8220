package org.utilitill.ui.keys;

import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.task.Room;

/** Keys that come in files, step by step. */
public final class ImportView extends PageView {

    /** A view of an import. */
    public ImportView(ImportModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("import.title")));
    }
}
