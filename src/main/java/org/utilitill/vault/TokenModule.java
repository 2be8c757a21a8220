package org.utilitill.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;

/**
 * Where vending keys live: it makes and reads tokens, and no method answers a key.
 *
 * <p>The same message id always gives the same token, so a caller in doubt fetches and never asks twice.
 */
public interface TokenModule extends AutoCloseable {

    /** What a credit token shall carry. */
    record CreditOrder(MeterIdentity meter, BaseDate baseDate, Service service, long tenths, TokenId tid) {}

    /** What became of an order. */
    sealed interface IssueResult permits Issued, Declined {}

    /** A token was made, decoded back and found equal to the order. */
    record Issued(UUID messageId, TokenNumber token, long encodedTenths) implements IssueResult {}

    /** No token was made. */
    record Declined(Reason reason, Optional<StsError> rule) implements IssueResult {}

    /** Why an order is declined. */
    enum Reason {
        /** No key of this supply group, revision and base date is held. */
        NO_KEY,
        /** The key's expiry number is passed by the token's date. */
        KEY_EXPIRED,
        /** The engine's rules forbid the token. */
        RULE,
        /** The token did not decode back to the order. */
        SELF_CHECK
    }

    /** Public facts of one key held here. */
    record KeyInfo(String name, String sgc, int krn, int kt, int ken, int baseDate, int dkga) {}

    /** The keys held, without their values. */
    List<KeyInfo> info();

    /** Makes the token of an order, or says why not. */
    IssueResult issue(UUID messageId, CreditOrder order);

    /** The token made for a message id since the module was opened, if any. */
    Optional<Issued> fetch(UUID messageId);

    /** Reads 20 digits with the key of a meter. */
    DecodeResult verify(MeterIdentity meter, BaseDate baseDate, String digits);

    /** The amount in tenths that a token would carry for an asked amount; empty when no token can hold it. */
    Optional<Long> encodable(long tenths);

    /** Wipes the keys. */
    @Override
    void close();
}
