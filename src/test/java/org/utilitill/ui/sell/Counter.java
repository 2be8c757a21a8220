package org.utilitill.ui.sell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.utilitill.staff.Approval;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.WatchedVending;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.ErrorCode;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.ApprovalRequest;

/** A sell model over a real shop, with a keyboard: work is done at once, or when the test says so. */
final class Counter implements AutoCloseable {

    final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    final TestShop shop;
    final WatchedVending vending;
    final SellModel model;
    final List<ErrorCode> unexpected = new ArrayList<>();
    /** What a second person was asked to consent to. */
    final List<ApprovalRequest> asked = new ArrayList<>();
    /** What the second person does; nothing unless a test says so. */
    Function<ApprovalRequest, Optional<Approval>> consent = request -> Optional.empty();

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean patient;
    private long ids;

    Counter(Path home, TestShop.Plan plan) {
        shop = TestShop.at(home, clock, plan, slip -> {});
        vending = new WatchedVending(shop.vending());
        Background background = new Background(this::execute, Runnable::run);
        background.onUnexpected(unexpected::add);
        Texts texts = Texts.of(Language.ENGLISH);
        Desk desk = new Desk(vending, background, texts, ZoneOffset.UTC, clock, () -> new UUID(7, ++ids));
        model = new SellModel(desk, TestShop.CASHIER, (request, answer) -> {
            asked.add(request);
            answer.accept(consent.apply(request));
        });
    }

    /** From now on work waits until {@link #work} is called. */
    void holdWork() {
        patient = true;
    }

    /** Does all work that waits, newest first, as the worst thread would. */
    void workNewestFirst() {
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
    }

    /** Does all work that waits, in order. */
    void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    /** Types characters. */
    Counter type(String text) {
        text.chars().forEach(c -> model.type((char) c));
        return this;
    }

    /** Presses a key a second after whatever was before, and lets it go. */
    Counter tap(Key key) {
        clock.pass(Duration.ofSeconds(1));
        return tapAtOnce(key);
    }

    /** Presses a key in the same instant, and lets it go. */
    Counter tapAtOnce(Key key) {
        model.press(key);
        model.release(key);
        return this;
    }

    Counter enter() {
        return tap(Key.ENTER);
    }

    Counter escape() {
        return tap(Key.ESCAPE);
    }

    SellStep step() {
        return model.stepProperty().get();
    }

    String refusal() {
        return model.refusalProperty().get();
    }

    Question question() {
        return model.questionProperty().get();
    }

    String token() {
        return model.done().saleProperty().get().orElseThrow().made().token().digits();
    }

    private void execute(Runnable work) {
        if (patient) {
            waiting.addLast(work);
        } else {
            work.run();
        }
    }

    @Override
    public void close() {
        shop.close();
    }
}
