package org.utilitill.device.printer;

import org.utilitill.device.serial.LinkException;

/** Why a slip was not printed, or may not have been; the words for it are in the message bundles. */
public enum PrinterFault {
    /** The port does not exist. */
    PORT_NOT_FOUND,
    /** Another program, or another device of this station, holds the port. */
    PORT_BUSY,
    /** The operating system does not let this user open the port. */
    PERMISSION,
    /** The printer stopped taking bytes. */
    TIMEOUT,
    /** The port went away. */
    GONE,
    /** The printer should answer and did not: switched off, unplugged or another make. */
    NO_ANSWER,
    PAPER_OUT,
    COVER_OPEN,
    /** The cutter is stuck or the printer has another error that a person must clear. */
    PRINTER_ERROR,
    OFFLINE,
    /** The printer answered something that is neither good nor a known fault. */
    STATUS_UNCLEAR,
    /** The slip itself cannot be printed on this paper; the reason says which line. */
    SLIP_REFUSED;

    static PrinterFault of(LinkException.Code code) {
        return switch (code) {
            case PORT_NOT_FOUND -> PORT_NOT_FOUND;
            case PORT_BUSY -> PORT_BUSY;
            case PERMISSION -> PERMISSION;
            case TIMEOUT -> TIMEOUT;
            case GONE -> GONE;
        };
    }
}
