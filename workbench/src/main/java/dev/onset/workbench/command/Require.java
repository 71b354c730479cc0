package dev.onset.workbench.command;

import dev.onset.workbench.output.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks of what users type. */
final class Require {

    private Require() {}

    /** Refuses a number that is too small. */
    static void atLeast(String option, long least, long value) {
        if (value < least) {
            throw new UsageException(option + " must be at least " + least + ", not " + value + ".");
        }
    }

    /** Refuses a number that is too large. */
    static void atMost(String option, long most, long value) {
        if (value > most) {
            throw new UsageException(option + " must be at most " + most + ", not " + value + ".");
        }
    }

    /** Refuses a file that cannot be written, before the work whose result it is to hold and not after. */
    static void writable(String option, Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UsageException(
                    option + " " + path + " is not a file in a folder that exists; make the folder first.");
        }
        try {
            AtomicFile.probe(path);
        } catch (IOException e) {
            throw new FailedException(option + " " + path + " cannot be written: " + Failures.oneLine(e), e);
        }
    }

    /** Makes a folder for results, before the work whose results it is to hold and not after. */
    static void folder(String option, Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new FailedException(option + " " + path + " cannot be made: " + Failures.oneLine(e), e);
        }
    }
}
