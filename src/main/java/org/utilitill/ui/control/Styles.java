package org.utilitill.ui.control;

/** Names of the style classes, as the style sheets in {@code org/utilitill/ui} use them. */
public final class Styles {

    public static final String SCREEN = "screen";
    public static final String PAGE = "page";
    public static final String CARD = "card";
    public static final String TITLE = "title";
    public static final String SUBTITLE = "subtitle";
    public static final String BODY = "body";
    public static final String MUTED = "muted";
    public static final String LABEL = "field-label";
    public static final String ENTRY = "entry";
    public static final String ENTRY_TEXT = "entry-text";
    public static final String ENTRY_CARET = "entry-caret";
    public static final String ENTRY_SUFFIX = "entry-suffix";
    public static final String GOOD = "good";
    public static final String BAD = "bad";
    public static final String WARN = "warn";
    public static final String BIG_BUTTON = "big-button";
    public static final String PRIMARY = "primary";
    public static final String KEY_CAP = "key-cap";
    public static final String KEY_BAR = "key-bar";
    public static final String KEY_BAR_BUTTON = "key-bar-button";
    public static final String STRIP = "status-strip";
    public static final String STRIP_SHOP = "status-shop";
    public static final String STRIP_WARNING = "status-warning";
    public static final String TRAINING_TAG = "training-tag";
    public static final String TRAINING_BAND = "training-band";
    public static final String BANNER = "banner";
    public static final String PAPER = "paper";
    public static final String PAPER_SHEET = "paper-sheet";
    public static final String PAPER_LINE = "paper-line";
    public static final String PAPER_BOLD = "paper-bold";
    public static final String PANEL = "panel";
    public static final String PANEL_TITLE = "panel-title";
    public static final String TOKEN = "token";
    public static final String TOKEN_GROUP = "token-group";
    public static final String LIT = "lit";
    public static final String PIN = "pin";
    public static final String PIN_DOT = "pin-dot";
    public static final String PIN_SLOT = "pin-slot";
    public static final String CHOSEN = "chosen";
    public static final String OVERLAY = "overlay";
    public static final String TRAIL = "trail";
    public static final String TRAIL_STEP = "trail-step";
    public static final String NOW = "now";
    public static final String PAST = "past";
    public static final String NAME = "customer-name";
    public static final String FIGURE = "figure";
    public static final String FIGURE_LABEL = "figure-label";
    public static final String CHANGE = "change";
    public static final String TOTAL = "total";
    public static final String UNITS = "units";
    public static final String SAVED = "saved";
    public static final String CHOICE = "choice";
    public static final String METER_BODY = "meter-body";
    public static final String METER_GLASS = "meter-glass";
    public static final String METER_DIGITS = "meter-digits";
    public static final String METER_CREDIT = "meter-credit";
    public static final String METER_KEY = "meter-key";
    public static final String METER_LAMP = "meter-lamp";
    public static final String CHOICES = "choices";
    public static final String BUTTONS = "buttons";
    public static final String SECRET = "secret";
    public static final String SECRET_DOTS = "secret-dots";
    public static final String PEOPLE = "people";
    public static final String FIELD = "field";
    public static final String FIELD_TEXT = "field-text";
    public static final String FIELD_CODE = "field-code";
    public static final String FIELD_CARET = "field-caret";
    public static final String FIELD_CHOICE = "field-choice";
    public static final String FIELD_PILL = "field-pill";
    public static final String FIELD_DOTS = "field-dots";
    public static final String FIELD_DOT = "field-dot";
    public static final String FIELD_GROUP = "field-group";
    public static final String FORM = "form";
    public static final String FORM_ROWS = "form-rows";
    public static final String FORM_ROW = "form-row";
    public static final String FORM_LABEL = "form-label";
    public static final String FORM_HINT = "form-hint";
    public static final String FORM_BROWSE = "form-browse";
    public static final String FILTER = "filter";
    public static final String FACTS = "facts";
    public static final String FACT = "fact";
    public static final String FACT_LARGE = "fact-large";
    public static final String HEADING = "heading";
    public static final String LIST = "list";
    public static final String PAGE_BODY = "page-body";
    public static final String PAGE_KEYS = "page-keys";
    public static final String PAGE_PANEL = "page-panel";
    public static final String PAGE_TITLE = "page-title";
    public static final String CHANGED = "changed";
    public static final String DETAILS = "details";
    public static final String LISTING = "listing";
    public static final String SENTENCES = "sentences";
    public static final String EXCERPT = "excerpt";
    public static final String PREVIEW = "preview";
    public static final String PREVIEW_WORDS = "preview-words";
    public static final String SALES = "sales";
    public static final String FIGURES = "figures";
    public static final String SECRET_TEXT = "secret-text";
    public static final String SECRET_WORD = "secret-word";
    public static final String SECRET_LETTER = "secret-letter";
    public static final String SECTION = "section";
    public static final String WORK_BAR = "work-bar";

    private Styles() {}

    /** The address of a style sheet of this window, such as {@code "sell"}. */
    public static String sheet(String name) {
        return "/org/utilitill/ui/" + name + ".css";
    }
}
