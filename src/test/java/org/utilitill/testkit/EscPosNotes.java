package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * ESC/POS bytes as hex with a remark on each row, one command or one line of text a row.
 *
 * <p>Has its own table of commands, written from the reference and not from our encoder.
 */
final class EscPosNotes {

    private record Command(String prefix, int length, String remark) {}

    private static final List<Command> COMMANDS = List.of(
            new Command("1b40", 2, "ESC @ initialise"),
            new Command("1c2e", 2, "FS . cancel double-byte mode"),
            new Command("1b74", 3, "ESC t code page"),
            new Command("1b52", 3, "ESC R international characters"),
            new Command("1b61", 3, "ESC a justification"),
            new Command("1b45", 3, "ESC E emphasis"),
            new Command("1d21", 3, "GS ! size"),
            new Command("1b64", 3, "ESC d feed lines"),
            new Command("1d5642", 4, "GS V 66 feed to cutter, cut"),
            new Command("1d56", 3, "GS V cut"),
            new Command("1d72", 3, "GS r transmit status"));

    private EscPosNotes() {}

    static String annotate(byte[] bytes) {
        StringBuilder rows = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            int length = length(bytes, at);
            byte[] row = Arrays.copyOfRange(bytes, at, Math.min(at + length, bytes.length));
            rows.append(HexFormat.ofDelimiter(" ").formatHex(row))
                    .append("  # ")
                    .append(remark(row))
                    .append('\n');
            at += row.length;
        }
        return rows.toString();
    }

    private static int length(byte[] bytes, int at) {
        String rest = HexFormat.of().formatHex(bytes, at, Math.min(at + 4, bytes.length));
        return COMMANDS.stream()
                .filter(command -> rest.startsWith(command.prefix()))
                .findFirst()
                .map(Command::length)
                .orElseGet(() -> toLineFeed(bytes, at));
    }

    private static int toLineFeed(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && bytes[end] != 0x0A && (end == at || bytes[end] != 0x1B && bytes[end] != 0x1D)) {
            end++;
        }
        return end < bytes.length && bytes[end] == 0x0A ? end + 1 - at : Math.max(1, end - at);
    }

    private static String remark(byte[] row) {
        String hex = HexFormat.of().formatHex(row);
        return COMMANDS.stream()
                .filter(command -> hex.startsWith(command.prefix()))
                .findFirst()
                .map(Command::remark)
                .orElseGet(() -> text(row));
    }

    private static String text(byte[] row) {
        String ascii = new String(row, US_ASCII).replaceFirst("\n$", "");
        return '"' + ascii.replaceAll("[\\p{Cntrl}\\uFFFD]", ".") + '"';
    }
}
