/**
 * Cases of a tariff, one JSON object a line, in the shape of the tariff vectors: what is paid or bought comes in, what
 * it buys or costs goes out under the names the vectors expect.
 *
 * <p>Sees cli.lines, money and tariff. Start with CaseLines.
 */
@NullMarked
package org.utilitill.cli.tariff.cases;

import org.jspecify.annotations.NullMarked;
