package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks for many secrets in many forms in one pass over each file (Aho and Corasick, 1975).
 *
 * <p>Of a long secret the first 32 bytes are looked for.
 */
public final class SecretSearch {

    private static final int SIGNS = 256;
    private static final int LONGEST = 32;
    private static final int BUFFER = 1 << 16;

    /** A secret in one of its forms, and where it lay. */
    public record Hit(String secret, SecretForm form, String file, long at) {}

    /** What was looked through. */
    public record Result(int files, long bytes, List<Hit> hits) {}

    private record Pattern(String secret, SecretForm form, int length) {}

    private final int secrets;
    private final List<int[]> next = new ArrayList<>();
    private final List<List<Pattern>> ending = new ArrayList<>();

    /** A search for secrets by their names. */
    public SecretSearch(Map<String, byte[]> secrets) {
        this.secrets = secrets.size();
        addNode();
        secrets.forEach((name, secret) -> {
            byte[] part = Arrays.copyOf(secret, Math.min(secret.length, LONGEST));
            for (SecretForm form : SecretForm.values()) {
                form.of(part).forEach(bytes -> add(new Pattern(name, form, bytes.length), bytes));
            }
        });
        link();
    }

    /** How many secrets it knows. */
    public int secrets() {
        return secrets;
    }

    private int addNode() {
        int[] row = new int[SIGNS];
        Arrays.fill(row, -1);
        next.add(row);
        ending.add(new ArrayList<>(0));
        return next.size() - 1;
    }

    private void add(Pattern pattern, byte[] bytes) {
        int node = 0;
        for (byte sign : bytes) {
            int at = next.get(node)[sign & 0xFF];
            if (at < 0) {
                at = addNode();
                next.get(node)[sign & 0xFF] = at;
            }
            node = at;
        }
        ending.get(node).add(pattern);
    }

    /** Where a longer match ends in nothing, the longest shorter one goes on. */
    private void link() {
        int[] shorter = new int[next.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int sign = 0; sign < SIGNS; sign++) {
            int node = Math.max(0, next.get(0)[sign]);
            next.get(0)[sign] = node;
            if (node > 0) {
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            ending.get(node).addAll(ending.get(shorter[node]));
            int[] row = next.get(node);
            int[] below = next.get(shorter[node]);
            for (int sign = 0; sign < SIGNS; sign++) {
                if (row[sign] < 0) {
                    row[sign] = below[sign];
                } else {
                    shorter[row[sign]] = below[sign];
                    open.add(row[sign]);
                }
            }
        }
    }

    /** Every hit in bytes. */
    public List<Hit> in(String name, byte[] bytes) {
        List<Hit> hits = new ArrayList<>();
        try {
            look(name, new ByteArrayInputStream(bytes), hits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    /** Every hit in every file below some folders; a folder that is not there has none. Names of files count as text. */
    public Result below(Path... folders) throws IOException {
        List<Hit> hits = new ArrayList<>();
        Map<Path, Long> sizes = new LinkedHashMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = folder.getFileName()
                            .resolve(folder.relativize(file))
                            .toString();
                    hits.addAll(in(name + " (its name)", name.getBytes(UTF_8)));
                    sizes.put(file, lookInto(name, file, hits));
                }
            }
        }
        long bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
        return new Result(sizes.size(), bytes, hits);
    }

    private long lookInto(String name, Path file, List<Hit> hits) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return look(name, in, hits);
        }
    }

    private long look(String name, InputStream in, List<Hit> hits) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int node = 0;
        long read = 0;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            for (int i = 0; i < length; i++) {
                node = next.get(node)[buffer[i] & 0xFF];
                for (Pattern found : ending.get(node)) {
                    hits.add(new Hit(found.secret(), found.form(), name, read + i + 1 - found.length()));
                }
            }
            read += length;
        }
        return read;
    }
}
