package org.utilitill.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenNumber;

/**
 * Where vending keys live: it makes and reads tokens, and no method answers a key.
 *
 * <p>The same message id always gives the same token, so a caller in doubt fetches and never asks twice. The module
 * keeps its own rules, whoever asks: the state and dates of a key, its expiry number, its type, its limits.
 */
public interface TokenModule extends AutoCloseable {

    /** How well keys are kept. */
    enum Custody {
        /** In this process while it is unlocked, sealed in the vault file otherwise. */
        SOFTWARE,
        /** In a PKCS#11 token that uses them and does not give them away. */
        PKCS11
    }

    /**
     * What a module is.
     *
     * @param id tells modules apart, such as the vault file's own id
     * @param custody how well it keeps keys
     * @param locked whether it makes nothing until it is unlocked; its keys are not listed then
     * @param keys the keys it holds, without their values
     */
    record ModuleInfo(String id, Custody custody, boolean locked, List<KeyProfile> keys) {}

    /**
     * What shall be made.
     *
     * @param meter for which meter
     * @param token what it shall say; its random field is the module's to choose
     * @param rnd a random field of 0 to 15 fixed by the caller, which only training keys allow
     * @param day the moment of the order by the station's guarded clock, for dates and daily limits
     */
    record TokenOrder(MeterIdentity meter, TimedToken token, OptionalInt rnd, Instant day) {}

    /** What became of an order. */
    sealed interface IssueResult permits Issued, Declined {}

    /**
     * A token was made, decoded back and found equal to the order.
     *
     * @param messageId of the order
     * @param token its digits
     * @param made what they say, with the random field that was chosen
     * @param profile name of the key profile
     */
    record Issued(UUID messageId, TokenNumber token, TimedToken made, String profile) implements IssueResult {}

    /**
     * No token was made.
     *
     * @param reason why
     * @param rule the engine's rule, if one forbade it
     * @param limit the limit that would be passed, in tenths
     */
    record Declined(Reason reason, Optional<StsError> rule, OptionalLong limit) implements IssueResult {

        static Declined of(Reason reason) {
            return new Declined(reason, Optional.empty(), OptionalLong.empty());
        }

        static Declined of(Reason reason, StsError rule) {
            return new Declined(reason, Optional.of(rule), OptionalLong.empty());
        }

        static Declined over(Reason reason, long limit) {
            return new Declined(reason, Optional.empty(), OptionalLong.of(limit));
        }
    }

    /** Why an order is declined. */
    enum Reason {
        /** The module is locked. */
        LOCKED,
        /** No key of this supply group, revision and base date is held. */
        NO_KEY,
        /** The key is a draft, retired or destroyed. */
        NOT_ACTIVE,
        /** The key's activation time is not reached. */
        NOT_YET,
        /** The key's issued-until time is passed. */
        OVER,
        /** The key's expiry number is passed by the token's date. */
        KEY_EXPIRED,
        /** The key's type does not allow this class of token. */
        KEY_TYPE,
        /** More than one token of this key may carry. */
        OVER_TOKEN,
        /** More than this key may issue to one meter in a day. */
        OVER_METER_DAY,
        /** More than this key may issue in a day. */
        OVER_DAY,
        /** Only the tokens of training keys may have a random field that was chosen. */
        FIXED_RND,
        /** The engine's rules forbid the token. */
        RULE,
        /** The token did not decode back to the order. */
        SELF_CHECK,
        /** The module did not answer; fetch says whether a token was made. */
        NO_ANSWER
    }

    /**
     * What a key may still issue on a day; empty where there is no limit.
     *
     * @param perToken in one token, in tenths
     * @param meterLeft to this meter, in tenths
     * @param dayLeft to all meters, in tenths
     */
    record LimitState(OptionalLong perToken, OptionalLong meterLeft, OptionalLong dayLeft) {}

    /** What it is and which keys it holds. */
    ModuleInfo info();

    /** Makes the token of an order, or says why not. */
    IssueResult issue(UUID messageId, TokenOrder order);

    /** The token made for a message id since the module was opened, if it is one of the last thousand. */
    Optional<Issued> fetch(UUID messageId);

    /**
     * Reads 20 digits with the key of a meter, active or retired; undecodable for want of a key while it is locked.
     *
     * @throws VaultException NO_ANSWER when a security token keeps the key and does not answer
     */
    DecodeResult verify(MeterIdentity meter, BaseDate baseDate, String digits);

    /** What the key of a meter may still issue on the day of a moment; empty without a key. */
    Optional<LimitState> limits(MeterIdentity meter, BaseDate baseDate, Instant day);

    /** The amount in tenths that a token would carry for an asked amount; empty when no token can hold it. */
    Optional<Long> encodable(long tenths);

    /** Puts the keys out of reach until the vault or token is unlocked again; what was made can still be fetched. */
    void lock();

    /** Lets go of everything. */
    @Override
    void close();
}
