package org.utilitill.vault.nectar;

/** What opens a configuration: the person's own 16 characters, or the RSA key they were wrapped for. Close it. */
public abstract sealed class OpeningKey implements KeyReading, AutoCloseable permits OwnKey, RsaPrivateKey {

    static final int CONTENT_KEY_BYTES = 16;

    OpeningKey() {}

    /** The 16 bytes the text is enciphered under; a wrong wrapping gives other bytes. The caller wipes them. */
    abstract byte[] contentKey(byte[] wrapped);

    @Override
    public abstract void close();
}
