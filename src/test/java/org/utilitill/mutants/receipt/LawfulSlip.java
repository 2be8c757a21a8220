package org.utilitill.mutants.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.utilitill.mutants.text.Words;

class LawfulSlip {
    record Line(String text, BigDecimal amount, LocalDate day) {}

    List<Line> lines(Words words, Map<String, Line> lines, char[] digits) {
        char[] copy = new char[digits.length];
        System.arraycopy(digits, 0, copy, 0, digits.length);
        Arrays.fill(digits, ' ');
        return lines.values().stream()
                .filter(line -> line.day().isAfter(LocalDate.EPOCH))
                .sorted(Comparator.comparing(Line::text))
                .map(line -> new Line(words + line.text() + new String(copy), line.amount(), line.day()))
                .toList();
    }
}
