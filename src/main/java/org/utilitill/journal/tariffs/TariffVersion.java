package org.utilitill.journal.tariffs;

import java.time.Instant;
import java.util.Optional;
import org.utilitill.tariff.Tariff;

/**
 * A version of a tariff as the tape holds it.
 *
 * @param tariff what it says
 * @param text as it was brought, or what says the same where it was set on the first day
 * @param signer who signed it; empty when two people brought it in or it was there from the first day
 * @param founding whether it was there from the first day
 * @param since when it came
 */
public record TariffVersion(Tariff tariff, String text, Optional<String> signer, boolean founding, Instant since) {}
