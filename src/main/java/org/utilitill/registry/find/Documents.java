package org.utilitill.registry.find;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.utilitill.registry.find.spell.PackedDigits;
import org.utilitill.registry.find.spell.PackedKeys;

/** Of each customer the account, the length of the name and the meters, packed. */
final class Documents {

    private final byte[] accounts;
    private final int[] accountStarts;
    private final byte[] nameLengths;
    private final long[] meters;
    private final int[] meterStarts;
    private final PackedKeys byAccount;

    private Documents(Builder built, PackedKeys byAccount) {
        accounts = Arrays.copyOf(built.accounts, built.accountStarts[built.size]);
        accountStarts = Arrays.copyOf(built.accountStarts, built.size + 1);
        nameLengths = Arrays.copyOf(built.nameLengths, built.size);
        meters = Arrays.copyOf(built.meters, built.meterStarts[built.size]);
        meterStarts = Arrays.copyOf(built.meterStarts, built.size + 1);
        this.byAccount = byAccount;
    }

    int size() {
        return nameLengths.length;
    }

    String account(int doc) {
        return new String(accounts, accountStarts[doc], accountStarts[doc + 1] - accountStarts[doc], UTF_8);
    }

    /** Characters of the name, 255 for longer ones. */
    int nameLength(int doc) {
        return nameLengths[doc] & 0xFF;
    }

    List<String> meters(int doc) {
        List<String> numbers = new ArrayList<>();
        for (int i = meterStarts[doc]; i < meterStarts[doc + 1]; i++) {
            numbers.add(PackedDigits.digits(meters[i]));
        }
        return numbers;
    }

    /** The last document of an account, or -1. */
    int find(String account) {
        byte[] bytes = account.getBytes(UTF_8);
        long key = AccountKey.of(bytes, 0, bytes.length);
        int found = -1;
        for (int i = byAccount.from(key); i < byAccount.size() && byAccount.key(i) == key; i++) {
            int doc = byAccount.value(i);
            if (Arrays.equals(accounts, accountStarts[doc], accountStarts[doc + 1], bytes, 0, bytes.length)) {
                found = Math.max(found, doc);
            }
        }
        return found;
    }

    /** Collects documents in their order. */
    static final class Builder {

        private byte[] accounts = new byte[64];
        private int[] accountStarts = new int[8];
        private byte[] nameLengths = new byte[8];
        private long[] meters = new long[8];
        private int[] meterStarts = new int[9];
        private int size;

        int size() {
            return size;
        }

        /** One more customer. */
        void add(String account, int nameLength, List<String> numbers) {
            room(numbers.size());
            int end = meterStarts[size];
            for (String number : numbers) {
                meters[end++] = PackedDigits.forward(number);
            }
            byte[] bytes = account.getBytes(UTF_8);
            finish(bytes, 0, bytes.length, nameLength, end);
        }

        /** One more customer, as others have it. */
        void copy(Documents from, int doc) {
            int count = from.meterStarts[doc + 1] - from.meterStarts[doc];
            room(count);
            System.arraycopy(from.meters, from.meterStarts[doc], meters, meterStarts[size], count);
            int start = from.accountStarts[doc];
            finish(
                    from.accounts,
                    start,
                    from.accountStarts[doc + 1] - start,
                    from.nameLength(doc),
                    meterStarts[size] + count);
        }

        private void finish(byte[] account, int start, int length, int nameLength, int meterEnd) {
            int at = accountStarts[size];
            if (at + length > accounts.length) {
                accounts = Arrays.copyOf(accounts, Math.max(accounts.length * 2, at + length));
            }
            System.arraycopy(account, start, accounts, at, length);
            nameLengths[size] = (byte) Math.min(nameLength, 0xFF);
            size++;
            accountStarts[size] = at + length;
            meterStarts[size] = meterEnd;
        }

        private void room(int moreMeters) {
            if (size + 2 > accountStarts.length) {
                accountStarts = Arrays.copyOf(accountStarts, size * 2 + 2);
                meterStarts = Arrays.copyOf(meterStarts, size * 2 + 2);
            }
            if (size == nameLengths.length) {
                nameLengths = Arrays.copyOf(nameLengths, size * 2);
            }
            if (meterStarts[size] + moreMeters > meters.length) {
                meters = Arrays.copyOf(meters, Math.max(meters.length * 2, meterStarts[size] + moreMeters));
            }
        }

        Documents documents() {
            PackedKeys.Builder keys = new PackedKeys.Builder(size);
            for (int doc = 0; doc < size; doc++) {
                keys.add(AccountKey.of(accounts, accountStarts[doc], accountStarts[doc + 1]), doc);
            }
            return new Documents(this, keys.sorted());
        }
    }
}
