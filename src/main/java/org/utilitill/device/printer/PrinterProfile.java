package org.utilitill.device.printer;

import java.nio.charset.Charset;

/**
 * What one make of receipt printer can do, read from a data file; adding a printer is adding a file.
 *
 * <p>Columns, dots and paper are settings of their own: printers with the same paper differ in both.
 *
 * @param name the name of the file, e.g. generic-80
 * @param dialect the language the printer understands
 * @param paper how wide it prints
 * @param codePage which letters it has
 * @param cut how a slip ends
 * @param answers what it tells about itself
 */
public record PrinterProfile(String name, Dialect dialect, Paper paper, CodePage codePage, Cut cut, Answers answers) {

    /** The language a printer understands. */
    public enum Dialect {
        /** Epson's ESC/POS or a clone of it. */
        ESCPOS,
        /** Characters and line feeds, no commands at all. */
        PLAIN
    }

    /** The command that cuts the paper. */
    public enum CutKind {
        /** GS V 66 0: feed to the cutter, cut leaving one point. */
        B66,
        /** GS V 0: cut where the paper stands, so the lines fed before it count. */
        A0,
        /** No cutter, the clerk tears the slip off. */
        NONE
    }

    /** How a printer proves that a slip was printed. */
    public enum Fence {
        /** It does not. */
        NONE,
        /** GS r 1: the paper status is answered when everything before it has been printed. */
        GSR
    }

    /** How a printer tells its state before a slip. */
    public enum StatusQuery {
        /** It does not. */
        NONE,
        /** DLE EOT 1 to 4, answered at once. */
        DLEEOT
    }

    /**
     * How wide a printer prints.
     *
     * @param columns characters of font A on one line, 16 to 80
     * @param dots dots of the print head, 128 to 1024
     */
    public record Paper(int columns, int dots) {

        public Paper {
            requireWithin("columns", columns, 16, 80);
            requireWithin("dots", dots, 128, 1_024);
        }
    }

    /**
     * Which letters a printer has.
     *
     * @param number the number of the page on this make, 0 to 255 (ESC t n); clones renumber
     * @param charset the same page as Java knows it
     * @param cancelKanji whether the double-byte mode must be switched off after each initialisation (FS .)
     */
    public record CodePage(int number, Charset charset, boolean cancelKanji) {

        public CodePage {
            requireWithin("code-page.number", number, 0, 255);
        }
    }

    /**
     * How a slip ends.
     *
     * @param kind the command that cuts
     * @param feedLines empty lines before it, 0 to 15
     */
    public record Cut(CutKind kind, int feedLines) {

        public Cut {
            requireWithin("cut.feed-lines", feedLines, 0, 15);
        }
    }

    /**
     * What a printer tells about itself.
     *
     * @param fence the proof of print
     * @param status the question before a slip
     */
    public record Answers(Fence fence, StatusQuery status) {}

    public PrinterProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is \"%s\" but must not be blank".formatted(name));
        }
        if (dialect == Dialect.PLAIN
                && (cut.kind() != CutKind.NONE
                        || answers.fence() != Fence.NONE
                        || answers.status() != StatusQuery.NONE
                        || codePage.cancelKanji())) {
            throw new IllegalArgumentException(
                    "dialect is \"plain\" but cut.kind, answers.* or code-page.cancel-kanji need commands");
        }
    }

    /** Characters of normal width on one line. */
    public int columns() {
        return paper.columns();
    }

    /** The printer's letters as Java knows them. */
    public Charset charset() {
        return codePage.charset();
    }

    private static void requireWithin(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is \"%d\" but must be a whole number from %d to %d".formatted(field, value, least, most));
        }
    }
}
