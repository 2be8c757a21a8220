package org.utilitill.ui.keys;

import java.util.List;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.staff.Approval;
import org.utilitill.staff.SecretChars;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Note;
import org.utilitill.ui.form.Panel.Tone;
import org.utilitill.ui.form.SecretEntry;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Room;
import org.utilitill.ui.task.SmallFiles;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.NectarParts;

/** A key that goes out in a file which only its recipient can open. */
public final class ExportModel extends PageModel {

    private final Room room;
    private final KeyProfile key;
    private final boolean nectar;
    private final Runnable leave;
    private final Acts acts;
    private final TextEntry recipient;
    private final SecretEntry signing;
    private final TextEntry file;
    private final FormModel form;

    /**
     * An export of a key.
     *
     * @param nectar for a configuration in Nectar's format, signed with a private key that is pasted; false for an
     *     envelope that the station signs
     */
    public ExportModel(Room room, KeyProfile key, boolean nectar, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.key = key;
        this.nectar = nectar;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        recipient = new TextEntry(
                "recipient",
                Shape.AREA,
                text("export.recipient"),
                text(nectar ? "export.recipient.rsa" : "export.recipient.sealing"));
        signing = new SecretEntry("signing", SecretEntry.Kind.KEY, text("export.signing"), text("import.private.rule"));
        signing.ask(nectar);
        file = new TextEntry("file", Shape.PATH, text("export.file"), text("export.file.rule"));
        form = form(List.<FormField>of(recipient, signing, file), this::give);
    }

    @Override
    public void start() {
        show(new Panel.Form(
                text(nectar ? "export.nectar" : "export.seal", key.name()),
                text("export.lead"),
                form,
                text("export.write")));
    }

    private void give() {
        if (file.text().isEmpty()) {
            form.refuse(file, text("export.file.rule"));
            return;
        }
        SecretChars signer = signing.take();
        acts.ask(
                consent -> content(signer, consent),
                content -> {
                    signer.close();
                    write(content);
                },
                refusal -> {
                    signer.close();
                    refused(refusal);
                });
    }

    private ActOutcome<String> content(SecretChars signer, Optional<Approval> consent) {
        if (!nectar) {
            return room.station().keys().exportSealed(room.operator(), key.name(), recipient.text(), consent);
        }
        ActOutcome<NectarParts> parts =
                room.station().keys().exportNectar(room.operator(), key.name(), recipient.text(), signer, consent);
        return parts instanceof Done<NectarParts> done ? new Done<>(json(done.value())) : parts.withoutValue();
    }

    /** Base64 needs no escape. */
    private static String json(NectarParts parts) {
        return "{\"data\":\"%s\",\"digest\":\"%s\",\"key\":\"%s\"}\n"
                .formatted(parts.data(), parts.digest(), parts.key());
    }

    private void refused(Refusal refusal) {
        boolean ofRecipient =
                refusal.code() == RefusalCode.SIGNER_KEY || refusal.code() == RefusalCode.IMPORT_RECIPIENT;
        if (ofRecipient) {
            boolean ofSigner = nectar && refusal.code() == RefusalCode.IMPORT_RECIPIENT;
            form.refuse(ofSigner ? signing : recipient, refusal.sentence(texts()));
        } else {
            form.refuse(refusal, texts());
        }
    }

    private void write(String content) {
        String path = file.text();
        room.desk().background().call(() -> SmallFiles.write(path, content)).then(written -> {
            if (written) {
                done(path);
            } else {
                form.refuse(file, text("export.file.taken"));
            }
        });
    }

    private void done(String path) {
        show(new Panel.Facts(
                text("export.done"),
                "",
                List.of(
                        new Panel.Fact(text("key.field.name"), key.name()),
                        new Panel.Fact(text("keys.kcv"), key.checkValue()),
                        new Panel.Fact(text("export.file"), path)),
                List.of(new Note(Tone.GOOD, text("export.done.what"))),
                text("keys.to.list"),
                leave));
    }

    @Override
    protected void back() {
        leave.run();
    }
}
