package org.utilitill.tariff.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.utilitill.tariff.file.FileNode.Text;
import org.utilitill.tariff.file.TariffFault.Code;

/** What the values of keys can be. Every answer is one that a tariff can be made of, with a fault noted or without. */
final class Values {

    static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    /** Longest name, in characters: more does not fit on a slip. */
    static final int LONGEST_NAME = 60;

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,29}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");

    private Values() {}

    /** Whether something can be the code of a tariff, charge or debt. */
    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    static String code(Section section, String key) {
        section.need(key);
        return section.value(key).map(text -> code(text, section)).orElse("");
    }

    static String code(Text text, Section section) {
        if (!isCode(text.value())) {
            section.faults().add(text.at(), Code.CODE, text.value());
        }
        return text.value();
    }

    static String name(Section section, String key) {
        section.need(key);
        return optionalName(section, key);
    }

    static String optionalName(Section section, String key) {
        Optional<Text> text = section.value(key);
        text.filter(name -> name.value().codePointCount(0, name.value().length()) > LONGEST_NAME)
                .ifPresent(name -> section.faults().add(name.at(), Code.NAME, key, Integer.toString(LONGEST_NAME)));
        return text.map(Text::value).orElse("");
    }

    /** A number that must be there; one when it is not or is wrong. */
    static BigDecimal figure(Section section, String key, Figure kind) {
        section.need(key);
        return optional(section, key, kind).orElse(BigDecimal.ONE);
    }

    static Optional<BigDecimal> optional(Section section, String key, Figure kind) {
        return section.value(key).flatMap(text -> kind.read(text, section.faults()));
    }

    /** A whole number that must be there; the least when it is not or is wrong. */
    static int whole(Section section, String key, int least, int most) {
        section.need(key);
        return optionalWhole(section, key, least, most).orElse(least);
    }

    static Optional<Integer> optionalWhole(Section section, String key, int least, int most) {
        Optional<Text> text = section.value(key);
        Optional<Integer> number = text.map(Text::value)
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
        if (text.isPresent() && number.isEmpty()) {
            section.faults()
                    .add(
                            text.get().at(),
                            Code.RANGE,
                            text.get().value(),
                            Integer.toString(least),
                            Integer.toString(most));
        }
        return number;
    }

    /** One of some words, which must be there; another when it is not or is wrong. */
    static <T> T word(Section section, String key, Map<String, T> words, T otherwise) {
        section.need(key);
        return optionalWord(section, key, words).orElse(otherwise);
    }

    static <T> Optional<T> optionalWord(Section section, String key, Map<String, T> words) {
        Optional<Text> text = section.value(key);
        Optional<T> meant = text.map(Text::value).map(words::get);
        if (text.isPresent() && meant.isEmpty()) {
            String known = String.join(" | ", words.keySet().stream().sorted().toList());
            section.faults().add(text.get().at(), Code.WORD, key, text.get().value(), known);
        }
        return meant;
    }

    static boolean yes(Section section, String key) {
        return optionalWord(section, key, YES_NO).orElse(false);
    }

    static LocalDate day(Section section, String key) {
        section.need(key);
        return section.value(key)
                .flatMap(text -> dated(text, section, DAY))
                .map(LocalDateTime::toLocalDate)
                .orElse(LocalDate.EPOCH);
    }

    static Optional<LocalDateTime> moment(Section section, String key) {
        return section.value(key).flatMap(text -> dated(text, section, MOMENT));
    }

    private static Optional<LocalDateTime> dated(Text text, Section section, Pattern longest) {
        Optional<LocalDateTime> moment = parse(text.value(), longest);
        if (moment.isEmpty()) {
            section.faults().add(text.at(), Code.DATE, text.value());
        }
        return moment;
    }

    /** A day alone means its beginning. */
    private static Optional<LocalDateTime> parse(String value, Pattern longest) {
        try {
            if (DAY.matcher(value).matches()) {
                return Optional.of(LocalDate.parse(value).atStartOfDay());
            }
            boolean timed = longest.matcher(value).matches();
            return timed ? Optional.of(LocalDateTime.parse(value.replace(' ', 'T'))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
