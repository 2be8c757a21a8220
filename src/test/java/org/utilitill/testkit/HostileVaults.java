package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Vault files that someone made to cost or to confuse; their check sums are right, so that nothing else refuses them. */
public final class HostileVaults {

    private static final int MAGIC = 8;
    private static final int DIGEST = 32;

    private final byte[] magic;
    private final String header;
    private final byte[] body;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Files made from a good one of one slot. */
    public HostileVaults(byte[] good) {
        ByteBuffer parts = ByteBuffer.wrap(good);
        magic = new byte[MAGIC];
        parts.get(magic);
        byte[] json = new byte[parts.getInt()];
        parts.get(json);
        header = new String(json, UTF_8);
        body = new byte[parts.getInt()];
        parts.get(body);
    }

    /** A file with the check sum that belongs to it. */
    public static byte[] digested(byte[] allBefore) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(allBefore);
            return ByteBuffer.allocate(allBefore.length + DIGEST)
                    .put(allBefore)
                    .put(digest)
                    .array();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The good file with another header. */
    public byte[] file(byte[] json) {
        return file(magic, json.length, json, body.length);
    }

    /** The header of the good file. */
    public String header() {
        return header;
    }

    private byte[] file(byte[] beginning, int headerLength, byte[] json, int bodyLength) {
        return digested(ByteBuffer.allocate(beginning.length + 8 + json.length + body.length)
                .put(beginning)
                .putInt(headerLength)
                .put(json)
                .putInt(bodyLength)
                .put(body)
                .array());
    }

    /** Every one by what is wrong with it. */
    public Map<String, byte[]> all() {
        costs();
        fields();
        spellings();
        frames();
        return files;
    }

    private void costs() {
        for (String m : new String[] {
            "262145", "19455", "0", "-1", "-65536", "2147483647", "4294967295", "9223372036854775807", "1e9", "65536.0"
        }) {
            swap("m " + m, "\"m\":19456", "\"m\":" + m);
        }
        swap("m of 40 digits", "\"m\":19456", "\"m\":" + "9".repeat(40));
        swap("m of 5000 digits", "\"m\":19456", "\"m\":" + "9".repeat(5000));
        swap("m as text", "\"m\":19456", "\"m\":\"19456\"");
        swap("m not a number", "\"m\":19456", "\"m\":NaN");
        swap("m infinite", "\"m\":19456", "\"m\":-Infinity");
        for (String t : new String[] {"0", "11", "-3", "2147483647", "null", "true", "[2]"}) {
            swap("t " + t, "\"t\":2", "\"t\":" + t);
        }
        for (String p : new String[] {"0", "5", "-1", "16777216"}) {
            swap("p " + p, "\"p\":1", "\"p\":" + p);
        }
        swap("more work than bounds allow together", "\"m\":19456,\"t\":2", "\"m\":262144,\"t\":10");
        swap("another derivation", "argon2id", "scrypt");
        swap("no derivation", "argon2id", "");
    }

    private void fields() {
        String slot = header.substring(header.indexOf("[{") + 1, header.indexOf("}]") + 1);
        add("1000 slots", header.replace(slot, slot + ("," + slot).repeat(999)));
        add("9 slots", header.replace(slot, slot + ("," + slot).repeat(8)));
        add("the same slot twice", header.replace(slot, slot + "," + slot));
        add("8 slots that cost too much together", header.replace(slot, eightDearSlots(slot)));
        add("no slot", header.replace(slot, ""));
        add("slots that are no list", header.replace("[" + slot + "]", slot));
        swap("slot number 0", "\"id\":1", "\"id\":0");
        swap("slot of an unknown kind", "\"kind\":\"passphrase\"", "\"kind\":\"none\"");
        swap("label with a control character", "\"label\":\"Owner\"", "\"label\":\"O\\u0000\"");
        swap("label of 2000 characters", "Owner", "O".repeat(2000));
        swap("short salt", "\"salt\":\"", "\"salt\":\"\",\"salt2\":\"");
        swap("salt of 33 bytes", "\"salt\":\"", "\"salt\":\"" + "00".repeat(17));
        add("salt of 15 and a half bytes", header.replaceFirst("\"salt\":\"[0-9a-f]", "\"salt\":\""));
        swap("salt in capitals", "\"salt\":\"", "\"salt\":\"AB");
        swap("generation 0", "\"generation\":2", "\"generation\":0");
        swap("generation below 0", "\"generation\":2", "\"generation\":-2");
        swap("generation that is another", "\"generation\":2", "\"generation\":3");
        swap("generation beyond 64 bits", "\"generation\":2", "\"generation\":18446744073709551616");
        swap("version 0", "\"version\":1", "\"version\":0");
        swap("version as text", "\"version\":1", "\"version\":\"1\"");
        swap("no version", "\"version\":1,", "");
        swap("unknown field", "{\"version\"", "{\"more\":0,\"version\"");
        swap("unknown field in a slot", "\"kdf\":{", "\"kdf\":{\"more\":0,");
        swap("field twice", "\"version\":1", "\"version\":1,\"version\":1");
        swap("field twice in a slot", "\"t\":2", "\"t\":2,\"t\":2");
        swap("time that is none", "2026-03-02T14:00:00Z", "2026-13-02T14:00:00Z");
        swap("id that is none", "\"id\":\"", "\"id\":\"x");
        swap(
                "id with less digits",
                header.substring(header.indexOf("\"id\":\"") + 6).substring(0, 36),
                "1-1-1-1-1");
    }

    private static String eightDearSlots(String slot) {
        StringBuilder slots = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            slots.append(i == 1 ? "" : ",")
                    .append(slot.replace("\"id\":1", "\"id\":" + i)
                            .replace("\"m\":19456,\"t\":2", "\"m\":262144,\"t\":6"));
        }
        return slots.toString();
    }

    private void spellings() {
        add("empty object", "{}");
        add("no object", "[]");
        add("null", "null");
        add("no JSON", "not json");
        add("nothing but blanks", " ".repeat(header.length()));
        add("blank behind", header + " ");
        add("second object behind", header + "{}");
        add("zero bytes behind", header + "\0\0");
        add("blank within", header.replace(":1,", ": 1,"));
        add("comment", header.replace("{\"version\"", "{/**/\"version\""));
        add("cut in the middle", header.substring(0, header.length() / 2));
        add("5000 lists deep", "[".repeat(5000) + "]".repeat(5000));
        add("5000 objects deep", "{\"a\":".repeat(2500) + "1" + "}".repeat(2500));
        add("name of 9000 characters", "{\"" + "n".repeat(9000) + "\":1}");
        add("3000 fields", "{" + "\"a\":1,".repeat(2000) + "\"b\":1}");
        add("letter as an escape", header.replace("Owner", "\\u004fwner"));
        files.put("UTF-16", file(header.getBytes(UTF_16)));
        files.put("byte order mark", file(("\ufeff" + header).getBytes(UTF_8)));
        byte[] halved = header.replace("Owner", "Own\u00e9").getBytes(UTF_8);
        files.put("half a character", file(dropSecondByte(halved)));
    }

    private static byte[] dropSecondByte(byte[] json) {
        int at = 0;
        while (json[at] != (byte) 0xa9) {
            at++;
        }
        byte[] cut = Arrays.copyOf(json, json.length - 1);
        System.arraycopy(json, at + 1, cut, at, cut.length - at);
        return cut;
    }

    private void frames() {
        byte[] json = header.getBytes(UTF_8);
        files.put("another magic", file("UTVAULT2".getBytes(UTF_8), json.length, json, body.length));
        files.put("small letters", file("utvault1".getBytes(UTF_8), json.length, json, body.length));
        for (int length : new int[] {0, -1, json.length - 1, json.length + 1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            files.put("header length " + length, file(magic, length, json, body.length));
        }
        for (int length : new int[] {0, -1, body.length - 1, body.length + 1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            files.put("body length " + length, file(magic, json.length, json, length));
        }
        files.put("empty", new byte[0]);
        files.put("one byte", new byte[1]);
        files.put("1 MiB of zeros", new byte[1 << 20]);
        byte[] long1 = Arrays.copyOf(file(json), (1 << 20) + 1);
        files.put("more than 1 MiB", long1);
        files.put("header of 900 KiB", file((header + " ".repeat(900 * 1024)).getBytes(UTF_8)));
        files.put("bytes behind", digested(Arrays.copyOf(file(json), file(json).length + 5)));
    }

    private void swap(String name, String part, String other) {
        if (!header.contains(part)) {
            throw new IllegalStateException("the header has no " + part);
        }
        int at = header.indexOf(part);
        add(name, header.substring(0, at) + other + header.substring(at + part.length()));
    }

    private void add(String name, String json) {
        files.put(name, file(json.getBytes(UTF_8)));
    }
}
