package org.utilitill.sts;

import java.util.ArrayList;
import java.util.List;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.Token;

/**
 * Finds which of many keys opens a token. One that is not the meter's opens it by chance once in 65536 times, so all
 * that do are told.
 */
public final class KeySearch {

    private final TokenDecoder decoder = new TokenDecoder();

    /**
     * A key that may be the one.
     *
     * @param name what it is known by
     * @param key stays open
     * @param baseDate where its token identifiers are counted from
     */
    public record Candidate(String name, DecoderKey key, BaseDate baseDate) {}

    /**
     * A key that opened the token.
     *
     * @param candidate the key
     * @param token what the token says under it
     */
    public record Opened(Candidate candidate, Token token) {}

    /**
     * What came of a search.
     *
     * @param opened in the order of the candidates
     * @param withoutKey what can be told if none opened it; E_CRC then stands for "none of these keys", and
     *     E_TOKEN_TYPE says that one of them proves a genuine token of a type that is not known here
     */
    public record Outcome(List<Opened> opened, DecodeResult withoutKey) {}

    /**
     * Tries every key; never throws for what was typed.
     *
     * @param digits any text
     * @param candidates keys to try
     */
    public Outcome search(String digits, List<Candidate> candidates) {
        DecodeResult withoutKey = decoder.decodeWithoutKey(digits);
        if (!(withoutKey instanceof Undecodable told) || told.error() != StsError.E_NO_KEY) {
            return new Outcome(List.of(), withoutKey);
        }
        List<Opened> opened = new ArrayList<>();
        Undecodable refusal = new Undecodable(StsError.E_CRC, told.tokenClass().orElseThrow());
        for (Candidate candidate : candidates) {
            DecodeResult result = decoder.decode(digits, candidate.key(), candidate.baseDate());
            if (result instanceof Decoded decoded) {
                opened.add(new Opened(candidate, decoded.token()));
            } else if (result instanceof Undecodable unknown && unknown.error() == StsError.E_TOKEN_TYPE) {
                refusal = unknown;
            }
        }
        return new Outcome(List.copyOf(opened), refusal);
    }
}
