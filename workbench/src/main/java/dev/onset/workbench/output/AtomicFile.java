package dev.onset.workbench.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file that appears whole or not at all. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes beside the file first, then moves into its place.
     *
     * @throws IOException saying what is in the way; the target is then as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path partial = partial(file);
        try {
            try (OutputStream out = new BufferedOutputStream(open(partial))) {
                content.writeTo(out);
            }
            moveInPlace(partial, file.toAbsolutePath());
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Finds out whether {@link #write} could begin, and leaves nothing behind.
     *
     * @throws IOException saying what is in the way
     */
    public static void probe(Path file) throws IOException {
        Path partial = partial(file);
        try {
            open(partial).close();
            Files.delete(partial);
        } catch (FileSystemException e) {
            // Nobody knows the file beside it by name.
            String why = e instanceof AccessDeniedException ? "permission denied" : "the system refuses";
            throw new IOException("no file can be made in " + partial.getParent() + " (" + why + ")", e);
        }
    }

    private static OutputStream open(Path partial) throws IOException {
        return Files.newOutputStream(
                partial, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** The file beside it that is written first. */
    private static Path partial(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // Moving over a device or a folder would replace it.
            throw new IOException(file + " exists and is not a file");
        }
        return folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    private static void moveInPlace(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What goes into the file. */
    public interface Content {

        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }
}
