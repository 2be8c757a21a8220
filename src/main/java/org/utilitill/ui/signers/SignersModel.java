package org.utilitill.ui.signers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.FormModel;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.PageModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.ui.form.Panel.Note;
import org.utilitill.ui.form.Panel.Tone;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.task.Acts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.ui.task.SmallFiles;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** The trusted signers: one is believed after two people compared its fingerprint, and revoked by one. */
public final class SignersModel extends PageModel {

    private static final int GROUP = 4;
    /** Facts about a signer before anyone decided. */
    private static final int UNTRUSTED = 4;

    private static final String YES = "YES";
    private static final String TEXT = "TEXT";

    private final Room room;
    private final Runnable leave;
    private final Acts acts;
    private final ListModel<TrustedSigner> list;

    /** The signers of a room, empty until it is started. */
    public SignersModel(Room room, Runnable leave) {
        super(room.desk().texts(), room.desk().clock());
        this.room = room;
        this.leave = leave;
        acts = new Acts(room, this::busy);
        list = new ListModel<>(
                TrustedSigner::name,
                signer -> signer.name() + " " + groups(signer.fingerprint()) + " " + scopes(signer),
                text("signers.search"));
    }

    ListModel<TrustedSigner> list() {
        return list;
    }

    /** A fingerprint as people compare it. */
    static String groups(String fingerprint) {
        return fingerprint.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1 ");
    }

    String scopes(TrustedSigner signer) {
        return signer.orderedScopes().stream()
                .map(scope -> text("signers.scope." + scope))
                .collect(Collectors.joining(", "));
    }

    String standing(TrustedSigner signer) {
        return text(signer.active() ? "signers.active" : "signers.revoked");
    }

    @Override
    public void start() {
        lines();
        read();
    }

    private void lines() {
        show(new Panel.Lines(list, Optional.empty()));
    }

    private void read() {
        acts.ask(consent -> room.station().keys().signers(room.operator()), list::set, this::refuse);
    }

    private void refuse(Refusal refusal) {
        refuse(refusal.sentence(texts()));
    }

    @Override
    protected void back() {
        hush();
        if (panelProperty().get() instanceof Panel.Lines) {
            leave.run();
        } else {
            lines();
        }
    }

    @Override
    protected void act(Key key) {
        hush();
        switch (key) {
            case ENTER -> list.selected().ifPresent(this::details);
            case F2 -> trust();
            case F6 -> list.selected().ifPresentOrElse(this::askToRevoke, () -> refuse(text("signers.choose")));
            default -> {}
        }
    }

    private List<Fact> facts(TrustedSigner signer) {
        return List.of(
                new Fact(text("signers.fingerprint"), groups(signer.fingerprint()), true),
                new Fact(text("key.field.name"), signer.name()),
                new Fact(text("signers.algorithm"), signer.algorithm() + " " + signer.bits()),
                new Fact(text("signers.scopes"), scopes(signer)),
                new Fact(text("people.standing"), standing(signer)));
    }

    private void details(TrustedSigner signer) {
        show(new Panel.Facts(signer.name(), "", facts(signer), List.of(), text("ui.keys.back"), this::back));
    }

    private void askToRevoke(TrustedSigner signer) {
        show(new Panel.Facts(
                text("signers.revoke.title", signer.name()),
                "",
                facts(signer),
                List.of(new Note(Tone.BAD, text("signers.revoke.what"))),
                text("signers.revoke.yes"),
                () -> acts.ask(
                        consent -> room.station().keys().revoke(room.operator(), signer.name()),
                        revoked -> done("signers.revoke.done", revoked),
                        refusal -> {
                            lines();
                            refuse(refusal);
                        })));
    }

    private void done(String news, TrustedSigner signer) {
        lines();
        say(text(news, signer.name()));
        read();
    }

    private void trust() {
        TextEntry name = new TextEntry("name", Shape.LINE, text("key.field.name"), text("key.rule.name"));
        TextEntry file = new TextEntry("file", Shape.PATH, text("signers.key"), text("form.path"));
        TextEntry pasted = new TextEntry("key", Shape.AREA, text("signers.key"), text("form.paste"));
        ChoiceEntry source = new ChoiceEntry(
                "source",
                text("signers.source"),
                "",
                List.of(
                        new Option(TEXT, text("signers.source.text")),
                        new Option("FILE", text("signers.source.file"))));
        source.onChoice(() -> {
            pasted.ask(source.code().equals(TEXT));
            file.ask(!source.code().equals(TEXT));
        });
        source.choose(TEXT);
        List<FormField> fields = new ArrayList<>(List.of(name, source, pasted, file));
        for (Scope scope : Scope.values()) {
            fields.add(new ChoiceEntry(
                    scope.name(),
                    text("signers.scope." + scope),
                    "",
                    List.of(new Option("NO", text("form.no")), new Option(YES, text("form.yes")))));
        }
        FormModel[] form = new FormModel[1];
        form[0] = form(fields, () -> judge(form[0], name.text(), source, pasted, file));
        show(new Panel.Form(text("signers.trust.title"), text("signers.trust.lead"), form[0], text("signers.look")));
    }

    private static Set<Scope> chosenScopes(FormModel form) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (form.field(scope.name()).orElseThrow() instanceof ChoiceEntry choice
                    && choice.code().equals(YES)) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    private void judge(FormModel form, String name, ChoiceEntry source, TextEntry pasted, TextEntry file) {
        boolean text = source.code().equals(TEXT);
        String path = file.text();
        room.desk()
                .background()
                .call(() -> text ? Optional.of(pasted.text()) : SmallFiles.text(path))
                .then(key -> key.ifPresentOrElse(
                        found -> judge(form, name, found), () -> form.refuse(file, text("form.file.missing"))));
    }

    private void judge(FormModel form, String name, String key) {
        Set<Scope> scopes = chosenScopes(form);
        acts.ask(
                consent -> room.station().keys().readSigner(room.operator(), name, key, scopes),
                signer -> compare(signer, key),
                refusal -> refused(form, refusal));
    }

    private void refused(FormModel form, Refusal refusal) {
        String field = switch (refusal.code()) {
            case SIGNER_KEY ->
                form.field("key").filter(key -> key.askedProperty().get()).isPresent() ? "key" : "file";
            case SIGNER_SCOPES -> Scope.CONFIGURATIONS.name();
            default -> "";
        };
        boolean twice = refusal.code() == RefusalCode.SIGNER_TWICE;
        form.field(twice ? "name" : field)
                .ifPresentOrElse(
                        named -> form.refuse(named, refusal.sentence(texts())), () -> form.refuse(refusal, texts()));
    }

    private void compare(TrustedSigner signer, String key) {
        show(new Panel.Facts(
                text("signers.compare.title", signer.name()),
                text("signers.compare.lead"),
                facts(signer).subList(0, UNTRUSTED),
                List.of(new Note(Tone.WARN, text("signers.compare.what"))),
                text("signers.trust"),
                () -> acts.ask(
                        consent -> room.station()
                                .keys()
                                .trust(room.operator(), signer.name(), key, signer.scopes(), consent),
                        trusted -> done("signers.trusted", trusted),
                        this::refuse)));
    }
}
