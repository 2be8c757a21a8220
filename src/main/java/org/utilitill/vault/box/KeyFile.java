package org.utilitill.vault.box;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

/** The file of 32 random bytes that goes with a passphrase, on a stick that is not kept with the till. */
public final class KeyFile {

    /** How many bytes it has. */
    public static final int LENGTH = 32;

    private final VaultFiles files;
    private final SecureRandom random;

    /** Key files on a disk, drawn from a source. */
    public KeyFile(VaultFiles files, SecureRandom random) {
        this.files = files;
        this.random = random;
    }

    /**
     * Writes a new key file and forces it to the disk.
     *
     * @return its bytes, which the caller wipes
     * @throws VaultException NOT_WRITTEN when there is a file of this name or the disk does not take it
     */
    public byte[] create(Path file) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            files.write(file, bytes);
            files.force(file);
            files.forceFolder(file.toAbsolutePath().resolveSibling(""));
            return bytes;
        } catch (IOException e) {
            Arrays.fill(bytes, (byte) 0);
            throw new VaultException(Code.NOT_WRITTEN, "The key file was not written.", e);
        }
    }

    /**
     * The bytes of a key file, which the caller wipes.
     *
     * @throws VaultException MISSING when there is none, DAMAGED when it is not of 32 bytes or can not be read
     */
    public static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LENGTH + 1);
            if (bytes.length == LENGTH) {
                return bytes;
            }
            Arrays.fill(bytes, (byte) 0);
            throw new VaultException(Code.DAMAGED, "The key file is not of %d bytes.".formatted(LENGTH), null);
        } catch (NoSuchFileException e) {
            throw new VaultException(Code.MISSING, "There is no key file.", e);
        } catch (IOException e) {
            throw new VaultException(Code.DAMAGED, "The key file can not be read.", e);
        }
    }
}
