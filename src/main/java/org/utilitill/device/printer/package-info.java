/**
 * Receipt lines to ESC/POS bytes, bytes back to lines, and the printers that take them.
 *
 * <p>Sees receipt and device.serial. Start with ReceiptPrinter, then EscPosEncoder.
 */
@NullMarked
package org.utilitill.device.printer;

import org.jspecify.annotations.NullMarked;
