package org.utilitill.ui.signers;

import java.util.List;
import javafx.scene.Node;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.Heading;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListTable;
import org.utilitill.ui.form.PageView;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.SearchLine;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;

/** The list of trusted signers with their fingerprints. */
public final class SignersView extends PageView {

    private final SignersModel model;

    /** A view of the signers. */
    public SignersView(SignersModel model, Room room) {
        super(model, room.desk().texts(), Heading.of(room, room.desk().text("signers.title")));
        this.model = model;
    }

    /** The signers of a room; Escape leads back. */
    public static Screen of(Room room, Runnable back) {
        return new SignersView(new SignersModel(room, back), room);
    }

    @Override
    protected Node lines(Panel.Lines lines) {
        List<ListColumn<TrustedSigner>> columns = List.of(
                ListColumn.of(texts().get("key.field.name"), 220, TrustedSigner::name),
                new ListColumn<>(
                        texts().get("people.standing"),
                        110,
                        model::standing,
                        signer -> signer.active() ? Styles.GOOD : Styles.BAD),
                ListColumn.of(texts().get("signers.scopes"), 210, model::scopes),
                ListColumn.of(
                        texts().get("signers.algorithm"), 110, signer -> signer.algorithm() + " " + signer.bits()),
                new ListColumn<>(
                        texts().get("signers.fingerprint"),
                        0,
                        signer -> SignersModel.groups(signer.fingerprint()),
                        signer -> Styles.FIELD_CODE));
        return new SearchLine(
                model.list(), texts(), new ListTable<>(model.list(), columns, texts().get("signers.empty")));
    }

    @Override
    protected void keys(KeyBar bar) {
        bar.key(Key.ENTER, texts().get("ui.key.enter"), texts().get("keys.key.details"))
                .key(Key.F2, "F2", texts().get("signers.key.trust"))
                .key(Key.F6, "F6", texts().get("signers.key.revoke"));
    }
}
