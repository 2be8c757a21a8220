package org.utilitill.ui.prices;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the text of a tariff as the screen has room for it: what is longer goes on below.
 *
 * @param place on the screen, from 0
 * @param number of the line in the text, from 1
 * @param continued whether it goes on from the line above
 * @param text its characters
 */
record TextLine(int place, int number, boolean continued, String text) {

    /** Most characters of a line on the screen. */
    static final int WIDTH = 94;

    /** The lines of a text. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int[] signs = line.codePoints().toArray();
            int start = 0;
            do {
                int length = Math.min(WIDTH, signs.length - start);
                lines.add(new TextLine(lines.size(), number, start > 0, new String(signs, start, length)));
                start += WIDTH;
            } while (start < signs.length);
        }
        return lines;
    }
}
