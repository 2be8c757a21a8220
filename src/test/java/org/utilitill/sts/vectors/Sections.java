package org.utilitill.sts.vectors;

import java.util.List;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;

/** Puts the sections of a key change together as a meter does. */
public final class Sections {

    private Sections() {}

    /** The new key: of a set of two or three NKHO and NKLO, of a set of four NKHO, NKMO2, NKMO1 and NKLO. */
    public static String keyHex(List<KeyChangeSection> sections) {
        String first = "";
        String second = "";
        String third = "";
        String last = "";
        for (KeyChangeSection section : sections) {
            if (section instanceof First part) {
                first = Steps.hex(part.keyWord(), 8);
            } else if (section instanceof ThirdOfFour part) {
                second = Steps.hex(part.keyWord(), 8);
            } else if (section instanceof Fourth part) {
                third = Steps.hex(part.keyWord(), 8);
            } else if (section instanceof Second part) {
                last = Steps.hex(part.keyWord(), 8);
            }
        }
        return first + second + third + last;
    }
}
