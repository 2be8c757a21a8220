package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.KeySearch.Candidate;
import org.utilitill.sts.KeySearch.Opened;
import org.utilitill.sts.KeySearch.Outcome;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;

/** Which of many keys opens a token. */
class KeySearchTest {

    private static final String TIME_TOKEN = "09746334499913988084";
    private static final Token TIME = new CreditToken(Service.TIME, 5, new TokenId(85_755, BaseDate.Y2014), 1);

    private final KeySearch search = new KeySearch();

    private static Candidate meter(int serial) {
        Issues issues = Issues.published();
        try (VendingKey key = issues.key()) {
            return new Candidate(
                    "meter " + serial,
                    key.decoderKeyOf(issues.meter(Issues.pan(serial), EncryptionAlgorithm.EA07)),
                    BaseDate.Y2014);
        }
    }

    @Test
    void everyKeyThatOpensTheTokenIsToldInTheOrderOfTheCandidates() {
        Candidate right = meter(0);
        Candidate wrong = meter(1);
        // A meter that takes the token for a water token by chance.
        Candidate chance = meter(26_572);
        Token water = new CreditToken(Service.WATER, 2, new TokenId(6_272_114, BaseDate.Y2014), 6016);
        Outcome outcome = search.search(TIME_TOKEN, List.of(wrong, chance, wrong, right));
        assertThat(outcome.opened()).containsExactly(new Opened(chance, water), new Opened(right, TIME));
        assertThat(outcome.withoutKey()).isEqualTo(new Undecodable(StsError.E_CRC, 0));
    }

    @Test
    void theBaseDateIsThatOfTheCandidate() {
        Candidate other = new Candidate("of 2035", meter(0).key(), BaseDate.Y2035);
        assertThat(search.search(TIME_TOKEN, List.of(other)).opened())
                .extracting(Opened::token)
                .containsExactly(new CreditToken(Service.TIME, 5, new TokenId(85_755, BaseDate.Y2035), 1));
    }

    @Test
    void noKeyIsToldFromNoneOfTheseKeys() {
        assertThat(search.search(TIME_TOKEN, List.of()))
                .isEqualTo(new Outcome(List.of(), new Undecodable(StsError.E_CRC, 0)));
        assertThat(search.search(TIME_TOKEN, List.of(meter(1), meter(2))))
                .isEqualTo(new Outcome(List.of(), new Undecodable(StsError.E_CRC, 0)));
    }

    @Test
    void aKeyThatProvesATokenOfAnUnknownTypeSaysSo() {
        // A meter for which the token is by chance a genuine one of a kept subclass.
        Outcome outcome = search.search(TIME_TOKEN, List.of(meter(1), meter(100_368), meter(2)));
        assertThat(outcome.opened()).isEmpty();
        assertThat(((Undecodable) outcome.withoutKey()).error()).isEqualTo(StsError.E_TOKEN_TYPE);
        assertThat(((Undecodable) outcome.withoutKey()).frame()).isPresent();
    }

    @Test
    void aTestTokenNeedsNoKeyAndIsNotTried() {
        Outcome outcome = search.search("00000000000150997584", List.of(meter(0)));
        assertThat(outcome.opened()).isEmpty();
        assertThat(outcome.withoutKey())
                .isEqualTo(new Decoded(new MeterTestToken(MeterTestToken.Form.SHORT_CODE, 1, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000402653184, E_CLASS_RESERVED",
        "73786976294838206464, E_TOKEN_RANGE",
        "0974633449991398808, E_TOKEN_FORMAT",
        "00000000000150997585, E_CRC"
    })
    void whatIsNoTokenIsToldBeforeAnyKeyIsTried(String digits, StsError error) {
        Outcome outcome = search.search(digits, List.of(meter(0)));
        assertThat(outcome.opened()).isEmpty();
        assertThat(((Undecodable) outcome.withoutKey()).error()).isEqualTo(error);
    }

    @Test
    void theKeysStayOpen() {
        Candidate candidate = meter(0);
        search.search(TIME_TOKEN, List.of(candidate));
        assertThat(KeyProbe.hex(candidate.key())).isEqualTo("87F3ECBB2E46B48F");
    }
}
