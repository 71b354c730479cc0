package dev.onset.workbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine calls itself. */
public final class Machine {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** The processor's name and family where the system tells them, and the architecture everywhere. */
    public static String processor() {
        String architecture = System.getProperty("os.arch", "unknown");
        try {
            List<String> lines = Files.isReadable(CPUINFO) ? Files.readAllLines(CPUINFO) : List.of();
            String name = value(lines, "model name");
            return name.isEmpty()
                    ? architecture
                    : architecture + ", " + name + " (family " + value(lines, "cpu family") + ", model "
                            + value(lines, "model") + ")";
        } catch (IOException e) {
            return architecture;
        }
    }

    /** How many processors this process may use. */
    public static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equals(key))
                .map(parts -> parts[1].strip())
                .findFirst()
                .orElse("");
    }
}
