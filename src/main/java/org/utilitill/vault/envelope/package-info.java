/**
 * One key sealed for one recipient and signed by its sender: how stations and head offices hand keys on.
 *
 * <p>Sees vault, vault.signer, registry and sts. Start with EnvelopeWriter and EnvelopeReader.
 */
@NullMarked
package org.utilitill.vault.envelope;

import org.jspecify.annotations.NullMarked;
