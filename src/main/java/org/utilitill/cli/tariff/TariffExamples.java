package org.utilitill.cli.tariff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code tariff examples [NAME]}: the names of the tariffs that come with the station, or the text of one. */
final class TariffExamples implements Command {

    /** The files in the folder of examples. */
    static final List<String> NAMES = List.of(
            "citypower-2024",
            "homelight-2020",
            "homelight-2024",
            "kplc-2018",
            "kplc-2025-10",
            "kplc-old",
            "rura-2025",
            "rura-2025-inclusive",
            "senelec-2025",
            "tanesco-d1",
            "tanesco-flat",
            "uedcl-2025-q2",
            "umeme-2021-q1",
            "water",
            "zetdc-2024");

    private final Console console;
    private final TariffFiles files;

    TariffExamples(Console console) {
        this.console = console;
        this.files = new TariffFiles(console, new JsonLines());
    }

    @Override
    public CommandSpec spec() {
        return files.part("examples").addPositional(files.argument("NAME", false));
    }

    @Override
    public int run(ParseResult sub) {
        String name = sub.matchedPositionalValue(0, "");
        if (name.isEmpty()) {
            NAMES.forEach(console.out()::println);
            return ExitCode.DONE;
        }
        if (!NAMES.contains(name)) {
            return files.refuse(Refusal.of(RefusalCode.TARIFF_UNKNOWN, name));
        }
        console.out().print(text(name));
        console.out().flush();
        return ExitCode.DONE;
    }

    /** The text of one of the names. */
    static String text(String name) {
        try (InputStream file =
                TariffReader.class.getResourceAsStream("/org/utilitill/tariff/examples/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("the station was packed without the example " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
