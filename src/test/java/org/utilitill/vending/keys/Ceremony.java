package org.utilitill.vending.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.staff.Approval;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestShop;
import org.utilitill.vault.CheckValue;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.keys.KeyRoom.Part;

/**
 * Two custodians with their papers.
 *
 * @param draft the form
 * @param first part in hex
 * @param second part in hex
 * @param firstCheck of the first paper
 * @param secondCheck of the second paper
 * @param check of the whole
 */
record Ceremony(KeyDraft draft, String first, String second, String firstCheck, String secondCheck, String check) {

    /** A DES key that is no published one. */
    static final String DES = "0E329232EA6D0D73";
    /** A key of 160 bits that is no published one. */
    static final String HMAC = HexFormat.of().formatHex("an HMAC key of ours.".getBytes(US_ASCII));

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String MASK = "A1B2C3D4E5F60718293A4B5C6D7E8F9011223344";

    /** Everything as it should be, for a key. */
    static Ceremony of(KeyDraft draft, String key) {
        String mask = MASK.substring(0, key.length());
        byte[] one = HEX.parseHex(mask);
        byte[] other = HEX.parseHex(key);
        for (int place = 0; place < one.length; place++) {
            other[place] ^= one[place];
        }
        String second = HEX.formatHex(other);
        return new Ceremony(draft, mask, second, checkOf(mask), checkOf(second), checkOf(key));
    }

    /** The check value of a key in hex. */
    static String checkOf(String key) {
        return CheckValue.of(HEX.parseHex(key));
    }

    /** A form of a DES key. */
    static KeyDraft desDraft(String name) {
        return new KeyDraft(
                name, "LPC", "200001", "2", "1", "255", "2014", "02", "07", "02", "01", "600727", "", "", "", "", "");
    }

    /** The same form with another revision. */
    static KeyDraft desDraft(String name, String krn) {
        return new KeyDraft(
                name, "LPC", "200001", "2", krn, "255", "2014", "02", "07", "02", "01", "600727", "", "", "", "", "");
    }

    /** A form of a key of 160 bits. */
    static KeyDraft hmacDraft(String name) {
        return new KeyDraft(
                name,
                "LPC",
                "200002",
                "2",
                "1",
                "200",
                "2014",
                "04",
                "07, 11",
                "02",
                "01",
                "600727",
                "2026-01-01",
                "2027-01-01",
                "500",
                "1000.5",
                "100000");
    }

    /** The ceremony, with the supervisor's consent. */
    ActOutcome<KeyProfile> held(KeyShop shop) {
        return shop.byTwo(consent -> held(shop, "Amina", "Otieno", consent));
    }

    /** The ceremony by these custodians. */
    ActOutcome<KeyProfile> held(KeyShop shop, String one, String other, Optional<Approval> consent) {
        Part mine = new Part(one, KeyShop.chars(first), firstCheck);
        Part yours = new Part(other, KeyShop.chars(second), secondCheck);
        return shop.desk().create(TestShop.ADMINISTRATOR, draft, mine, yours, check, consent);
    }
}
