package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way in which a secret may lie in a file. */
public enum SecretForm {
    /** Byte for byte, a text as ASCII. */
    RAW {
        @Override
        List<byte[]> of(byte[] secret) {
            return List.of(secret);
        }
    },
    /** The last byte first. */
    REVERSED {
        @Override
        List<byte[]> of(byte[] secret) {
            return List.of(reversed(secret));
        }
    },
    /** Small hex digits, in one piece. */
    HEX_SMALL {
        @Override
        List<byte[]> of(byte[] secret) {
            return ascii(hex(secret));
        }
    },
    /** Capital hex digits, in one piece. */
    HEX_CAPITAL {
        @Override
        List<byte[]> of(byte[] secret) {
            return ascii(hex(secret).toUpperCase(Locale.ROOT));
        }
    },
    /** Hex digits of both cases in pairs and fours, apart by a blank, a colon or a dash. */
    HEX_GROUPED {
        @Override
        List<byte[]> of(byte[] secret) {
            return Stream.of(hex(secret), hex(secret).toUpperCase(Locale.ROOT))
                    .flatMap(digits -> Stream.of(
                            grouped(digits, 2, " "),
                            grouped(digits, 2, ":"),
                            grouped(digits, 4, " "),
                            grouped(digits, 4, "-")))
                    .map(text -> text.getBytes(US_ASCII))
                    .toList();
        }
    },
    /** Hex digits backwards, and the bytes backwards as hex digits. */
    HEX_REVERSED {
        @Override
        List<byte[]> of(byte[] secret) {
            return Stream.of(
                            reversed(hex(secret).getBytes(US_ASCII)),
                            hex(reversed(secret)).getBytes(US_ASCII))
                    .toList();
        }
    },
    /** Base64 of it at the beginning of something. */
    BASE64 {
        @Override
        List<byte[]> of(byte[] secret) {
            return base64(secret, 0);
        }
    },
    /** Base64 of it behind one other byte. */
    BASE64_SECOND {
        @Override
        List<byte[]> of(byte[] secret) {
            return base64(secret, 1);
        }
    },
    /** Base64 of it behind two other bytes. */
    BASE64_THIRD {
        @Override
        List<byte[]> of(byte[] secret) {
            return base64(secret, 2);
        }
    },
    /** Its characters, or its small and capital hex digits, in two bytes each, the smaller first. */
    UTF_16_LITTLE {
        @Override
        List<byte[]> of(byte[] secret) {
            return texts(secret).map(text -> text.getBytes(UTF_16LE)).toList();
        }
    },
    /** Its characters, or its small and capital hex digits, in two bytes each, the larger first. */
    UTF_16_BIG {
        @Override
        List<byte[]> of(byte[] secret) {
            return texts(secret).map(text -> text.getBytes(UTF_16BE)).toList();
        }
    },
    /** Digits in fours, as slips have them; of what is no digits, the numbers of its bytes as a debugger shows them. */
    DECIMAL {
        @Override
        List<byte[]> of(byte[] secret) {
            String text = new String(secret, ISO_8859_1);
            if (text.matches("\\d+")) {
                return ascii(grouped(text, 4, " "), grouped(text, 4, "-"));
            }
            String list = Arrays.toString(secret);
            return ascii(list.substring(1, list.length() - 1));
        }
    };

    /** The patterns of a secret in this form. */
    abstract List<byte[]> of(byte[] secret);

    private static List<byte[]> ascii(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(US_ASCII)).toList();
    }

    private static String hex(byte[] secret) {
        return HexFormat.of().formatHex(secret);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static String grouped(String digits, int size, String between) {
        return digits.replaceAll("(.{%d})(?=.)".formatted(size), "$1" + between);
    }

    /** What is the same whatever stands before and after: the characters that hold bits of the secret only. */
    private static List<byte[]> base64(byte[] secret, int before) {
        byte[] whole = new byte[before + secret.length];
        System.arraycopy(secret, 0, whole, before, secret.length);
        int from = (before * Byte.SIZE + 5) / 6;
        int to = whole.length * Byte.SIZE / 6;
        return Stream.of(Base64.getEncoder(), Base64.getUrlEncoder())
                .map(encoder -> Arrays.copyOfRange(encoder.encode(whole), from, to))
                .toList();
    }

    private static Stream<String> texts(byte[] secret) {
        String text = new String(secret, ISO_8859_1);
        boolean printable = text.chars().allMatch(sign -> sign >= ' ' && sign <= '~');
        return printable ? Stream.of(text) : Stream.of(hex(secret), hex(secret).toUpperCase(Locale.ROOT));
    }
}
