package org.utilitill.sts;

import java.util.ArrayList;
import java.util.List;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfThree;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;

/** Makes key change sets. All sections are enciphered under the key that is still in the meter. */
public final class KeyChangeEncoder {

    private final TokenEncoder encoder = new TokenEncoder();

    /**
     * The set for a change, if every rule for issuers allows it.
     *
     * @param change what shall become of the meter
     * @param issued the minute of issue, counted from the base date of the new key
     * @throws StsException as {@link #encode(KeyChange)}, and E_KEY_EXPIRED if the new key has expired
     */
    public KeyChangeSet encode(KeyChange change, TokenId issued) {
        change.requireLegal();
        change.requireNotExpired(issued);
        return encodeLegal(change);
    }

    /**
     * The set for a change whose new key is known to be in force.
     *
     * @throws StsException the first of: E_DCTK_CARRIER, E_DKGA, E_SGC, E_KEY_REVISION, E_VK_LENGTH, E_UNVERIFIED,
     *     E_KEY_TYPE_CHANGE
     */
    public KeyChangeSet encode(KeyChange change) {
        change.requireLegal();
        return encodeLegal(change);
    }

    private KeyChangeSet encodeLegal(KeyChange change) {
        try (DecoderKey present = change.from().decoderKeyOf(change.meter());
                DecoderKey next = change.to().decoderKeyOf(change.meterAfter())) {
            TokenCipher cipher = TokenCipher.of(present);
            List<TokenNumber> tokens = new ArrayList<>(4);
            for (KeyChangeSection section : sections(change, next)) {
                tokens.add(encoder.encode(section, cipher));
            }
            return new KeyChangeSet(tokens, change.rollOver());
        }
    }

    /**
     * Every value between the sections of a set and their digits; the contents have the new decoder key in them.
     *
     * @throws StsException as {@link #encode(KeyChange)}
     */
    public List<TokenSteps> steps(KeyChange change) {
        change.requireLegal();
        try (DecoderKey present = change.from().decoderKeyOf(change.meter());
                DecoderKey next = change.to().decoderKeyOf(change.meterAfter())) {
            return sections(change, next).stream()
                    .map(section -> TokenSteps.of(section, present))
                    .toList();
        }
    }

    /** The sections in order, with the new key in them. */
    private static List<KeyChangeSection> sections(KeyChange change, DecoderKey next) {
        long first = next.word(0);
        if (change.meter().ea() == EncryptionAlgorithm.EA07) {
            List<KeyChangeSection> two = List.of(firstSection(change, first), secondSection(change, first));
            return change.carriesSgc() ? List.of(two.get(0), two.get(1), new ThirdOfThree(sgc(change), 0)) : two;
        }
        long last = next.word(1);
        return List.of(
                firstSection(change, first),
                secondSection(change, last),
                new ThirdOfFour(sgc(change) & 0xFFF, (int) first),
                new Fourth(sgc(change) >>> 12, (int) (last >>> 32)));
    }

    private static First firstSection(KeyChange change, long keyWords) {
        VendingKey to = change.to();
        return new First(
                to.expiry().value() >>> 4,
                to.krn().value(),
                change.rollOver(),
                change.carriesSgc(),
                to.type().code(),
                (int) (keyWords >>> 32));
    }

    private static Second secondSection(KeyChange change, long keyWords) {
        return new Second(change.to().expiry().value() & 0xF, change.ti().value(), (int) keyWords);
    }

    private static int sgc(KeyChange change) {
        return Integer.parseInt(change.to().sgc().digits());
    }
}
