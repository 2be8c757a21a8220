package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.sts.field.StsException;

/** What a line of one type asks of the engine. */
interface LineType {

    /**
     * Answers a line.
     *
     * @param inputs of the line
     * @param explain whether the values on the way are asked for too; a type without any has none to tell
     * @throws LineRefusal if a field is missing, unknown or of another type
     * @throws StsException if a value breaks a rule of the standard
     */
    ObjectNode result(LineFields inputs, boolean explain);
}
