/**
 * Customers and meters in comma-separated text: lines into cells and back, and which column is which field.
 *
 * <p>Pure. Sees registry. Start with Mapping.
 */
@NullMarked
package org.utilitill.registry.csv;

import org.jspecify.annotations.NullMarked;
