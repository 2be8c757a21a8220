package org.utilitill.cli.console;

import java.io.InputStream;
import java.io.PrintStream;
import org.utilitill.text.Texts;

/**
 * What a command reads and writes, and in which language it speaks to people.
 *
 * @param in requests
 * @param out answers, nothing else
 * @param err words for people
 * @param texts of the chosen language
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Texts texts) {}
