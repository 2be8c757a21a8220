package org.utilitill.ui.audit;

import org.utilitill.staff.Act;
import org.utilitill.staff.Permission;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Styles;

/** Acts in words. */
final class ActWords {

    private final Texts texts;

    ActWords(Texts texts) {
        this.texts = texts;
    }

    String what(Act act) {
        return texts.get("act." + act.what());
    }

    String who(Act act) {
        return act.actor().equals(Act.STATION) ? texts.get("act.station") : act.actor();
    }

    String outcome(Act act) {
        String word = texts.get("act.outcome." + act.outcome());
        return act.code().map(code -> word + " " + code).orElse(word);
    }

    static String tone(Act act) {
        return switch (act.outcome()) {
            case DONE -> Styles.GOOD;
            case REFUSED -> Styles.BAD;
            case FAILED -> Styles.WARN;
        };
    }

    /** To what; a consent names the act it was for. */
    String subject(Act act) {
        String subject = act.subject();
        int blank = subject.indexOf(' ');
        String first = blank < 0 ? subject : subject.substring(0, blank);
        boolean consent = act.what() == Permission.APPROVE && texts.has("act." + first);
        return consent
                ? texts.get(
                        "act.of",
                        texts.get("act." + first),
                        subject.substring(first.length()).strip())
                : subject;
    }

    String field(String name) {
        for (String beginning : new String[] {"act.field.", "key.field."}) {
            if (texts.has(beginning + name)) {
                return texts.get(beginning + name);
            }
        }
        return name;
    }

    /** A value of the tape as people read it. */
    String value(String field, String value) {
        String key = switch (field) {
            case "role" -> "ui.role." + value;
            case "state" -> "key.state." + value;
            case "secret" -> "people.kind." + value;
            case "active", "newerDamaged" -> value.equals("true") ? "form.yes" : "form.no";
            default -> "";
        };
        return value.isEmpty() ? "" : texts.has(key) ? texts.get(key) : value;
    }
}
