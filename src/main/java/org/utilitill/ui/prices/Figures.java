package org.utilitill.ui.prices;

import java.math.BigDecimal;
import org.utilitill.money.MoneyFormat;

/** Figures of a tariff as people read them. */
final class Figures {

    private Figures() {}

    /** Money with the decimals that the text has. */
    static String money(BigDecimal sum) {
        return MoneyFormat.grouped(sum.toPlainString());
    }

    /** Units, percentages and counts without zeros at their end. */
    static String plain(BigDecimal number) {
        return MoneyFormat.grouped(number.stripTrailingZeros().toPlainString());
    }
}
