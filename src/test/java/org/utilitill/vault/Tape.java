package org.utilitill.vault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.vault.TokenModule.Issued;
import org.utilitill.vault.TokenModule.TokenOrder;

/** What was issued, as a journal would add it up: it outlives the modules of a test. */
final class Tape implements IssuedUnits {

    private record Line(String profile, String pan, LocalDate day, long tenths, Issued issued) {}

    private final List<Line> lines = new ArrayList<>();
    int asked;

    void record(TokenOrder order, Issued issued) {
        long tenths = issued.made() instanceof CreditToken credit ? credit.tenths() : 0;
        lines.add(
                new Line(issued.profile(), order.meter().pan().digits(), IssueRules.day(order.day()), tenths, issued));
    }

    boolean isNew(Issued issued) {
        return lines.stream().noneMatch(line -> line.issued().messageId().equals(issued.messageId()));
    }

    /** Whether a credit order passes none of these limits, by what is recorded. */
    boolean fits(TokenOrder order, long perToken, long perMeterDay, long perDay) {
        long tenths = ((CreditToken) order.token()).tenths();
        LocalDate day = IssueRules.day(order.day());
        long meter = lines.stream()
                .filter(line -> line.day().equals(day)
                        && line.pan().equals(order.meter().pan().digits()))
                .mapToLong(Line::tenths)
                .sum();
        long all = lines.stream()
                .filter(line -> line.day().equals(day))
                .mapToLong(Line::tenths)
                .sum();
        return tenths == 0 || tenths <= perToken && meter + tenths <= perMeterDay && all + tenths <= perDay;
    }

    @Override
    public long toMeter(KeyProfile key, PrimaryAccountNumber pan, LocalDate day) {
        asked++;
        return lines.stream()
                .filter(line -> line.profile().equals(key.name())
                        && line.pan().equals(pan.digits())
                        && line.day().equals(day))
                .mapToLong(Line::tenths)
                .sum();
    }

    @Override
    public long toAll(KeyProfile key, LocalDate day) {
        asked++;
        return lines.stream()
                .filter(line -> line.profile().equals(key.name()) && line.day().equals(day))
                .mapToLong(Line::tenths)
                .sum();
    }
}
