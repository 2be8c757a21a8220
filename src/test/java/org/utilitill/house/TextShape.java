package org.utilitill.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be told of a file line by line. */
public final class TextShape {

    private static final int LONGEST_FILE = 400;
    private static final int WIDEST_LINE = 120;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern AUTHOR = Pattern.compile("^\\s*/?\\*+\\s*@author\\b");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.}])/(home|root|tmp|work|Users)(/|\\b)|\\b[A-Z]:\\\\{1,2}Users\\b");

    private TextShape() {}

    /** Everything, for a Java file of the station. */
    public static List<Finding> ofMain(String file, String text) {
        List<Finding> findings = new ArrayList<>(ofLength(file, text));
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.codePointCount(0, line.length()) > WIDEST_LINE) {
                findings.add(new Finding(file, i + 1L, "is wider than " + WIDEST_LINE));
            }
            if (UNFINISHED.matcher(line).find()) {
                findings.add(new Finding(file, i + 1L, "is not finished"));
            }
            if (AUTHOR.matcher(line).find()) {
                findings.add(new Finding(file, i + 1L, "names an author"));
            }
        }
        return findings;
    }

    /** The length alone, which tests keep too. */
    public static List<Finding> ofLength(String file, String text) {
        long lines = text.lines().count();
        return lines > LONGEST_FILE
                ? List.of(new Finding(file, lines, "is longer than " + LONGEST_FILE + " lines"))
                : List.of();
    }

    /** Folders of somebody's machine, in sources and resources. */
    public static List<Finding> ofPaths(String file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (MACHINE.matcher(lines.get(i)).find()) {
                findings.add(new Finding(file, i + 1L, "names a folder of one machine"));
            }
        }
        return findings;
    }
}
