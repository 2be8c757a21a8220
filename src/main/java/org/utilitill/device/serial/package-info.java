/**
 * One serial port behind one interface: open, write in pieces, give up in time, close.
 *
 * <p>The only home of jSSC. Start with SerialLink.
 */
@NullMarked
package org.utilitill.device.serial;

import org.jspecify.annotations.NullMarked;
