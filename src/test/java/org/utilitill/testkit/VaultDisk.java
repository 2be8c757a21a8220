package org.utilitill.testkit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.utilitill.vault.box.VaultFiles;

/**
 * A disk in memory with the one folder of a vault. It remembers everything done to it, so that a power cut can be
 * played at any point, and can fail at any point.
 *
 * <p>Bytes survive a cut when their file was forced, names when the folder was; of the rest anything may be.
 */
public final class VaultDisk implements VaultFiles {

    /** What a cut leaves of names that were not forced. */
    public enum Names {
        DROPPED,
        KEPT,
        PREFIX,
        ANY
    }

    /** What a cut leaves of bytes that were not forced. */
    public enum Bytes {
        DROPPED,
        KEPT,
        CUT,
        TORN
    }

    private enum Kind {
        WRITE,
        FORCE,
        RENAME,
        DELETE,
        FORCE_FOLDER
    }

    /** The bytes of one file, whatever its name. */
    private static final class Inode {
        private final byte[] bytes;
        private boolean forced;

        Inode(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private record Op(Kind kind, String name, String to, byte[] bytes) {}

    /** A name that came or went: without an inode it went. */
    private record NameChange(String name, Inode inode) {}

    private static final int SECTOR = 512;

    private final Path folder;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final List<Op> log = new ArrayList<>();
    private int failsAt = Integer.MAX_VALUE;
    private int failsUntil = Integer.MAX_VALUE;
    private boolean forgetsToForce;

    /** An empty disk with this folder. */
    public VaultDisk(Path folder) {
        this.folder = folder;
    }

    /** The files by their names, to be looked at and damaged. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** How many things were done so far. */
    public int length() {
        return log.size();
    }

    /** From the next but so many things on, so many fail. */
    public void failAfter(int good, int bad) {
        failsAt = log.size() + good;
        failsUntil = failsAt + bad;
    }

    /** From now on nothing fails. */
    public void mend() {
        failsAt = Integer.MAX_VALUE;
    }

    /** From now on forcing does nothing. */
    public void forgetToForce() {
        forgetsToForce = true;
    }

    private void note(Op op) throws IOException {
        log.add(op);
        if (log.size() > failsAt && log.size() <= failsUntil) {
            throw new IOException("Input/output error");
        }
    }

    @Override
    public List<String> names(Path asked) {
        return asked.equals(folder) ? List.copyOf(files.keySet()) : List.of();
    }

    @Override
    public byte[] read(Path file, int most) throws IOException {
        byte[] bytes = files.get(file.getFileName().toString());
        if (bytes == null) {
            throw new NoSuchFileException(file.toString());
        }
        return Arrays.copyOf(bytes, Math.min(most, bytes.length));
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        String name = file.getFileName().toString();
        note(new Op(Kind.WRITE, name, "", bytes.clone()));
        files.put(name, bytes.clone());
    }

    @Override
    public void force(Path file) throws IOException {
        if (!forgetsToForce) {
            note(new Op(Kind.FORCE, file.getFileName().toString(), "", new byte[0]));
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        String old = from.getFileName().toString();
        String name = to.getFileName().toString();
        note(new Op(Kind.RENAME, old, name, new byte[0]));
        files.put(name, files.remove(old));
    }

    @Override
    public void forceFolder(Path asked) throws IOException {
        if (asked.equals(folder) && !forgetsToForce) {
            note(new Op(Kind.FORCE_FOLDER, "", "", new byte[0]));
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        String name = file.getFileName().toString();
        note(new Op(Kind.DELETE, name, "", new byte[0]));
        files.remove(name);
    }

    /** What a cut after so many things leaves. */
    public VaultDisk image(int cut, Names names, Bytes bytes, Random random) {
        Map<String, Inode> live = new HashMap<>();
        Map<String, Inode> durable = new HashMap<>();
        List<NameChange> pending = new ArrayList<>();
        for (Op op : log.subList(0, cut)) {
            switch (op.kind()) {
                case WRITE -> change(live, pending, op.name(), new Inode(op.bytes()));
                case FORCE -> live.get(op.name()).forced = true;
                case DELETE -> change(live, pending, op.name(), null);
                case RENAME -> {
                    change(live, pending, op.to(), live.get(op.name()));
                    change(live, pending, op.name(), null);
                }
                case FORCE_FOLDER -> {
                    durable = new HashMap<>(live);
                    pending.clear();
                }
            }
        }
        for (NameChange change : survivors(pending, names, random)) {
            put(durable, change.name(), change.inode());
        }
        VaultDisk image = new VaultDisk(folder);
        durable.forEach((name, inode) -> image.files.put(name, left(inode, bytes, random)));
        return image;
    }

    private static void change(Map<String, Inode> live, List<NameChange> pending, String name, Inode inode) {
        put(live, name, inode);
        pending.add(new NameChange(name, inode));
    }

    private static void put(Map<String, Inode> names, String name, Inode inode) {
        if (inode == null) {
            names.remove(name);
        } else {
            names.put(name, inode);
        }
    }

    private static List<NameChange> survivors(List<NameChange> pending, Names names, Random random) {
        return switch (names) {
            case DROPPED -> List.of();
            case KEPT -> pending;
            case PREFIX -> pending.subList(0, random.nextInt(pending.size() + 1));
            case ANY -> pending.stream().filter(change -> random.nextBoolean()).toList();
        };
    }

    private static byte[] left(Inode inode, Bytes bytes, Random random) {
        if (inode.forced || bytes == Bytes.KEPT) {
            return inode.bytes.clone();
        }
        return switch (bytes) {
            case CUT -> Arrays.copyOf(inode.bytes, random.nextInt(inode.bytes.length + 1));
            case TORN -> torn(inode.bytes.clone(), random);
            default -> new byte[0];
        };
    }

    private static byte[] torn(byte[] bytes, Random random) {
        for (int from = 0; from < bytes.length; from += SECTOR) {
            if (random.nextBoolean()) {
                Arrays.fill(bytes, from, Math.min(from + SECTOR, bytes.length), (byte) 0);
            }
        }
        return bytes;
    }
}
