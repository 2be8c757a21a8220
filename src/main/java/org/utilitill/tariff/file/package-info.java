/**
 * Tariffs as text that people write: read with every fault named by line and column, and written back in one shape.
 *
 * <p>Pure. Sees the rest of tariff and sts, and the parser of SnakeYAML Engine in FileTree alone, which hands out its
 * events and never makes an object of anything. Start with TariffReader.
 */
@NullMarked
package org.utilitill.tariff.file;

import org.jspecify.annotations.NullMarked;
