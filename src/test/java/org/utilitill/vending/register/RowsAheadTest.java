package org.utilitill.vending.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.register.ImportProgress.Result;

/** An import comes to the same, whatever becomes of the thread that reads ahead. */
class RowsAheadTest {

    private static final int ROWS = 1_250;

    @TempDir
    Path folder;

    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(folder.resolve("shop"), TestClock.at("2026-03-02T14:07:00Z"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Result imported(Executor reading) throws IOException {
        Path file = new Imports(folder).file(Imports.rows(ROWS));
        StationRegisters registers = shop.registers(reading);
        ImportPreview preview = KeyShop.done(registers.preview(TestShop.ADMINISTRATOR, file));
        return Imports.finish(
                KeyShop.done(registers.importFile(TestShop.ADMINISTRATOR, file, preview.mapping(), false)));
    }

    @Test
    void rowsThatAnotherThreadReadsAllComeInOnce() throws IOException {
        ExecutorService reading = Executors.newSingleThreadExecutor();
        try {
            assertThat(imported(reading)).isEqualTo(new Result.Good(ROWS, ROWS, ROWS, true));
            assertThat(imported(reading)).isEqualTo(new Result.Good(ROWS, 0, 0, true));
        } finally {
            reading.shutdown();
        }
        assertThat(shop.registers().counts()).isEqualTo(new RegisterRoom.Counts(ROWS + 3, ROWS + 3));
    }

    @Test
    void aThreadThatNeverComesHoldsNobodyUp() throws IOException {
        assertThat(imported(task -> {})).isEqualTo(new Result.Good(ROWS, ROWS, ROWS, true));
    }

    @Test
    void aThreadThatIsGoneHoldsNobodyUp() throws IOException {
        Executor gone = task -> {
            throw new RejectedExecutionException();
        };
        assertThat(imported(gone)).isEqualTo(new Result.Good(ROWS, ROWS, ROWS, true));
    }
}
