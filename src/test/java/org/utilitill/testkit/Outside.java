package org.utilitill.testkit;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of the machine that a test starts.
 *
 * <p>On a desk a test whose program is not installed is skipped and says which; with {@code
 * UTILITILL_OUTSIDE=required}, as {@code .ci/run} sets it, it fails.
 */
public final class Outside {

    private final String path;
    private final boolean required;

    Outside(String path, boolean required) {
        this.path = path;
        this.required = required;
    }

    /** The program of that name, or the end of the test. */
    public static Path require(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Outside(path, "required".equals(System.getenv("UTILITILL_OUTSIDE"))).find(program);
    }

    Path find(String program) {
        Optional<Path> found = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
        if (found.isEmpty() && required) {
            fail(program + " is not installed, and this run requires it");
        }
        Assumptions.assumeTrue(found.isPresent(), program + " is not installed");
        return found.orElseThrow();
    }
}
