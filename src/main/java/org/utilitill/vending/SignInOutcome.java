package org.utilitill.vending;

import org.utilitill.staff.Operator;

/** What became of signing in. */
public sealed interface SignInOutcome {

    /** The person is in. */
    record SignedIn(Operator operator) implements SignInOutcome {}

    /** Name or secret is wrong, or the person is kept out; which of the first two is not said. */
    record Refused(Refusal refusal) implements SignInOutcome {}
}
