package org.utilitill.device.serial;

/** Whoever opens serial ports: the real {@link Ports}, or a fake in a test. */
@FunctionalInterface
public interface LinkOpener {

    /**
     * Opens a port for one owner.
     *
     * @param port the name the operating system knows, e.g. COM3 or /dev/ttyUSB0
     * @param settings rate, frame and handshake
     * @throws LinkException PORT_NOT_FOUND, PORT_BUSY, PERMISSION, TIMEOUT or GONE, with no byte handed over
     */
    SerialLink open(String port, LinkSettings settings) throws LinkException;
}
