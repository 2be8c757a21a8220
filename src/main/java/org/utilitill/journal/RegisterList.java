package org.utilitill.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.utilitill.journal.acts.ActRecord;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.journal.tariffs.TariffRegister;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.sale.SaleMade;
import org.utilitill.staff.Person;

/** People, keys, signers and acts as a tape says, read from the tape alone, whether or not a station has it open. */
public final class RegisterList {

    private final JournalFolder folder;
    private final FactCodec codec = new FactCodec();

    /** The registers of the journal in a folder. */
    public RegisterList(JournalFolder folder) {
        this.folder = folder;
    }

    /**
     * Shows each act, oldest first.
     *
     * @throws org.utilitill.journal.tape.JournalException when the tape is broken
     */
    public void eachAct(Consumer<ActRecord> visitor) {
        walk((record, fact) -> {
            if (fact instanceof Fact.Acted acted) {
                visitor.accept(new ActRecord(record.seq(), acted.act()));
            }
        });
    }

    /** Everyone who ever worked here, as the newest record says, in the order they were added. */
    public List<Person> people() {
        Map<String, Person> people = new LinkedHashMap<>();
        walk((record, fact) -> {
            if (fact instanceof Fact.OperatorAdded added) {
                people.put(added.operator().name(), Person.withPin(added.operator()));
            } else if (fact instanceof Fact.Acted acted
                    && acted.change().orElse(null) instanceof Change.PersonSet set) {
                people.put(set.person().name(), set.person());
            }
        });
        return new ArrayList<>(people.values());
    }

    /** Every key that was ever taken in, as the newest record says. */
    public List<KeyProfile> keys() {
        Map<String, KeyProfile> keys = new LinkedHashMap<>();
        walk((record, fact) -> {
            if (fact instanceof Fact.Acted acted && acted.change().orElse(null) instanceof Change.KeySet set) {
                keys.put(set.key().name(), set.key());
            }
        });
        return new ArrayList<>(keys.values());
    }

    /** Every signer that was ever trusted, as the newest record says. */
    public List<TrustedSigner> signers() {
        Map<String, TrustedSigner> signers = new LinkedHashMap<>();
        walk((record, fact) -> {
            if (fact instanceof Fact.Acted acted && acted.change().orElse(null) instanceof Change.SignerSet set) {
                signers.put(set.signer().name(), set.signer());
            }
        });
        return new ArrayList<>(signers.values());
    }

    /** Every version of every tariff. */
    public TariffRegister tariffs() {
        TariffRegister tariffs = new TariffRegister();
        walk((record, fact) -> tariffs.take(fact));
        return tariffs;
    }

    /** The last sales, at most so many, the newest first. */
    public List<SaleMade> lastSales(int most) {
        Deque<SaleMade> last = new ArrayDeque<>();
        walk((record, fact) -> {
            if (fact instanceof Fact.OfSale sale && sale.event() instanceof SaleMade made) {
                last.addFirst(made);
                if (last.size() > most) {
                    last.removeLast();
                }
            }
        });
        return List.copyOf(last);
    }

    /** What to do with each record. */
    private interface Visitor {
        void see(TapeRecord record, Fact fact);
    }

    private void walk(Visitor visitor) {
        Tape.read(folder.files(), folder.tape(), record -> visitor.see(record, codec.fact(record)));
    }
}
