package org.utilitill.cli.console;

import java.nio.file.Path;
import org.utilitill.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options that several commands share. */
public final class Options {

    private static final String HOME = "--home";

    private Options() {}

    public static CommandSpec command(Texts texts, String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(texts.get("cli." + name));
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(texts.get("cli.option.help"))
                .build());
    }

    public static OptionSpec home(Texts texts) {
        return value(HOME, "DIR", Path.class, texts.get("cli.option.home"))
                .required(true)
                .build();
    }

    public static OptionSpec.Builder value(String name, String label, Class<?> type, String description) {
        return OptionSpec.builder(name).paramLabel(label).type(type).description(description);
    }

    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    public static Path home(ParseResult arguments) {
        return arguments.matchedOptionValue(HOME, Path.of("."));
    }
}
