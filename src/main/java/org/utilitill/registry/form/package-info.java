/**
 * Utilities, customers and meters as people write them: named texts that become values, or faults that name the field.
 *
 * <p>Pure. Sees registry, sts, money and tariff. Start with MeterForm.
 */
@NullMarked
package org.utilitill.registry.form;

import org.jspecify.annotations.NullMarked;
