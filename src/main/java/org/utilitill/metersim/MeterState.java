package org.utilitill.metersim;

import java.time.Instant;
import java.util.Optional;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;

/**
 * All a meter holds while it has power. An entry answers a new state; this one stays as it is, so that an entry happens
 * wholly or not at all.
 *
 * @param key its decoder key
 * @param memory what survives without power, beside the key
 * @param parts sections of an incomplete key change
 * @param lockout bad entries
 */
record MeterState(DecoderKey key, MeterMemory memory, KeyChangeParts parts, Lockout lockout) {

    /** A meter that has just got power. */
    static MeterState poweredUp(DecoderKey key, MeterMemory memory) {
        return new MeterState(key, memory, KeyChangeParts.NONE, Lockout.NONE);
    }

    /**
     * What an entry led to.
     *
     * @param state the state afterwards
     * @param reply what the meter shows
     */
    record Entered(MeterState state, MeterReply reply) {}

    /** What a meter does with what its decoder read. */
    Entered enter(MeterMake make, DecodeResult read, Instant now) {
        MeterState present = withParts(parts.at(now, make.partialSetTimeout()));
        if (read instanceof Decoded decoded && decoded.token() instanceof MeterTestToken test) {
            return new Entered(present, new TokenWork(make, memory).test(test));
        }
        if (make.lockout() && lockout.holds(now) && !isMeterTest(read)) {
            return new Entered(present, MeterReply.LOCKOUT);
        }
        Entered entered = read instanceof Decoded decoded
                ? present.takeToken(make, decoded.token(), now)
                : new Entered(present, present.refusal((Undecodable) read));
        return make.lockout() ? entered.state.judged(read, entered.reply, now) : entered;
    }

    private Entered takeToken(MeterMake make, Token token, Instant now) {
        if (token instanceof KeyChangeSection section) {
            return takeSection(make, section, now);
        }
        TokenWork.Done done = new TokenWork(make, memory).carryOut((TimedToken) token);
        return new Entered(new MeterState(key, done.memory(), parts, lockout), done.reply());
    }

    private Entered takeSection(MeterMake make, KeyChangeSection section, Instant now) {
        EncryptionAlgorithm ea = key.algorithm();
        if (!KeyChangeWork.takes(make, ea, section)) {
            return new Entered(this, MeterReply.FUNCTION_ERROR);
        }
        KeyChangeParts collected = parts.with(section, now);
        return KeyChangeWork.of(make, ea, collected)
                .map(this::change)
                .orElseGet(() -> new Entered(withParts(collected), MeterReply.ofSection(section.number())));
    }

    private Entered change(KeyChangeWork work) {
        Optional<MeterReply> refusal = work.refusal(memory.key().type());
        if (refusal.isPresent()) {
            return new Entered(withParts(KeyChangeParts.NONE), refusal.get());
        }
        MeterMemory applied = work.applied(memory);
        MeterState changed = new MeterState(work.key(key.algorithm()), applied, KeyChangeParts.NONE, lockout);
        return new Entered(changed, MeterReply.ACCEPT);
    }

    private MeterReply refusal(Undecodable read) {
        StsError error = read.error();
        return switch (error) {
            case E_TOKEN_FORMAT -> MeterReply.ENTRY_ERROR;
            case E_TOKEN_RANGE -> MeterReply.FORMAT_ERROR;
            case E_CRC -> MeterReply.CRC_ERROR;
            case E_CLASS_RESERVED -> MeterReply.FUNCTION_ERROR;
            case E_TOKEN_TYPE -> unknownType(read);
            default -> throw new IllegalArgumentException("A decoder does not answer " + error + ".");
        };
    }

    // Validity comes before function, so a type the meter does not have can still be old, used or too late.
    private MeterReply unknownType(Undecodable read) {
        return read.frame()
                .flatMap(frame -> frame.tid(VirtualMeter.ANY_DAY).flatMap(tid -> memory.invalidity(frame.type(), tid)))
                .orElse(MeterReply.FUNCTION_ERROR);
    }

    /**
     * Bad is what may be a guess: digits that prove nothing. A genuine token that was refused is neither bad nor good,
     * and class 1, which everybody can make, counts for nothing.
     */
    private Entered judged(DecodeResult read, MeterReply reply, Instant now) {
        if (reply.good()) {
            return new Entered(withLockout(Lockout.NONE), reply);
        }
        boolean guess = read instanceof Undecodable undecodable && undecodable.error() != StsError.E_TOKEN_TYPE;
        return guess && !isMeterTest(read)
                ? new Entered(withLockout(lockout.afterBad(now)), reply)
                : new Entered(this, reply);
    }

    private static boolean isMeterTest(DecodeResult read) {
        return read instanceof Undecodable undecodable
                && undecodable.tokenClass().orElse(FrameType.RESERVED) == FrameType.METER_TEST;
    }

    private MeterState withParts(KeyChangeParts other) {
        return new MeterState(key, memory, other, lockout);
    }

    private MeterState withLockout(Lockout other) {
        return new MeterState(key, memory, parts, other);
    }
}
