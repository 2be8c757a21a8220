package org.utilitill.registry;

import java.util.List;
import org.utilitill.tariff.Debt;

/**
 * The person or household behind a meter.
 *
 * @param account unique number at the utility
 * @param name to read back before cash is taken
 * @param phone as written, or empty
 * @param address where the meter hangs, one line, or empty
 * @param language of their slips: a language tag such as {@code "sw"}, or empty for the shop's own
 * @param tariffClass which class of a tariff they belong to, such as {@code "LIFELINE"}, or empty
 * @param freeUnits whether they are entitled to the free units of their tariff
 * @param debts what they owed when this was recorded, in the order of the utility's list
 */
public record Customer(
        String account,
        String name,
        String phone,
        String address,
        String language,
        String tariffClass,
        boolean freeUnits,
        List<Debt> debts) {

    public Customer {
        debts = List.copyOf(debts);
    }

    /** A customer of whom only the name and the address are known. */
    public Customer(String account, String name, String address) {
        this(account, name, "", address, "", "", false, List.of());
    }
}
