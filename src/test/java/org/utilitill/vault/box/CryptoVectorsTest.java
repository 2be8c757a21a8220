package org.utilitill.vault.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Published and independently made vectors of every primitive that the station's secrets rest on, run against the
 * classes that use it. A valid vector must be answered to the byte; of an invalid one the claimed answer must not come.
 */
class CryptoVectorsTest {

    private static final Path VECTORS = Path.of("src/test/resources/vectors/crypto");

    /** One test of a file, its fields as bytes. */
    private record Vector(JsonNode json) {
        byte[] bytes(String field) {
            return HexFormat.of().parseHex(json.required(field).textValue());
        }

        int number(String field) {
            return json.required(field).intValue();
        }
    }

    private interface Primitive {
        /** Whether the primitive gives what the vector claims. */
        boolean agrees(Vector vector);
    }

    private static Stream<Arguments> tests(String file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(Files.readString(VECTORS.resolve(file)));
        return StreamSupport.stream(json.required("tests").spliterator(), false)
                .map(test -> Arguments.of(test.required("tcId").intValue() + " " + test.required("comment"), test));
    }

    private static void check(JsonNode test, Primitive primitive) {
        boolean valid = test.required("result").textValue().equals("valid");
        assertThat(primitive.agrees(new Vector(test))).isEqualTo(valid);
    }

    static Stream<Arguments> gcm() throws IOException {
        return tests("aes-256-gcm.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gcm")
    void aesGcmOpensWhatWasSealedAndNothingElse(String name, JsonNode test) {
        check(test, vector -> {
            byte[] ciphertext = vector.bytes("ct");
            byte[] tag = vector.bytes("tag");
            byte[] sealed = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
            System.arraycopy(tag, 0, sealed, ciphertext.length, tag.length);
            byte[] plain = Ciphers.open(vector.bytes("key"), vector.bytes("iv"), sealed, vector.bytes("aad"));
            return Arrays.equals(vector.bytes("msg"), plain);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gcm")
    void aesGcmSealsToTheByte(String name, JsonNode test) {
        check(test, vector -> {
            byte[] sealed =
                    Ciphers.seal(vector.bytes("key"), vector.bytes("iv"), vector.bytes("msg"), vector.bytes("aad"));
            int tag = sealed.length - Ciphers.TAG;
            return Arrays.equals(Arrays.copyOf(sealed, tag), vector.bytes("ct"))
                    && Arrays.equals(Arrays.copyOfRange(sealed, tag, sealed.length), vector.bytes("tag"));
        });
    }

    static Stream<Arguments> hkdf() throws IOException {
        return tests("hkdf-sha-256.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hkdf")
    void hkdfDerivesToTheByte(String name, JsonNode test) {
        check(
                test,
                vector -> Arrays.equals(
                        Ciphers.derive(
                                vector.bytes("ikm"), vector.bytes("salt"), vector.bytes("info"), vector.number("size")),
                        vector.bytes("okm")));
    }

    static Stream<Arguments> hmac() throws IOException {
        return tests("hmac-sha-256.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hmac")
    void hmacAuthenticatesToTheByte(String name, JsonNode test) {
        check(test, vector -> {
            HMac hmac = new HMac(new SHA256Digest());
            hmac.init(new KeyParameter(vector.bytes("key")));
            byte[] message = vector.bytes("msg");
            hmac.update(message, 0, message.length);
            byte[] whole = new byte[hmac.getMacSize()];
            hmac.doFinal(whole, 0);
            byte[] tag = vector.bytes("tag");
            return Arrays.equals(Arrays.copyOf(whole, tag.length), tag);
        });
    }

    static Stream<Arguments> argon2() throws IOException {
        return tests("argon2id.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("argon2")
    void argon2StretchesToTheByte(String name, JsonNode test) {
        check(test, vector -> Arrays.equals(argon2(vector), vector.bytes("hash")));
    }

    /** The station's own class, but for the vector whose parameters no slot may have. */
    private static byte[] argon2(Vector vector) {
        byte[] password = vector.bytes("password");
        int memory = vector.number("memory");
        int passes = vector.number("iterations");
        int lanes = vector.number("parallelism");
        if (StretchCost.isLegal(memory, passes, lanes)) {
            StretchCost cost = new StretchCost(memory, passes, lanes);
            return new Argon2Stretch().stretch(password, vector.bytes("salt"), cost);
        }
        Argon2Parameters.Builder parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(vector.bytes("salt"))
                .withSecret(vector.bytes("secret"))
                .withAdditional(vector.bytes("ad"))
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes);
        return Argon2Stretch.derive(password, parameters.build());
    }

    static Stream<Arguments> x25519() throws IOException {
        return tests("x25519.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("x25519")
    void x25519AgreesToTheByteAndRefusesPointsOfLowOrder(String name, JsonNode test) {
        check(test, vector -> {
            X25519Agreement agreement = new X25519Agreement();
            agreement.init(new X25519PrivateKeyParameters(vector.bytes("private")));
            byte[] shared = new byte[agreement.getAgreementSize()];
            try {
                agreement.calculateAgreement(new X25519PublicKeyParameters(vector.bytes("public")), shared, 0);
            } catch (IllegalStateException e) {
                return false;
            }
            return Arrays.equals(shared, vector.bytes("shared"));
        });
    }

    static Stream<Arguments> ed25519() throws IOException {
        return tests("ed25519.json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ed25519")
    void ed25519BelievesWhatWasSignedAndNothingElse(String name, JsonNode test) {
        check(test, vector -> {
            Ed25519Signer verifier = new Ed25519Signer();
            verifier.init(false, new Ed25519PublicKeyParameters(vector.bytes("public")));
            byte[] message = vector.bytes("msg");
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(vector.bytes("sig"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ed25519")
    void ed25519SignsToTheByte(String name, JsonNode test) {
        Vector vector = new Vector(test);
        if (vector.bytes("private").length > 0) {
            Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(vector.bytes("private"));
            assertThat(key.generatePublicKey().getEncoded()).isEqualTo(vector.bytes("public"));
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, key);
            byte[] message = vector.bytes("msg");
            signer.update(message, 0, message.length);
            assertThat(signer.generateSignature()).isEqualTo(vector.bytes("sig"));
        } else {
            assertThat(test.required("result").textValue()).isEqualTo("invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes-256-gcm", "hkdf-sha-256", "hmac-sha-256", "argon2id", "x25519", "ed25519"})
    void everyFlagOfAVectorIsExplained(String file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(Files.readString(VECTORS.resolve(file + ".json")));
        for (JsonNode test : json.required("tests")) {
            test.required("flags")
                    .forEach(flag -> assertThat(json.required("notes").has(flag.textValue()))
                            .isTrue());
        }
    }

    @Test
    void thereAreAsManyInvalidSealsAsValidOnesAndMore() throws IOException {
        long invalid = gcm().filter(test -> test.get()[1].toString().contains("\"invalid\""))
                .count();
        assertThat(invalid).isGreaterThan(gcm().count() / 2);
    }
}
