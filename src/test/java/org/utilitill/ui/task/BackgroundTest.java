package org.utilitill.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Deque<Runnable> vending = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final List<ErrorCode> unexpected = new ArrayList<>();
    private final Background background = new Background(vending::add, window::add);

    BackgroundTest() {
        background.onUnexpected(unexpected::add);
    }

    @Test
    void theAnswerComesOnTheWindowsThread() {
        background.call(() -> "sold").then(seen::add);
        vending.remove().run();
        assertThat(seen).isEmpty();

        window.remove().run();
        assertThat(seen).containsExactly("sold");
    }

    @Test
    void aFailureSetsThingsRightAndShowsItsCode() {
        background
                .<String>call(() -> {
                    throw new IllegalStateException("no");
                })
                .then(seen::add)
                .otherwise(() -> seen.add("set right"));
        vending.remove().run();
        window.remove().run();

        assertThat(seen).containsExactly("set right");
        assertThat(unexpected).hasSize(1);
    }

    @Test
    void aFailureWhileShowingIsUnexpectedToo() {
        background.call(() -> "sold").then(sold -> {
            throw new IllegalStateException("cannot show " + sold);
        });
        vending.remove().run();
        window.remove().run();

        assertThat(unexpected).hasSize(1);
    }

    @Test
    void whoAsksLateGetsTheAnswerThatIsThere() {
        Call<String> call = background.call(() -> "sold");
        vending.remove().run();
        window.remove().run();
        call.then(seen::add);

        assertThat(seen).containsExactly("sold");
    }
}
