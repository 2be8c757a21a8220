package org.utilitill.vault.pkcs11;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

/** One login to a token. Whatever it can not do because the token is gone or silent is NO_ANSWER. */
final class Pkcs11Session {

    /** What is asked of a token. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws GeneralSecurityException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Session.class);
    private static final String HMAC = "HmacSHA256";

    private final Pkcs11Place place;
    private final AuthProvider provider;
    private final KeyStore names;
    private volatile boolean closed;

    private Pkcs11Session(Pkcs11Place place, AuthProvider provider, KeyStore names) {
        this.place = place;
        this.provider = provider;
        this.names = names;
    }

    /**
     * Logs in. The PIN is left for the caller to wipe.
     *
     * @throws VaultException WRONG_SECRET or NO_ANSWER
     */
    static Pkcs11Session open(Pkcs11Place place, char[] pin) {
        return answer(place, () -> {
            // Who is in already is let in with any PIN, and the whole process is: so everyone is put out first.
            configured(place).logout();
            AuthProvider provider = configured(place);
            login(place, provider, pin);
            return new Pkcs11Session(place, provider, names(provider));
        });
    }

    private static AuthProvider configured(Pkcs11Place place) {
        Provider plain = Security.getProvider("SunPKCS11");
        if (plain == null) {
            throw new VaultException(Code.NO_ANSWER, "this Java runtime knows no PKCS#11", null);
        }
        return (AuthProvider) plain.configure(place.configuration());
    }

    private static void login(Pkcs11Place place, AuthProvider provider, char[] pin) throws LoginException {
        try {
            provider.login(null, asked -> {
                for (Callback each : asked) {
                    ((PasswordCallback) each).setPassword(pin);
                }
            });
        } catch (LoginException refused) {
            if (isAboutThePin(refused)) {
                throw new VaultException(Code.WRONG_SECRET, place.label() + " does not open with this PIN", refused);
            }
            throw refused;
        }
    }

    /** A wrong PIN, one of a wrong length, and a PIN that was wrong too often. */
    private static boolean isAboutThePin(LoginException refused) {
        return refused instanceof FailedLoginException
                || Stream.iterate((Throwable) refused, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> String.valueOf(cause.getMessage()).startsWith("CKR_PIN_"));
    }

    private static KeyStore names(AuthProvider provider) throws GeneralSecurityException {
        KeyStore names = KeyStore.getInstance("PKCS11", provider);
        try {
            names.load(null, null);
        } catch (IOException unread) {
            throw new ProviderException(unread);
        }
        return names;
    }

    /** The handle of the key of a name; the key stays in the token. */
    Optional<SecretKey> find(String name) {
        return answer(() -> names.getKey(name, null) instanceof SecretKey key ? Optional.of(key) : Optional.empty());
    }

    /** HMAC-SHA-256 made in the token. */
    byte[] hmac(SecretKey key, byte[] data) {
        return answer(() -> {
            Mac mac = Mac.getInstance(HMAC, provider);
            mac.init(key);
            return mac.doFinal(data);
        });
    }

    /** Puts a key into the token under a name that no other has. */
    void store(String name, PaddedKey key) {
        answer(() -> {
            names.setEntry(name, new KeyStore.SecretKeyEntry(key), null);
            return name;
        });
    }

    /** Takes a key out of the token for ever. */
    void remove(String name) {
        answer(() -> {
            names.deleteEntry(name);
            return name;
        });
    }

    /** Logs out; from a token that is gone there is nothing to log out. */
    void close() {
        closed = true;
        try {
            provider.logout();
        } catch (LoginException | ProviderException gone) {
            LOG.info("{} could not be logged out of and is let go: {}", place.label(), gone.toString());
        }
    }

    private <T> T answer(Question<T> question) {
        if (closed) {
            throw new IllegalStateException("the token " + place.label() + " was logged out");
        }
        return answer(place, question);
    }

    private static <T> T answer(Pkcs11Place place, Question<T> question) {
        try {
            return question.ask();
        } catch (GeneralSecurityException | ProviderException silent) {
            throw new VaultException(Code.NO_ANSWER, place.label() + " does not answer", silent);
        }
    }
}
