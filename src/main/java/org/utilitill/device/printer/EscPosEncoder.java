package org.utilitill.device.printer;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.utilitill.receipt.PaperLine;
import org.utilitill.receipt.PaperLine.Align;

/**
 * Slip lines to the bytes a receipt printer takes; names of commands as in Epson's ESC/POS reference.
 *
 * <p>Only the style that changes is sent. A printer obeys its real-time commands (DLE EOT, DLE ENQ, DLE DC4) even
 * inside other data, so a payload that held one would be refused; text cannot hold one.
 */
public final class EscPosEncoder {

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int DLE = 0x10;
    private static final int LF = 0x0A;

    /**
     * The whole slip: initialisation, lines, feed and cut.
     *
     * @param lines the slip from top to bottom
     * @param profile the printer it is for
     * @return the bytes to send, without any question to the printer
     * @throws IllegalArgumentException when a line is wider than the paper
     */
    public byte[] encode(List<PaperLine> lines, PrinterProfile profile) {
        requireFitting(lines, profile);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CodePageText text = new CodePageText(profile.charset());
        switch (profile.dialect()) {
            case ESCPOS -> escPos(out, lines, profile, text);
            case PLAIN -> plain(out, lines, profile, text);
        }
        return requireNoRealTimeCommand(out.toByteArray());
    }

    /** The characters of a slip that the printer lacks and that come out as question marks, each once, in order. */
    public String replaced(List<PaperLine> lines, PrinterProfile profile) {
        CodePageText text = new CodePageText(profile.charset());
        lines.forEach(line -> text.encode(line.text()));
        return text.missing();
    }

    private static void escPos(
            ByteArrayOutputStream out, List<PaperLine> lines, PrinterProfile profile, CodePageText text) {
        initialise(out);
        if (profile.codePage().cancelKanji()) {
            cancelKanji(out);
        }
        selectCodePage(out, profile.codePage().number());
        selectUsaCharacters(out);
        PaperLine before = PaperLine.of("");
        for (PaperLine line : lines) {
            style(out, before, line);
            out.writeBytes(text.encode(line.text()));
            out.write(LF);
            before = line;
        }
        feed(out, profile.cut().feedLines());
        cut(out, profile.cut().kind());
    }

    /** A printer without commands: a centred line gets spaces, size and weight are lost. */
    private static void plain(
            ByteArrayOutputStream out, List<PaperLine> lines, PrinterProfile profile, CodePageText text) {
        for (PaperLine line : lines) {
            byte[] bytes = text.encode(line.text());
            int indent = line.align() == Align.CENTER ? (profile.columns() - bytes.length) / 2 : 0;
            out.writeBytes(" ".repeat(indent).getBytes(profile.charset()));
            out.writeBytes(bytes);
            out.write(LF);
        }
        for (int i = 0; i < profile.cut().feedLines(); i++) {
            out.write(LF);
        }
    }

    private static void style(ByteArrayOutputStream out, PaperLine before, PaperLine line) {
        if (line.align() != before.align()) {
            align(out, line.align());
        }
        if (line.bold() != before.bold()) {
            emphasise(out, line.bold());
        }
        if (line.width() != before.width() || line.height() != before.height()) {
            size(out, line.width(), line.height());
        }
    }

    /** ESC @ (1B 40): clear the print buffer and all modes. */
    private static void initialise(ByteArrayOutputStream out) {
        command(out, ESC, 0x40);
    }

    /** FS . (1C 2E): cancel the double-byte mode. */
    private static void cancelKanji(ByteArrayOutputStream out) {
        command(out, FS, 0x2E);
    }

    /** ESC t n (1B 74 n): select the character code table. */
    private static void selectCodePage(ByteArrayOutputStream out, int number) {
        command(out, ESC, 0x74, number);
    }

    /** ESC R 0 (1B 52 00): select the USA characters, so that # $ @ keep their ASCII shape. */
    private static void selectUsaCharacters(ByteArrayOutputStream out) {
        command(out, ESC, 0x52, 0);
    }

    /** ESC a n (1B 61 n): justification, 0 left, 1 centre; only at the start of a line. */
    private static void align(ByteArrayOutputStream out, Align align) {
        command(out, ESC, 0x61, align == Align.LEFT ? 0 : 1);
    }

    /** ESC E n (1B 45 n): emphasised mode, 1 on, 0 off. */
    private static void emphasise(ByteArrayOutputStream out, boolean on) {
        command(out, ESC, 0x45, on ? 1 : 0);
    }

    /** GS ! n (1D 21 n): character size, width less one in the high half, height less one in the low half. */
    private static void size(ByteArrayOutputStream out, int width, int height) {
        command(out, GS, 0x21, (width - 1) << 4 | (height - 1));
    }

    /** ESC d n (1B 64 n): print and feed n lines. */
    private static void feed(ByteArrayOutputStream out, int lines) {
        if (lines > 0) {
            command(out, ESC, 0x64, lines);
        }
    }

    /** GS V 66 0 (1D 56 42 00): feed to the cutter and cut partially; GS V 0 (1D 56 00): cut fully here. */
    private static void cut(ByteArrayOutputStream out, PrinterProfile.CutKind kind) {
        switch (kind) {
            case B66 -> command(out, GS, 0x56, 0x42, 0);
            case A0 -> command(out, GS, 0x56, 0);
            case NONE -> {}
        }
    }

    private static void command(ByteArrayOutputStream out, int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
    }

    private static void requireFitting(List<PaperLine> lines, PrinterProfile profile) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).columns() > profile.columns()) {
                throw new IllegalArgumentException("line %d of the slip needs %d columns, %s has %d"
                        .formatted(i + 1, lines.get(i).columns(), profile.name(), profile.columns()));
            }
        }
    }

    /** DLE EOT (10 04), DLE ENQ (10 05) and DLE DC4 (10 14) are obeyed at once, wherever they stand. */
    private static byte[] requireNoRealTimeCommand(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == DLE && (bytes[i + 1] == 0x04 || bytes[i + 1] == 0x05 || bytes[i + 1] == 0x14)) {
                throw new IllegalStateException(
                        "the slip holds the real-time command 10 %02X at offset %d".formatted(bytes[i + 1], i));
            }
        }
        return bytes;
    }
}
