package org.utilitill.tariff.file;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.Limits;
import org.utilitill.tariff.MonthRule;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.Settlement;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.Validity;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FreeUnits;
import org.utilitill.tariff.file.FileNode.Place;
import org.utilitill.tariff.file.FileNode.Text;
import org.utilitill.tariff.file.TariffFault.Code;

/**
 * Reads the text of a tariff, format 1. Every fault is told that can be: one that hides the rest, such as a bracket
 * that is not closed, stands alone.
 */
public final class TariffReader {

    /** The number of the format. */
    public static final String FORMAT = "1";
    /** Most bytes of a text. */
    public static final int MOST_BYTES = FileText.MOST_BYTES;
    /** The key that a text begins with, and whose value is the number of the format. */
    static final String FIRST = "utilitill tariff";

    static final Map<String, Service> SERVICES = Map.of(
            "electricity", Service.ELECTRICITY, "water", Service.WATER, "gas", Service.GAS, "time", Service.TIME);
    static final Map<String, MonthRule> MONTHS = Map.of(
            "calendar", MonthRule.CALENDAR, "30 days", MonthRule.DAYS_30, "30.4375 days", MonthRule.DAYS_30_4375);

    private static final int MOST_VERSION = 999_999;
    private static final int MOST_DECIMALS = 3;

    private final Section file;
    private final Faults faults;

    private TariffReader(Section file) {
        this.file = file;
        this.faults = file.faults();
    }

    /** Reads the bytes of a file, which are UTF-8. */
    public static TariffReading read(byte[] bytes) {
        Faults faults = new Faults();
        Optional<String> text = FileText.of(bytes, faults);
        return text.map(TariffReader::read).orElseGet(() -> new TariffReading.Faulty(faults.all()));
    }

    /** Reads a text. */
    public static TariffReading read(String text) {
        Faults faults = new Faults();
        FileText.check(text, faults);
        Optional<FileNode> root = faults.none() ? FileTree.read(text, faults) : Optional.empty();
        if (root.isEmpty() && faults.none()) {
            faults.add(Place.FIRST, Code.EMPTY, FIRST);
        }
        Optional<Section> file = root.flatMap(node -> Section.of(node, FIRST, faults));
        return file.map(section -> new TariffReader(section).read())
                .orElseGet(() -> new TariffReading.Faulty(faults.all()));
    }

    private TariffReading read() {
        if (!knowsFormat()) {
            return new TariffReading.Faulty(faults.all());
        }
        boolean example = Values.optionalWord(file, "example", Values.YES_NO).orElse(false);
        TariffId id = new TariffId(Values.code(file, "code"), Values.whole(file, "version", 1, MOST_VERSION));
        String name = Values.name(file, "name");
        Service service = Values.word(file, "service", SERVICES, Service.ELECTRICITY);
        CurrencyUnit currency = currency();
        Validity validity = validity();
        MonthRule month = Values.optionalWord(file, "month", MONTHS).orElse(MonthRule.CALENDAR);
        Prices prices = new PriceReader(file).read();
        List<Charge> charges = new ChargeReader(file, currency).read();
        RuleReader rules = new RuleReader(file, currency);
        List<DebtRule> debts = rules.debts();
        Optional<FreeUnits> free = rules.freeUnits();
        Limits limits = rules.limits();
        Settlement settlement = rules.settlement();
        file.end();
        if (!faults.none()) {
            return new TariffReading.Faulty(faults.all());
        }
        Tariff tariff = new Tariff(
                id, name, service, currency, validity, month, prices, charges, debts, free, limits, settlement);
        new UnitPriceCheck(tariff).check(file.at("charges"), faults);
        return faults.none() ? new TariffReading.Good(tariff, example) : new TariffReading.Faulty(faults.all());
    }

    /** Another format has other rules, so that nothing else could be told of it. */
    private boolean knowsFormat() {
        if (!file.has(FIRST)) {
            faults.add(file.at(), Code.KEY_MISSING, FIRST);
            return false;
        }
        Optional<Text> number = file.value(FIRST);
        number.filter(text -> !text.value().equals(FORMAT))
                .ifPresent(text -> faults.add(text.at(), Code.FORMAT, text.value(), FORMAT));
        return faults.none()
                || number.filter(text -> text.value().equals(FORMAT)).isPresent();
    }

    private CurrencyUnit currency() {
        file.need("currency");
        Optional<Text> text = file.value("currency");
        Optional<CurrencyUnit> known = text.flatMap(code -> currency(code.value()));
        if (text.isPresent() && known.isEmpty()) {
            faults.add(text.get().at(), Code.CURRENCY, text.get().value());
        }
        return known.orElse(CurrencyUnit.USD);
    }

    private static Optional<CurrencyUnit> currency(String code) {
        try {
            CurrencyUnit unit = CurrencyUnit.of(code);
            boolean cash = !unit.isPseudoCurrency() && unit.getDecimalPlaces() <= MOST_DECIMALS;
            return cash ? Optional.of(unit) : Optional.empty();
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }

    private Validity validity() {
        file.need("from");
        LocalDateTime from = Values.moment(file, "from").orElse(LocalDateTime.MIN);
        Optional<LocalDateTime> until = Values.moment(file, "until");
        if (until.isPresent() && !until.get().isAfter(from)) {
            faults.add(file.at("until"), Code.UNTIL, Dates.text(until.get()), Dates.text(from));
            return new Validity(from, Optional.empty());
        }
        return new Validity(from, until);
    }
}
