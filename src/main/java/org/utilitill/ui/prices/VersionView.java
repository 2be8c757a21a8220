package org.utilitill.ui.prices;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListTable;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.SearchLine;
import org.utilitill.ui.task.Room;

/** One version in words, and its text in letters of one width. */
public final class VersionView extends PageView {

    private final VersionModel model;

    /** A view of a version. */
    public VersionView(VersionModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("prices.title")));
        this.model = model;
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        List<ListColumn<TextLine>> columns = List.of(
                new ListColumn<>(
                        texts().get("prices.line"),
                        62,
                        line -> line.continued() ? "" : Integer.toString(line.number()),
                        line -> Styles.MUTED),
                new ListColumn<>(texts().get("prices.text"), 0, TextLine::text, line -> Styles.FIELD_CODE));
        ListTable<TextLine> table = new ListTable<>(model.list(), columns, texts().get("prices.text.empty"));
        table.getStyleClass().add(Styles.LISTING);
        // The text of a tariff is written from left to right in every language.
        table.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return new SearchLine(model.list(), texts(), table);
    }
}
