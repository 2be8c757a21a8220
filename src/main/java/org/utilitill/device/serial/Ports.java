package org.utilitill.device.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The serial ports of this computer: their names, and one owner for each that is open.
 *
 * <p>The same device under two names (a symbolic link) counts as one port, because an administrator's system would let
 * printer and test rig write into each other.
 */
public final class Ports implements LinkOpener {

    /** Longest time the other end may refuse bytes before the port is given up. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);
    private static final Path STABLE_NAMES = Path.of("/dev/serial/by-id");
    /** Some USB adapters hang when they are opened again at once. */
    private static final long REST_NANOS = Duration.ofMillis(300).toNanos();

    private final BoundedCalls calls;
    private final Duration patience;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> closedAt = new ConcurrentHashMap<>();

    /**
     * The ports, driven by lent threads.
     *
     * @param threads at least two daemon threads, better a pool that grows: a driver that hangs keeps its thread
     * @param patience longest time the other end may refuse bytes
     */
    public Ports(ExecutorService threads, Duration patience) {
        this.calls = new BoundedCalls(threads);
        this.patience = patience;
    }

    @Override
    public SerialLink open(String port, LinkSettings settings) throws LinkException {
        if (port.isBlank()) {
            throw new LinkException(LinkException.Code.PORT_NOT_FOUND, "no port is chosen");
        }
        String device = device(port);
        if (!held.add(device)) {
            throw new LinkException(LinkException.Code.PORT_BUSY, "port %s is in use by this station".formatted(port));
        }
        rest(device);
        return JsscLink.open(port, settings, calls, patience, () -> release(device));
    }

    /** The names to choose a port from, the ones that survive replugging first; empty when the system does not tell. */
    public List<String> names() {
        List<String> names = new ArrayList<>(stableNames());
        try {
            // macOS has each port twice; its tty.* waits for a carrier that a printer never raises
            JsscLink.names(calls).stream()
                    .filter(name -> !name.startsWith("/dev/tty."))
                    .forEach(names::add);
        } catch (IOException | TimeoutException e) {
            LOG.warn("the serial ports cannot be listed: {}", e.getMessage());
        }
        return List.copyOf(names);
    }

    private static List<String> stableNames() {
        if (!Files.isDirectory(STABLE_NAMES)) {
            return List.of();
        }
        try (Stream<Path> links = Files.list(STABLE_NAMES)) {
            return links.map(Path::toString).sorted().toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", STABLE_NAMES, e.getMessage());
            return List.of();
        }
    }

    private static String device(String port) {
        try {
            return Path.of(port).toRealPath().toString();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return port;
        }
    }

    private void rest(String device) {
        Long closed = closedAt.get(device);
        if (closed == null) {
            return;
        }
        long left = closed + REST_NANOS - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = closed + REST_NANOS - System.nanoTime();
        }
    }

    private void release(String device) {
        closedAt.put(device, System.nanoTime());
        held.remove(device);
    }
}
