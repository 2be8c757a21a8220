/**
 * Printers, serial ports and meter rigs.
 *
 * <p>Sees sts, receipt and metersim. Start with device.printer.ReceiptPrinter.
 */
@NullMarked
package org.utilitill.device;

import org.jspecify.annotations.NullMarked;
