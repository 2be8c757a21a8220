package org.utilitill.registry.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.utilitill.registry.find.Query.Term;
import org.utilitill.registry.find.spell.FoldedText;
import org.utilitill.registry.find.spell.FoldedWord;
import org.utilitill.registry.find.spell.NumberSlips;
import org.utilitill.registry.find.spell.PackedDigits;
import org.utilitill.registry.find.spell.PhoneForms;
import org.utilitill.registry.find.spell.Sounds;
import org.utilitill.registry.find.spell.Typos;

/** Which parts of a customer's texts are like what was typed, for a screen that marks them. */
public final class Marker {

    private final Set<Term> terms = new LinkedHashSet<>();

    /** A marker for what was typed. */
    public Marker(String typed) {
        Query.of(typed).readings().forEach(terms::addAll);
    }

    /** The parts of a name or an address, in their order. */
    public List<Span> words(String text) {
        List<Span> spans = new ArrayList<>();
        for (FoldedWord word : FoldedText.words(text)) {
            int letters = terms.stream()
                    .mapToInt(term -> like(term, word.text()))
                    .max()
                    .orElse(0);
            if (letters > 0) {
                // Arabic letters are joined: half a word can not be marked.
                int end = Sounds.isArabic(word.text().charAt(0)) ? word.end() : word.endOf(letters - 1);
                spans.add(new Span(word.start(), end));
            }
        }
        return spans;
    }

    /** How many letters of a word are like a term. */
    private static int like(Term term, String word) {
        String typed = term.word();
        if (word.startsWith(typed)) {
            return typed.length();
        }
        boolean sounds = Sounds.keys(typed).stream().anyMatch(Sounds.keys(word)::contains);
        int most = Typos.most(typed);
        boolean slip = most > 0 && Typos.between(typed, word, most) <= most;
        return sounds || slip ? word.length() : 0;
    }

    /** The part of an account, a phone or a meter number: its beginning or its end, or all where it has a slip. */
    public List<Span> number(String text) {
        List<FoldedWord> words = FoldedText.words(text);
        StringBuilder letters = new StringBuilder();
        List<Span> places = new ArrayList<>();
        for (FoldedWord word : words) {
            int from = word.start();
            for (int i = 0; i < word.text().length(); i++) {
                letters.append(word.text().charAt(i));
                places.add(new Span(from, word.endOf(i)));
                from = word.endOf(i);
            }
        }
        return terms.stream()
                .map(term -> part(term, letters.toString(), text))
                .flatMap(Collection::stream)
                .max(Comparator.comparingInt(part -> part.end() - part.start()))
                .map(part -> List.of(new Span(
                        places.get(part.start()).start(),
                        places.get(part.end() - 1).end())))
                .orElse(List.of());
    }

    /** The part of some letters that a term is like, or nothing. */
    private static List<Span> part(Term term, String letters, String text) {
        Set<String> forms = new LinkedHashSet<>(List.of(term.word()));
        if (term.isNumber()) {
            forms.addAll(PhoneForms.of(term.written()));
        }
        for (String form : forms) {
            int at = letters.indexOf(form);
            boolean atAnEnd = at >= 0 && form.length() >= Numbers.SHORTEST;
            if (atAnEnd || (at == 0 && (!term.isNumber() || letters.length() == form.length()))) {
                return List.of(new Span(at, at + form.length()));
            }
        }
        boolean slip = NumberSlips.of(term.word()).contains(PackedDigits.in(text));
        return slip && !letters.isEmpty() ? List.of(new Span(0, letters.length())) : List.of();
    }
}
