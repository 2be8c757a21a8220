package org.utilitill.cli.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.utilitill.sts.field.StsException;

/** What answers the object of a line. */
public interface LineService {

    /**
     * Answers the object of one line.
     *
     * @param line as it was read
     * @param warnings gets the names of fields that were taken although they are odd
     * @return the answer, which needs no id
     * @throws LineRefusal if a field is missing, unknown or of another type
     * @throws StsException if a value breaks a rule of the standard
     */
    ObjectNode answer(ObjectNode line, Consumer<String> warnings);
}
