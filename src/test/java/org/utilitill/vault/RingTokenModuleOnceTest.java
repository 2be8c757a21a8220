package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.TokenModule.Custody;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vault.TokenModule.IssueResult;
import org.utilitill.vault.TokenModule.Issued;
import org.utilitill.vault.TokenModule.Reason;
import org.utilitill.vault.VaultException.Code;

/** A message id makes one token, whatever happens around it: doubts, locks, keepers that fail. */
class RingTokenModuleOnceTest {

    /** A ring whose door is opened and shut by the test. */
    private static final class Door implements KeyRing {

        private final VaultKey key;
        private boolean locked;

        Door(VaultKey key) {
            this.key = key;
        }

        @Override
        public String id() {
            return "door";
        }

        @Override
        public Custody custody() {
            return Custody.PKCS11;
        }

        @Override
        public boolean locked() {
            return locked;
        }

        @Override
        public List<VaultKey> keys() {
            return locked ? List.of() : List.of(key);
        }

        @Override
        public void lock() {
            locked = true;
        }
    }

    private static final UnaryOperator<byte[]> GOOD = Orders.keeper(new byte[20]);

    private final AtomicReference<UnaryOperator<byte[]>> keeper = new AtomicReference<>(GOOD);
    private final Door door = new Door(VaultKey.keptElsewhere(
            Orders.profile(Orders.limits(0, 1000, 0)), data -> keeper.get().apply(data)));
    private final RingTokenModule module = new RingTokenModule(door, () -> 5, TestKeys.NOTHING_BEFORE);

    private IssueResult issue(int id, long tenths) {
        return module.issue(Orders.id(id), Orders.credit(1, tenths));
    }

    @Test
    void theSameMessageIdCountsOnce() {
        IssueResult first = issue(1, 600);
        for (int again = 0; again < 5; again++) {
            assertThat(issue(1, 600)).isSameAs(first);
        }
        assertThat(issue(2, 400)).isInstanceOf(Issued.class);
        assertThat(issue(3, 1)).isEqualTo(Declined.over(Reason.OVER_METER_DAY, 1000));
    }

    @Test
    void aDeclinedMessageIdMayBeAskedAgain() {
        assertThat(issue(1, 1001)).isInstanceOf(Declined.class);
        assertThat(module.fetch(Orders.id(1))).isEmpty();
        assertThat(issue(1, 1000)).isInstanceOf(Issued.class);
    }

    @Test
    void theLastThousandResultsCanBeFetched() {
        for (int id = 0; id <= 1000; id++) {
            assertThat(issue(id, 0)).isInstanceOf(Issued.class);
        }
        assertThat(module.fetch(Orders.id(0))).isEmpty();
        assertThat(module.fetch(Orders.id(1))).isPresent();
        assertThat(module.fetch(Orders.id(1000))).isPresent();
    }

    @Test
    void aLockedModuleMakesAndReadsNothingAndListsNoKey() {
        Issued first = (Issued) issue(1, 600);
        module.lock();
        assertThat(issue(2, 10)).isEqualTo(Declined.of(Reason.LOCKED));
        assertThat(module.verify(Orders.meter(1), BaseDate.Y2014, first.token().digits()))
                .isEqualTo(new Undecodable(StsError.E_NO_KEY));
        assertThat(module.limits(Orders.meter(1), BaseDate.Y2014, Orders.NOW)).isEmpty();
        assertThat(module.info().locked()).isTrue();
        assertThat(module.info().keys()).isEmpty();
        assertThat(module.info().custody()).isEqualTo(Custody.PKCS11);
        assertThat(module.info().id()).isEqualTo("door");
    }

    @Test
    void aMessageIdStaysUsedThroughALock() {
        Issued first = (Issued) issue(1, 600);
        module.lock();
        assertThat(module.fetch(Orders.id(1))).contains(first);
        door.locked = false;
        assertThat(issue(1, 600)).isEqualTo(first);
        assertThat(issue(2, 400)).isInstanceOf(Issued.class);
        assertThat(issue(3, 1)).isEqualTo(Declined.over(Reason.OVER_METER_DAY, 1000));
    }

    @Test
    void aClosedModuleHasLetGoOfEverything() {
        issue(1, 600);
        module.close();
        assertThat(door.locked).isTrue();
        assertThat(module.fetch(Orders.id(1))).isEmpty();
        assertThat(issue(1, 600)).isEqualTo(Declined.of(Reason.LOCKED));
    }

    @Test
    void aTokenThatDoesNotDecodeBackIsNotGivenOutAndNotCounted() {
        byte[] key = new byte[20];
        keeper.set(data -> {
            key[0]++;
            return Orders.keeper(key).apply(data);
        });
        assertThat(issue(1, 1000)).isEqualTo(Declined.of(Reason.SELF_CHECK));
        assertThat(module.fetch(Orders.id(1))).isEmpty();
        keeper.set(GOOD);
        assertThat(issue(1, 1000)).isInstanceOf(Issued.class);
    }

    @Test
    void aKeeperThatDoesNotAnswerMakesNothingAndCountsNothing() {
        Issued first = (Issued) issue(1, 600);
        keeper.set(data -> {
            throw new VaultException(Code.NO_ANSWER, "gone", null);
        });
        assertThat(issue(2, 400)).isEqualTo(Declined.of(Reason.NO_ANSWER));
        assertThat(module.fetch(Orders.id(2))).isEmpty();
        assertThat(issue(1, 600)).isEqualTo(first);
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> module.verify(
                        Orders.meter(1), BaseDate.Y2014, first.token().digits()));
        keeper.set(GOOD);
        assertThat(issue(2, 400)).isInstanceOf(Issued.class);
    }

    @Test
    void aKeeperThatFallsSilentBetweenMakingAndReadingBackMakesNothing() {
        keeper.set(data -> {
            keeper.set(later -> {
                throw new VaultException(Code.NO_ANSWER, "gone", null);
            });
            return GOOD.apply(data);
        });
        assertThat(issue(1, 1000)).isEqualTo(Declined.of(Reason.NO_ANSWER));
        assertThat(module.fetch(Orders.id(1))).isEmpty();
    }

    @Test
    void aRingThatIsLockedWhileATokenIsMadeMakesNone() {
        keeper.set(data -> {
            door.lock();
            throw new IllegalStateException("wiped");
        });
        assertThat(issue(1, 1000)).isEqualTo(Declined.of(Reason.LOCKED));
        keeper.set(data -> {
            throw new IllegalStateException("broken");
        });
        door.locked = false;
        assertThatIllegalStateException().isThrownBy(() -> issue(1, 1000)).withMessage("broken");
    }

    @Test
    void whatAKeeperMakesIsWhatTheKeyItselfMakes() {
        Issued elsewhere = (Issued) issue(1, 600);
        try (RingTokenModule here = Orders.module(Orders.key(Orders.profile(Orders.limits(0, 1000, 0)), 0))) {
            assertThat(here.issue(Orders.id(1), Orders.credit(1, 600))).isEqualTo(elsewhere);
            assertThat(here.verify(
                            Orders.meter(1), BaseDate.Y2014, elsewhere.token().digits()))
                    .isEqualTo(new Decoded(elsewhere.made()));
        }
    }
}
