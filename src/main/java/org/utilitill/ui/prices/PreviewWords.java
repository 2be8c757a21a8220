package org.utilitill.ui.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.tariff.Tariff;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Styles;
import org.utilitill.vending.tariffs.TariffPreview.Line;
import org.utilitill.vending.tariffs.TariffPreview.Shown;

/** What is said beside the sales of a preview. */
final class PreviewWords {

    /**
     * A sentence.
     *
     * @param tone style class of its banner; empty for plain words
     */
    record Said(String tone, String words) {}

    /** Letters of Arabic that surely fit a line beside the sales. */
    private static final int NARROW = 28;

    private final Texts texts;
    private final Shown shown;
    private final Optional<String> signature;

    /** @param signature name of the file that lies beside */
    PreviewWords(Texts texts, Shown shown, Optional<String> signature) {
        this.texts = texts;
        this.shown = shown;
        this.signature = signature;
    }

    /** In order, each with its line breaks where the toolkit can not be trusted to make them. */
    List<Said> sentences() {
        List<Said> said = all();
        return texts.language().rightToLeft()
                ? said.stream()
                        .map(each -> new Said(each.tone(), broken(each.words())))
                        .toList()
                : said;
    }

    /** The toolkit draws the end of a line twice when it wraps one that reads from right to left. */
    static String broken(String words) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : List.of(words.split(" ", -1))) {
            boolean next = length > 0 && length + word.length() > NARROW;
            if (!lines.isEmpty()) {
                lines.append(next ? '\n' : ' ');
            }
            length = (next ? 0 : length) + word.length() + 1;
            lines.append(word);
        }
        return lines.toString();
    }

    private List<Said> all() {
        List<Said> said = new ArrayList<>();
        said.add(new Said("", when()));
        said.add(new Said("", sales()));
        if (!shown.lines().isEmpty()) {
            said.add(new Said("", counts()));
        }
        if (shown.example()) {
            said.add(new Said(Styles.WARN, texts.get("prices.preview.example")));
        }
        said.add(signature
                .map(name -> new Said("", texts.get("prices.preview.signature", name)))
                .orElseGet(() -> new Said(Styles.WARN, texts.get("prices.preview.unsigned"))));
        return said;
    }

    private String when() {
        Tariff tariff = shown.tariff();
        String from = TariffWords.moment(tariff.validity().from());
        return tariff.validity()
                .until()
                .map(end -> texts.get("prices.preview.until", from, TariffWords.moment(end)))
                .orElseGet(() -> texts.get("prices.preview.from", from));
    }

    private String sales() {
        String code = shown.tariff().id().code();
        if (shown.lines().isEmpty()) {
            return texts.get("prices.preview.none");
        }
        return shown.same()
                ? texts.get("prices.preview.same", code)
                : texts.get(
                        "prices.preview.other",
                        code,
                        texts.get("tariff.service." + shown.tariff().service()));
    }

    private String counts() {
        long fewer = shown.lines().stream().filter(Line::fewer).count();
        long same = shown.lines().stream()
                .filter(line -> line.difference().tenths() == 0)
                .count();
        long more = shown.lines().size() - fewer - same;
        return texts.get("prices.preview.counts", Long.toString(fewer), Long.toString(more), Long.toString(same));
    }
}
