package org.utilitill.vending;

import java.util.List;
import java.util.Optional;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.Fact.OperatorAdded;
import org.utilitill.staff.Operator;
import org.utilitill.vault.PinHash;

/** Lets people in by name and PIN. */
public final class SignIn {

    /** Spends the time of a real check on a name that does not exist, so that names can not be tried out. */
    private static final PinHash NOBODY = new PinHash("argon2id-19m-2t-1p:" + "0".repeat(32) + ":" + "0".repeat(64));

    /** What became of signing in. */
    public sealed interface Outcome {
        /** The person is in. */
        record SignedIn(Operator operator) implements Outcome {}

        /** Name or PIN is wrong; which of them is not said. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    private final Journal journal;

    /** Sign-in against the people on the tape. */
    public SignIn(Journal journal) {
        this.journal = journal;
    }

    /** Everyone who may sign in. */
    public List<Operator> operators() {
        return journal.registers().operators().stream()
                .map(OperatorAdded::operator)
                .toList();
    }

    /** Checks a PIN; the caller wipes it. Takes about 0.15 s either way. */
    public Outcome signIn(String name, char[] pin) {
        Optional<OperatorAdded> known = journal.registers().operator(name);
        PinHash hash = known.map(added -> new PinHash(added.pinHash())).orElse(NOBODY);
        boolean right = hash.matches(pin);
        return known.isPresent() && right
                ? new Outcome.SignedIn(known.get().operator())
                : new Outcome.Refused(Refusal.of(RefusalCode.WRONG_PIN));
    }
}
