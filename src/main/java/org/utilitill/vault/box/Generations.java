package org.utilitill.vault.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

/**
 * The numbered files of a vault in its folder. A new one is written beside the others under another name, forced,
 * renamed, forced again and read back; only then is an older one removed.
 */
final class Generations {

    private static final Pattern NAME = Pattern.compile("vault-([1-9][0-9]{0,17})\\.utv");
    private static final String UNFINISHED = "vault.new";

    private final Path folder;
    private final VaultFiles files;

    Generations(Path folder, VaultFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Their numbers, the newest first.
     *
     * @throws VaultException DAMAGED when the folder can not be read
     */
    List<Long> numbers() {
        try {
            return files.names(folder).stream()
                    .map(NAME::matcher)
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new VaultException(Code.DAMAGED, "The vault's folder can not be read.", e);
        }
    }

    /** The newest number, 0 when there is none. */
    long newest() {
        return numbers().stream().findFirst().orElse(0L);
    }

    /**
     * The file of a number.
     *
     * @throws VaultException DAMAGED or FORMAT
     */
    VaultImage image(long number) {
        VaultImage image = VaultImage.parse(read(number));
        if (image.header().generation() != number) {
            throw new VaultException(Code.DAMAGED, "The vault file is not the generation its name says.", null);
        }
        return image;
    }

    private byte[] read(long number) {
        try {
            return files.read(file(number), VaultImage.MOST_FILE + 1);
        } catch (IOException e) {
            throw new VaultException(Code.DAMAGED, "The vault file can not be read.", e);
        }
    }

    /** Adds a file; when it returns, a power cut does not lose it. */
    void add(long number, byte[] bytes) throws IOException {
        boolean first = numbers().isEmpty();
        Path unfinished = folder.resolve(UNFINISHED);
        files.write(unfinished, bytes);
        files.force(unfinished);
        files.rename(unfinished, file(number));
        files.forceFolder(folder);
        if (first) {
            files.forceFolder(folder.toAbsolutePath().resolve("..").normalize());
        }
        if (!Arrays.equals(bytes, files.read(file(number), VaultImage.MOST_FILE + 1))) {
            throw new IOException("the disk does not hold what was written to it");
        }
    }

    /** Removes every file but those of these numbers; false when the disk did not let it. */
    boolean keepOnly(Set<Long> kept) {
        try {
            for (String name : files.names(folder)) {
                if (isOther(name, kept)) {
                    files.delete(folder.resolve(name));
                }
            }
            files.forceFolder(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOther(String name, Set<Long> kept) {
        Matcher number = NAME.matcher(name);
        return number.matches() && !kept.contains(Long.valueOf(number.group(1)));
    }

    /** Takes back what was added, as far as the disk lets it. */
    void takeBack(List<Long> numbers, Exception cause) {
        Stream<Path> added = numbers.stream().map(this::file);
        Stream.concat(Stream.of(folder.resolve(UNFINISHED)), added).forEach(file -> {
            try {
                files.delete(file);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        });
    }

    private Path file(long number) {
        return folder.resolve("vault-" + number + ".utv");
    }
}
