package dev.onset.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Starts peers' processes.
 *
 * <p>A process measured on one thread is pinned to the last processor, where the system has {@code taskset}: otherwise
 * it would be moved about, and a library that starts threads unasked would use them.
 *
 * @param folder of the peers' modules
 * @param stopped whether to end what was started
 */
record Launcher(Path folder, BooleanSupplier stopped) {

    private static final List<Path> TASKSET = List.of(Path.of("/usr/bin/taskset"), Path.of("/bin/taskset"));

    private static final String WIDTH = "onset.simd.bits";

    /** Starts a peer; what it says on standard error goes to a log of its own. */
    PeerProcess start(PeerSpec spec, int threads) throws IOException {
        Path module = folder.resolve(spec.module());
        String natives = spec.natives().stream()
                .map(each -> module.resolve("target/natives").resolve(each).toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        if (threads == 1) {
            TASKSET.stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresent(taskset -> command.addAll(List.of(
                            taskset.toString(),
                            "--cpu-list",
                            String.valueOf(Runtime.getRuntime().availableProcessors() - 1))));
        }
        command.addAll(spec.python() ? python(spec, module, threads) : java(spec, module, natives, threads));
        Path logs = Files.createDirectories(folder.resolve("target/logs"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(
                        logs.resolve(spec.name() + "-" + threads + ".log").toFile());
        builder.environment().putAll(environment(threads));
        builder.environment().putAll(spec.environment());
        if (!natives.isEmpty()) {
            builder.environment().put("LD_LIBRARY_PATH", natives);
        }
        return new PeerProcess(spec.name(), builder.start(), stopped);
    }

    private List<String> java(PeerSpec spec, Path module, String natives, int threads) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-XX:ObjectAlignmentInBytes=64",
                "-XX:ActiveProcessorCount=" + threads,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx3g",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Djava.library.path=" + natives,
                "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("target/javacpp"),
                "-DDJL_CACHE_DIR=" + folder.resolve("target/djl"),
                "-Dai.djl.offline=true",
                "-cp",
                classPath(spec, module),
                Worker.class.getName(),
                spec.peer(),
                String.valueOf(threads)));
        // The vector width that the suite itself was asked for is Onset's to have.
        Optional.ofNullable(System.getProperty(WIDTH)).ifPresent(bits -> command.add(1, "-D" + WIDTH + "=" + bits));
        return command;
    }

    private static List<String> python(PeerSpec spec, Path module, int threads) throws IOException {
        String python = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "python3"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IOException("there is no python3 on the PATH"))
                .toString();
        return List.of(python, module.resolve(spec.peer()).toString(), String.valueOf(threads));
    }

    private static String classPath(PeerSpec spec, Path module) throws IOException {
        if (spec.module().isEmpty()) {
            return System.getProperty("java.class.path");
        }
        Path target = module.resolve("target");
        try (var jars = Files.list(target)) {
            String own = jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.joining(File.pathSeparator));
            return own + File.pathSeparator + target.resolve("lib") + File.separator + "*";
        }
    }

    /** Helpers of a library may spin for about a millisecond after a call, as within a window; then they sleep. */
    private static Map<String, String> environment(int threads) {
        String count = String.valueOf(threads);
        return Map.of(
                "OMP_NUM_THREADS",
                count,
                "MKL_NUM_THREADS",
                count,
                "OPENBLAS_NUM_THREADS",
                count,
                "KMP_BLOCKTIME",
                "1",
                "OPENBLAS_THREAD_TIMEOUT",
                "22",
                "TF_CPP_MIN_LOG_LEVEL",
                "2");
    }
}
