package org.utilitill.mutants.device.printer;

import jssc.SerialPort;

class OpensAPort {
    SerialPort port;
}
