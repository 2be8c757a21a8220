package org.utilitill.registry.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.utilitill.registry.find.spell.PackedDigits;
import org.utilitill.registry.find.spell.PackedKeys;

/** Which meters an account has, held small while all customers are read. */
public final class MeterOwners {

    private final PackedKeys accounts;
    private final long[] meters;

    private MeterOwners(PackedKeys accounts, long[] meters) {
        this.accounts = accounts;
        this.meters = meters;
    }

    /** Numbers of the meters of an account. Once in a great many stations one may be among them that is another's. */
    public List<String> of(String account) {
        long key = AccountKey.of(account);
        List<String> numbers = new ArrayList<>();
        for (int i = accounts.from(key); i < accounts.size() && accounts.key(i) == key; i++) {
            numbers.add(PackedDigits.digits(meters[accounts.value(i)]));
        }
        return numbers;
    }

    /** Collects meters. */
    public static final class Builder {

        private final PackedKeys.Builder accounts = new PackedKeys.Builder(1024);
        private long[] meters = new long[1024];
        private int count;

        /** One more meter, by the number on its face. */
        public void add(String account, String number) {
            if (count == meters.length) {
                meters = Arrays.copyOf(meters, count * 2);
            }
            meters[count] = PackedDigits.forward(number);
            accounts.add(AccountKey.of(account), count);
            count++;
        }

        /** All that were added. */
        public MeterOwners owners() {
            return new MeterOwners(accounts.sorted(), Arrays.copyOf(meters, count));
        }
    }
}
