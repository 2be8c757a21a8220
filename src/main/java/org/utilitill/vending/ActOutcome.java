package org.utilitill.vending;

/**
 * What became of something a person asked for.
 *
 * @param <T> what there is to show when it was done
 */
public sealed interface ActOutcome<T> {

    /** It was done and is on the tape. */
    record Done<T>(T value) implements ActOutcome<T> {}

    /** It may be done once a second person consents. */
    record ApprovalNeeded<T>(ApprovalRequest request) implements ActOutcome<T> {}

    /** It was not done, and why; that is on the tape too. */
    record Refused<T>(Refusal refusal) implements ActOutcome<T> {}

    /** The same without a value, of another type. */
    default <U> ActOutcome<U> withoutValue() {
        if (this instanceof ApprovalNeeded<T> needed) {
            return new ApprovalNeeded<>(needed.request());
        }
        if (this instanceof Refused<T> refused) {
            return new Refused<>(refused.refusal());
        }
        throw new IllegalStateException("it was done and has a value");
    }
}
