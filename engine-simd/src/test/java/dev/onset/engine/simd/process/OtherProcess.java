package dev.onset.engine.simd.process;

import dev.onset.api.activation.Activation;
import dev.onset.api.init.Weights;
import dev.onset.engine.simd.SimdEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other JVMs, with options of their own. */
final class OtherProcess {

    /** The option that vectors need. */
    static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private OtherProcess() {}

    /** The start of a command: the executable, and options that blanks separate. */
    static List<String> java(String options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Arrays.stream(options.split(" ", -1))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        return command;
    }

    /** Runs a class of these tests on a class path of them, the api, the engine and where other classes come from. */
    static List<String> java(String options, Class<?> main, Class<?>... others) {
        List<String> command = java(options);
        String path = Stream.concat(Stream.of(main, Weights.class, SimdEngine.class), Arrays.stream(others))
                .map(type -> place(type).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
        command.addAll(List.of("-cp", path, main.getName()));
        return command;
    }

    /** A class that comes from where the built-in activations do. */
    static Class<?> activations() {
        return ServiceLoader.load(Activation.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(type -> type.getPackageName().equals("dev.onset.activations"))
                .findFirst()
                .orElseThrow();
    }

    /** The folder or jar that a class came from. */
    static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** All that a command says, when it has ended. */
    static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command + " ran", e);
        }
    }
}
