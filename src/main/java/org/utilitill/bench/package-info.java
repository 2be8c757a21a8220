/**
 * The technician's test plans, expectations and verdicts; filled by the bench issue.
 *
 * <p>Pure. Sees sts. Nothing to read yet.
 */
@NullMarked
package org.utilitill.bench;

import org.jspecify.annotations.NullMarked;
