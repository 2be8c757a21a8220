package org.utilitill.ui.prices;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.ui.task.SmallFiles;

/** A file as it was read, with the signature that lay beside it. */
final class BroughtFile {

    /** Longest signature there is, in base64, and some more. */
    private static final int MOST_SIGNATURE = 8_192;

    private static final String SUFFIX = ".sig";

    private final String name;
    private final byte[] bytes;
    private final Optional<BroughtFile> signature;

    private BroughtFile(Path file, byte[] bytes, Optional<BroughtFile> signature) {
        this.name = name(file);
        this.bytes = bytes;
        this.signature = signature;
    }

    /** Reads a tariff that was typed or chosen; empty when there is no file that can be read. */
    static Optional<BroughtFile> read(String path) {
        try {
            Path file = Path.of(path).toAbsolutePath();
            return SmallFiles.bytes(file, TariffReader.MOST_BYTES)
                    .map(bytes -> new BroughtFile(file, bytes, beside(file)));
        } catch (InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code prices.yaml.sig}, or else {@code prices.sig}. */
    private static Optional<BroughtFile> beside(Path file) {
        String name = name(file);
        int point = name.lastIndexOf('.');
        Path longer = file.resolveSibling(name + SUFFIX);
        Path shorter = file.resolveSibling((point > 0 ? name.substring(0, point) : name) + SUFFIX);
        return signatureIn(longer).or(() -> shorter.equals(file) ? Optional.empty() : signatureIn(shorter));
    }

    private static Optional<BroughtFile> signatureIn(Path file) {
        return SmallFiles.bytes(file, MOST_SIGNATURE).map(bytes -> new BroughtFile(file, bytes, Optional.empty()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Its name, without the folder. */
    String name() {
        return name;
    }

    /** What it holds, as a signature is over it; bare or in base64 if it is a signature. */
    byte[] bytes() {
        return bytes;
    }

    /** The signature beside it, if there is one. */
    Optional<BroughtFile> signature() {
        return signature;
    }
}
