package org.utilitill.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.utilitill.money.MoneyFormat;
import org.utilitill.receipt.Part.Centered;
import org.utilitill.receipt.Part.Digits;
import org.utilitill.receipt.Part.Field;
import org.utilitill.receipt.Part.Pair;
import org.utilitill.receipt.Part.Rule;
import org.utilitill.registry.Shop;
import org.utilitill.registry.Utility;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleMade;
import org.utilitill.sts.meter.MeterIdentity;

/**
 * The slip of a sale: shop, document, customer, token, where the money went, and how to trace it.
 *
 * @param sale what was sold
 * @param chainCode short code of the sale's place on the tape
 * @param shop that sold it
 * @param utility whose units it sold
 * @param mark original or copy
 */
public record SaleReceipt(SaleMade sale, String chainCode, Shop shop, Utility utility, Mark mark) {

    /**
     * Which print this is.
     *
     * @param copy 0 for the original, then counted
     * @param operator who printed the copy
     * @param time when
     * @param reason why
     */
    public record Mark(int copy, String operator, Instant time, CopyReason reason) {
        /** The first print. */
        public static final Mark ORIGINAL = new Mark(0, "", Instant.EPOCH, CopyReason.JAM);

        boolean original() {
            return copy == 0;
        }
    }

    /** The slip's pieces, top to bottom, in the words of a language. */
    public List<Part> parts(ReceiptText text) {
        List<Part> parts = new ArrayList<>();
        copyBanner(parts, text);
        heading(parts, text);
        customer(parts, text);
        token(parts, text);
        money(parts, text);
        trace(parts, text);
        return parts;
    }

    private void copyBanner(List<Part> parts, ReceiptText text) {
        if (mark.original()) {
            return;
        }
        parts.add(new Rule('*'));
        parts.add(new Centered(text.get("copy.banner", Integer.toString(mark.copy())), true));
        parts.add(new Centered(text.get("copy.original", text.time(sale.time())), false));
        parts.add(new Centered(text.get("copy.reason", text.get("copy.reason." + mark.reason())), false));
        parts.add(new Centered(text.get("copy.by", text.time(mark.time()), mark.operator()), false));
        parts.add(new Rule('*'));
    }

    private void heading(List<Part> parts, ReceiptText text) {
        parts.add(new Centered(shop.name(), true));
        parts.add(new Centered(shop.address(), false));
        parts.add(new Centered(text.get("shop.phone", shop.phone()), false));
        parts.add(new Centered(text.get("shop.tax", shop.taxNumber(), shop.terminal()), false));
        parts.add(new Rule('='));
        training(parts, text);
        parts.add(new Centered(text.get("document." + sale.meter().service()), true));
        parts.add(new Centered(utility.name(), false));
        parts.add(new Centered(text.get("utility.tax", utility.taxNumber()), false));
        parts.add(new Rule('='));
        parts.add(new Pair(text.get("number", sale.receipt()), text.time(sale.time()), false));
        parts.add(new Pair(text.get("cashier", sale.operator()), "", false));
        parts.add(new Rule('-'));
    }

    private void training(List<Part> parts, ReceiptText text) {
        if (shop.training()) {
            parts.add(new Centered(text.get("training"), true));
        }
    }

    private void customer(List<Part> parts, ReceiptText text) {
        String number = sale.meter().number().digits();
        parts.add(new Pair(text.get("meter", number), text.get("meter.checked"), false));
        parts.add(new Field(text.get("name"), sale.customer().name()));
        parts.add(new Field(text.get("address"), sale.customer().address()));
        parts.add(new Field(text.get("account"), sale.customer().account()));
        parts.add(new Field(
                text.get("tariff"),
                sale.quote().tariff().code() + " " + sale.quote().tariffName()));
        parts.add(new Rule('-'));
    }

    private void token(List<Part> parts, ReceiptText text) {
        parts.add(new Centered(text.get("enter"), false));
        parts.add(new Pair(text.get("service." + sale.meter().service()), units(text), false));
        parts.add(new Digits(sale.token()));
        parts.add(new Rule('-'));
    }

    private String units(ReceiptText text) {
        return MoneyFormat.grouped(sale.quote().units().toString()) + " " + unit(text);
    }

    private String unit(ReceiptText text) {
        return text.texts().get("unit." + sale.meter().service());
    }

    private void money(List<Part> parts, ReceiptText text) {
        parts.addAll(MoneyLines.of(sale.quote(), unit(text), text));
        parts.add(new Rule('-'));
        String currency = sale.quote().total().getCurrencyUnit().getCode();
        parts.add(new Pair(
                text.get("total", currency), MoneyFormat.figure(sale.quote().total()), true));
        parts.add(new Pair(
                text.get("tender." + sale.tender().type()),
                MoneyFormat.figure(sale.tender().given()),
                false));
        parts.add(new Pair(text.get("change"), MoneyFormat.figure(sale.tender().change()), false));
        parts.add(new Rule('-'));
    }

    private void trace(List<Part> parts, ReceiptText text) {
        MeterIdentity meter = sale.meter().identity();
        // On narrow paper the line is broken between the facts, not between a fact and its name.
        String technical = String.format(
                Locale.ROOT,
                "SGC\u00A0%s KRN\u00A0%d TI\u00A0%02d EA\u00A0%02d TCT\u00A0%02d BDT\u00A0%d",
                meter.sgc().digits(),
                meter.krn().value(),
                meter.ti().value(),
                meter.ea().code(),
                meter.carrier().code(),
                sale.meter().baseDate().year());
        parts.add(new Centered(technical, false));
        String print = mark.original() ? text.get("original") : text.get("copy.mark", Integer.toString(mark.copy()));
        parts.add(new Pair(text.get("reference", chainCode), print, false));
        parts.add(new Rule('-'));
        parts.add(new Centered(text.get("only", sale.meter().number().digits()), false));
        parts.add(new Centered(text.get("help", utility.helpLine()), false));
        training(parts, text);
        if (!mark.original()) {
            parts.add(new Centered(text.get("copy.once"), true));
        }
        parts.add(new Centered(text.get("end", chainCode), false));
    }
}
