package org.utilitill.device.serial;

/** What is known of an opened port. */
public enum LinkHealth {
    /** The port answers. */
    OPEN,
    /** The cable was pulled, the driver failed, or the other end stopped taking bytes. */
    GONE,
    /** The station closed the port. */
    CLOSED
}
