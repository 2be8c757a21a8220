package org.utilitill.device.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.utilitill.receipt.PaperLine;
import org.utilitill.receipt.PaperLine.Align;

/** Slips for the printer tests. */
final class Slips {

    private Slips() {}

    /** A token slip that fits 32 columns and uses every style. */
    static List<PaperLine> token() {
        return List.of(
                PaperLine.centered("AQUA Y LUZ").inBold().big(2, 2),
                PaperLine.centered("Estación de señal, façade"),
                PaperLine.of(""),
                PaperLine.of("Meter           01234567890"),
                PaperLine.of("Amount              NGN 500.00"),
                PaperLine.of("Units               12.3 kWh").inBold(),
                PaperLine.of(""),
                PaperLine.centered("1234 5678 9012").inBold().big(2, 2),
                PaperLine.centered("3456 7890").inBold().big(2, 2),
                PaperLine.of(""),
                PaperLine.of("#1 @ $ [100%] \\ ok").big(1, 2));
    }

    /** A slip of so many plain lines, too long for the buffers of a cable when there are many. */
    static List<PaperLine> plain(int lines) {
        List<PaperLine> slip = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            slip.add(PaperLine.of("line %05d of a long report of the shift".formatted(i)));
        }
        return slip;
    }

    /** A slip of random lines in the letters of a printer. */
    static List<PaperLine> random(RandomGenerator random, PrinterProfile profile) {
        List<PaperLine> slip = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            int width = 1 + random.nextInt(2);
            slip.add(new PaperLine(
                    text(random, profile, width),
                    Align.values()[random.nextInt(2)],
                    width,
                    1 + random.nextInt(2),
                    random.nextBoolean()));
        }
        return slip;
    }

    private static String text(RandomGenerator random, PrinterProfile profile, int width) {
        byte[] letters = new byte[random.nextInt(profile.columns() / width + 1)];
        for (int i = 0; i < letters.length; i++) {
            int letter = random.nextInt(0x20, 0x100);
            letters[i] = (byte) (letter == 0x7F ? ' ' : letter);
        }
        return new String(letters, profile.charset());
    }
}
