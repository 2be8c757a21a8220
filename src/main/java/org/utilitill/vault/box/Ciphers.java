package org.utilitill.vault.box;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.jspecify.annotations.Nullable;

/** The two primitives a vault file is put together from: AES-256-GCM of the JDK, HKDF-SHA-256 of BouncyCastle. */
final class Ciphers {

    /** Bytes of an AES-256 key. */
    static final int KEY = 32;
    /** Bytes of a nonce. */
    static final int NONCE = 12;
    /** Bytes of a tag, which follows the ciphertext. */
    static final int TAG = 16;

    private static final String GCM = "AES/GCM/NoPadding";

    private Ciphers() {}

    /** Ciphertext and tag. The nonce must never have been used with this key. */
    static byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] bound) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform can not seal with AES-256-GCM", e);
        }
    }

    /** The plaintext; null when key, nonce, ciphertext, tag or what is bound to them is not what was sealed. */
    static byte @Nullable [] open(byte[] key, byte[] nonce, byte[] sealed, byte[] bound) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(sealed);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform can not open AES-256-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(GCM);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    /** As many bytes of key as asked for, told apart from others of the same secret by what they are for (RFC 5869). */
    static byte[] derive(byte[] secret, byte[] salt, byte[] use, int length) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, salt, use));
        byte[] out = new byte[length];
        hkdf.generateBytes(out, 0, length);
        return out;
    }
}
