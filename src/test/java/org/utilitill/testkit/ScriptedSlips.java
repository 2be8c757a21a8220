package org.utilitill.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.utilitill.device.printer.PrintJob;
import org.utilitill.device.printer.PrintResult;
import org.utilitill.device.printer.PrinterFault;
import org.utilitill.device.printer.Readiness;
import org.utilitill.device.printer.ReceiptPrinter;

/** A printer that answers what a test wrote down, and keeps the slips it was given. */
public final class ScriptedSlips implements ReceiptPrinter {

    private final Deque<PrintResult> answers = new ArrayDeque<>();
    private final List<PrintJob> jobs = new ArrayList<>();
    private Readiness readiness = new Readiness.Ready(false);

    /** Answers this to the next slip; without an answer left, every slip is confirmed. */
    public void next(PrintResult answer) {
        answers.add(answer);
    }

    /** Is not ready from now on. */
    public void block(PrinterFault fault) {
        readiness = new Readiness.Blocked("scripted", fault);
    }

    /** What it was asked to print, in order. */
    public List<PrintJob> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public PrintResult print(PrintJob job) {
        jobs.add(job);
        return answers.isEmpty() ? new PrintResult.Confirmed() : answers.remove();
    }

    @Override
    public int columns() {
        return 48;
    }

    @Override
    public Readiness check() {
        return readiness;
    }
}
