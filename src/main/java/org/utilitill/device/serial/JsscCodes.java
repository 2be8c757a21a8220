package org.utilitill.device.serial;

import java.io.IOException;
import jssc.SerialPort;
import jssc.SerialPortException;

/** The numbers and words of jSSC for our settings and codes; they go no further than this package. */
final class JsscCodes {

    private JsscCodes() {}

    static LinkException.Code codeOf(IOException e) {
        return switch (reason(e)) {
            case SerialPortException.TYPE_PORT_BUSY, SerialPortException.TYPE_PORT_ALREADY_OPENED ->
                LinkException.Code.PORT_BUSY;
            case SerialPortException.TYPE_PERMISSION_DENIED -> LinkException.Code.PERMISSION;
            case SerialPortException.TYPE_PORT_NOT_FOUND, SerialPortException.TYPE_INCORRECT_SERIAL_PORT ->
                LinkException.Code.PORT_NOT_FOUND;
            default -> LinkException.Code.GONE;
        };
    }

    static String reason(Exception e) {
        return e instanceof SerialPortException failure ? failure.getExceptionType() : String.valueOf(e.getMessage());
    }

    static int dataBits(LinkSettings.DataBits bits) {
        return switch (bits) {
            case SEVEN -> SerialPort.DATABITS_7;
            case EIGHT -> SerialPort.DATABITS_8;
        };
    }

    static int stopBits(LinkSettings.StopBits bits) {
        return switch (bits) {
            case ONE -> SerialPort.STOPBITS_1;
            case TWO -> SerialPort.STOPBITS_2;
        };
    }

    static int parity(LinkSettings.Parity parity) {
        return switch (parity) {
            case NONE -> SerialPort.PARITY_NONE;
            case ODD -> SerialPort.PARITY_ODD;
            case EVEN -> SerialPort.PARITY_EVEN;
        };
    }

    static int flow(LinkSettings.FlowControl flow) {
        return switch (flow) {
            case NONE -> SerialPort.FLOWCONTROL_NONE;
            case RTS_CTS -> SerialPort.FLOWCONTROL_RTSCTS_IN | SerialPort.FLOWCONTROL_RTSCTS_OUT;
            case XON_XOFF -> SerialPort.FLOWCONTROL_XONXOFF_IN | SerialPort.FLOWCONTROL_XONXOFF_OUT;
        };
    }
}
