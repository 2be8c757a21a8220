package org.utilitill.vault.pkcs11;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a PKCS#11 token is found.
 *
 * @param library absolute path of the driver its maker ships; no control character, quote, dollar or, where it parts no
 *     folders, backslash
 * @param slotListIndex place of its slot in the driver's list, from 0
 * @param label what people call it: 1 to 32 letters, digits, hyphens and underscores
 */
public record Pkcs11Place(Path library, int slotListIndex, String label) {

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** What the JDK's own configuration would read as something else. */
    private static final Pattern MISREAD = Pattern.compile("[\\p{Cntrl}\"$\\\\]");

    /** What every key is stored with: the token signs with it and does nothing else, least of all give it away. */
    private static final String KEY_ATTRIBUTES = """
            attributes(*, CKO_SECRET_KEY, CKK_GENERIC_SECRET) = {
              CKA_SENSITIVE = true
              CKA_EXTRACTABLE = false
              CKA_PRIVATE = true
              CKA_SIGN = true
              CKA_VERIFY = false
              CKA_ENCRYPT = false
              CKA_DECRYPT = false
              CKA_WRAP = false
              CKA_UNWRAP = false
              CKA_DERIVE = false
            }
            """;

    /** Refuses what the provider would not read as it is meant. */
    public Pkcs11Place {
        if (!library.isAbsolute() || MISREAD.matcher(forward(library)).find()) {
            throw new IllegalArgumentException(library + " is no path of a PKCS#11 library");
        }
        if (slotListIndex < 0) {
            throw new IllegalArgumentException(slotListIndex + " is no place in a list of slots");
        }
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException(label + " is no label of a PKCS#11 token");
        }
    }

    /** The path with slashes, which every system reads. */
    private static String forward(Path library) {
        return library.toString().replace(File.separatorChar, '/');
    }

    /** The configuration of the JDK's provider; its two hyphens say that it is no file name. */
    String configuration() {
        return String.format(Locale.ROOT, """
                --
                name = "%s"
                library = "%s"
                slotListIndex = %d
                destroyTokenAfterLogout = true
                %s""", label, forward(library), slotListIndex, KEY_ATTRIBUTES);
    }
}
