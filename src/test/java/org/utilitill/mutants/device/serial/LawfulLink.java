package org.utilitill.mutants.device.serial;

import java.util.concurrent.locks.LockSupport;
import jssc.SerialPort;

class LawfulLink {
    SerialPort port;

    void rest() {
        LockSupport.parkNanos(1);
    }
}
