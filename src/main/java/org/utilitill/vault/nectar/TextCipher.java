package org.utilitill.vault.nectar;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** AES-128 in CBC with PKCS#7, and SHA-256, over texts that are wiped. It proves nothing: the digest does. */
final class TextCipher {

    private TextCipher() {}

    /** Enciphers; the text is left as it is. */
    static byte[] encipher(byte[] key, byte[] initialVector, byte[] text) {
        PaddedBufferedBlockCipher cipher = cipher(true, key, initialVector);
        byte[] out = new byte[cipher.getOutputSize(text.length)];
        try {
            cipher.doFinal(out, cipher.processBytes(text, 0, text.length, out, 0));
            return out;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("AES did not take a text", impossible);
        }
    }

    /** Deciphers; a wrong padding gives an empty text, which no digest fits. The caller wipes what comes out. */
    static byte[] decipher(byte[] key, byte[] initialVector, byte[] ciphertext) {
        PaddedBufferedBlockCipher cipher = cipher(false, key, initialVector);
        byte[] out = new byte[cipher.getOutputSize(ciphertext.length)];
        try {
            int length = cipher.processBytes(ciphertext, 0, ciphertext.length, out, 0);
            length += cipher.doFinal(out, length);
            return Arrays.copyOf(out, length);
        } catch (InvalidCipherTextException wrongPadding) {
            return new byte[0];
        } finally {
            Arrays.fill(out, (byte) 0);
        }
    }

    private static PaddedBufferedBlockCipher cipher(boolean encrypting, byte[] key, byte[] initialVector) {
        PaddedBufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(AESEngine.newInstance()), new PKCS7Padding());
        KeyParameter parameter = new KeyParameter(key);
        cipher.init(encrypting, new ParametersWithIV(parameter, initialVector));
        Arrays.fill(parameter.getKey(), (byte) 0);
        return cipher;
    }

    static byte[] sha256(byte[] text) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(text, 0, text.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        digest.reset();
        return hash;
    }
}
