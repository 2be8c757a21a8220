package org.utilitill.vending.counter;

import org.utilitill.money.Energy;
import org.utilitill.money.MoneyFormat;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** What a module that makes no token means to the person at the counter. */
final class Declines {

    private Declines() {}

    static Refusal refusal(Declined declined, MeterIdentity meter) {
        String sgc = meter.sgc().digits();
        String krn = Integer.toString(meter.krn().value());
        return switch (declined.reason()) {
            case LOCKED -> Refusal.of(RefusalCode.VAULT_LOCKED);
            case NO_KEY -> Refusal.of(RefusalCode.NO_KEY, sgc, krn);
            case NOT_ACTIVE -> Refusal.of(RefusalCode.KEY_NOT_ACTIVE, sgc, krn);
            case NOT_YET -> Refusal.of(RefusalCode.KEY_NOT_YET, sgc, krn);
            case OVER -> Refusal.of(RefusalCode.KEY_OVER, sgc, krn);
            case KEY_EXPIRED -> Refusal.of(RefusalCode.KEY_EXPIRED, sgc);
            case KEY_TYPE -> Refusal.of(RefusalCode.KEY_TYPE, sgc, krn);
            case OVER_TOKEN -> Refusal.of(RefusalCode.OVER_TOKEN_MAXIMUM, limit(declined));
            case OVER_METER_DAY -> Refusal.of(RefusalCode.OVER_METER_DAY, limit(declined));
            case OVER_DAY -> Refusal.of(RefusalCode.OVER_KEY_DAY, sgc, limit(declined));
            case FIXED_RND -> Refusal.of(RefusalCode.FIXED_RND, sgc);
            case NO_ANSWER -> Refusal.of(RefusalCode.MODULE_SILENT);
            case RULE, SELF_CHECK ->
                Refusal.of(RefusalCode.INTERNAL, declined.rule().map(Enum::name).orElse("SELF_CHECK"));
        };
    }

    private static String limit(Declined declined) {
        return MoneyFormat.grouped(
                Energy.ofTenths(declined.limit().orElseThrow()).toString());
    }
}
