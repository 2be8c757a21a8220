package org.utilitill.ui.form;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.StepTrail;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.control.WorkBar;
import org.utilitill.ui.task.Key;

/** A page on the screen: its heading, its steps, the present panel, what came of it, and the keys along the bottom. */
public abstract class PageView implements Screen {

    private final PageModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final StackPane middle = new StackPane();
    private final HBox keys = new HBox();
    private Optional<FormView> form = Optional.empty();
    private Optional<FactsView> facts = Optional.empty();

    /**
     * A page.
     *
     * @param heading along its top
     */
    protected PageView(PageModel model, Texts texts, Node heading) {
        this.model = model;
        this.texts = texts;
        root.getStyleClass().add(Styles.SCREEN);
        root.getStylesheets().add(Styles.sheet("form"));
        root.setTop(heading);
        VBox body = new VBox();
        body.getStyleClass().add(Styles.PAGE_BODY);
        if (!model.steps().isEmpty()) {
            StepTrail trail = new StepTrail(model.steps());
            model.stepProperty().addListener((step, before, now) -> trail.mark(now.intValue()));
            trail.mark(0);
            body.getChildren().add(trail);
        }
        VBox.setVgrow(middle, Priority.ALWAYS);
        body.getChildren().addAll(middle, said(model.newsProperty(), Styles.GOOD, "news"));
        body.getChildren().add(said(model.refusalProperty(), Styles.BAD, "refusal"));
        root.setCenter(body);
        keys.getStyleClass().add(Styles.PAGE_KEYS);
        root.setBottom(keys);
        HBox.setHgrow(keys, Priority.ALWAYS);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::otherKeys);
        model.panelProperty().addListener((panel, before, now) -> draw(now));
        model.copiedProperty().addListener((copied, before, now) -> copy(now));
    }

    private static Label said(ReadOnlyStringProperty words, String tone, String id) {
        Label label = Nodes.follows(words, Styles.BANNER, tone);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setId(id);
        return label;
    }

    /** The list of the page, for its panel of lines. */
    protected Node lines(Panel.Lines lines) {
        return new Region();
    }

    /** The keys that work on the list. */
    protected void keys(KeyBar bar) {}

    /** The sentences. */
    protected final Texts texts() {
        return texts;
    }

    @Override
    public final Parent root() {
        return root;
    }

    @Override
    public final boolean busy() {
        return model.busyProperty().get();
    }

    @Override
    public final void press(Key key) {
        if (key == Key.F3 && model.panelProperty().get() instanceof Panel.Form) {
            form.ifPresent(FormView::browse);
        } else {
            if (key == Key.UP || key == Key.DOWN) {
                facts.ifPresent(view -> view.scroll(key == Key.DOWN ? 1 : -1));
            }
            model.press(key);
        }
    }

    @Override
    public final void release(Key key) {
        model.release(key);
    }

    @Override
    public final void releaseAll() {
        model.releaseAll();
    }

    @Override
    public final void type(char typed) {
        model.type(typed);
    }

    @Override
    public void shown() {
        model.releaseAll();
        model.start();
        draw(model.panelProperty().get());
    }

    @Override
    public void hidden() {
        model.leave();
    }

    private void tap(Key key) {
        press(key);
        release(key);
    }

    /** Keys of fields and lists that the window does not send as acts: Tab, left and right, pages, and paste. */
    private void otherKeys(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean paste =
                (event.isShortcutDown() && code == KeyCode.V) || (event.isShiftDown() && code == KeyCode.INSERT);
        if (paste) {
            String text = Clipboard.getSystemClipboard().getString();
            if (text != null) {
                model.paste(text);
            }
        } else if (code == KeyCode.TAB) {
            model.tab(event.isShiftDown() ? -1 : 1);
        } else if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            model.step(code == KeyCode.RIGHT ? 1 : -1);
        } else if (code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP) {
            int direction = code == KeyCode.PAGE_DOWN ? 1 : -1;
            form.ifPresent(view -> view.page(direction));
            model.page(direction);
        } else {
            return;
        }
        event.consume();
    }

    private static void copy(String text) {
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void draw(Panel panel) {
        form = Optional.empty();
        facts = Optional.empty();
        Node shown;
        if (panel instanceof Panel.Form wanted) {
            shown = formPanel(wanted);
            formBar(wanted);
        } else if (panel instanceof Panel.Facts read) {
            shown = factsPanel(read);
            plainBar();
        } else if (panel instanceof Panel.Work work) {
            shown = workPanel(work);
            workBar(work);
        } else {
            Panel.Lines lines = (Panel.Lines) panel;
            shown = lines(lines);
            KeyBar bar = new KeyBar(this::tap);
            keys(bar);
            show(back(bar.gap()));
        }
        middle.getChildren().setAll(shown);
        form.ifPresent(FormView::focusBox);
        if (form.isEmpty()) {
            Node field = shown.lookup("." + Styles.FIELD);
            middle.setFocusTraversable(field == null);
            (field == null ? middle : field).requestFocus();
        }
    }

    private KeyBar back(KeyBar bar) {
        return bar.key(Key.ESCAPE, texts.get("ui.key.esc"), texts.get("ui.keys.back"));
    }

    private void plainBar() {
        show(back(new KeyBar(this::tap).gap()));
    }

    private void formBar(Panel.Form panel) {
        FormModel shown = panel.form();
        KeyBar bar = new KeyBar(this::tap);
        bar.key(Key.ENTER, texts.get("ui.key.enter"), texts.get("form.next"));
        bar.key(Key.DOWN, "Tab", texts.get("form.move"));
        boolean hex = shown.fields().stream()
                .anyMatch(field -> field instanceof SecretEntry secret && secret.kind() == SecretEntry.Kind.HEX);
        if (hex) {
            bar.key(Key.F2, "F2", texts.get("form.look"));
        }
        if (!panel.sections().isEmpty()) {
            Runnable below = () -> form.ifPresent(view -> view.page(1));
            bar.getChildren().add(Nodes.keyButton("PgDn", texts.get("form.below"), below, Styles.KEY_BAR_BUTTON));
        }
        show(back(bar.gap()));
    }

    private void show(KeyBar bar) {
        HBox.setHgrow(bar, Priority.ALWAYS);
        keys.getChildren().setAll(bar);
    }

    private Node formPanel(Panel.Form wanted) {
        FormView view = new FormView(wanted.form(), wanted.sections(), texts);
        form = Optional.of(view);
        VBox box = titled(wanted.title(), wanted.lead());
        wanted.shown().ifPresent(secret -> {
            SecretText words = new SecretText(wanted.title());
            words.show(secret);
            box.getChildren().add(words);
        });
        VBox.setVgrow(view, Priority.ALWAYS);
        box.getChildren().addAll(view, goOn(wanted.submit(), () -> wanted.form().submit()));
        return box;
    }

    private Node factsPanel(Panel.Facts read) {
        VBox box = titled(read.title(), read.lead());
        FactsView view = new FactsView(read);
        facts = Optional.of(view);
        VBox.setVgrow(view, Priority.ALWAYS);
        box.getChildren().add(view);
        if (!read.next().isEmpty()) {
            box.getChildren().add(goOn(read.next(), read.go()));
        }
        return box;
    }

    private Node workPanel(Panel.Work work) {
        VBox box = titled(work.title(), work.lead());
        box.getChildren().add(new WorkBar(work.permille(), work.words()));
        return box;
    }

    private void workBar(Panel.Work work) {
        KeyBar bar = new KeyBar(this::tap);
        if (!work.away().isEmpty()) {
            bar.key(Key.F10, "F10", work.away());
        }
        show(bar.gap().key(Key.ESCAPE, texts.get("ui.key.esc"), work.stop()));
    }

    private VBox titled(String title, String lead) {
        VBox box = new VBox(Nodes.label(title, Styles.PAGE_TITLE));
        if (!lead.isEmpty()) {
            box.getChildren().add(Nodes.label(lead, Styles.BODY));
        }
        box.getStyleClass().addAll(Styles.PANEL, Styles.PAGE_PANEL);
        return box;
    }

    private Node goOn(String words, Runnable deed) {
        Button button = Nodes.keyButton(
                texts.get("ui.key.enter"),
                words,
                () -> {
                    if (!model.busyProperty().get()) {
                        deed.run();
                    }
                },
                Styles.BIG_BUTTON,
                Styles.PRIMARY);
        button.disableProperty().bind(model.busyProperty());
        Label working = Nodes.label(texts.get("ui.wait"), Styles.MUTED);
        Nodes.onlyWhile(working, model.busyProperty());
        HBox row = new HBox(button, working);
        row.getStyleClass().add("buttons");
        return row;
    }
}
