package dev.onset.workbench.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes real plug-in jars, each with one scheme. */
public final class DroppedJar {

    private DroppedJar() {}

    /**
     * Compiles and packs an initializer.
     *
     * @param name of the scheme, and of the jar
     * @param body of its fill method
     */
    public static void make(Path folder, String name, String body) {
        make(folder, name, "dev.onset.api.init.Initializer", """
                package acme;
                import dev.onset.api.init.*;
                import dev.onset.api.network.*;
                import dev.onset.api.random.*;
                public record Scheme() implements Initializer {
                    public String name() { return "%s"; }
                    public void fill(Weights weights, LayerSpec layer, RandomStream random) { %s }
                }
                """.formatted(name, body));
    }

    /**
     * Compiles and packs an activation of slope 1 that is sound at the few points where a plan tries it.
     *
     * @param name of the activation, and of the jar
     * @param body of its value method elsewhere, where the argument is {@code x}
     */
    public static void makeActivation(Path folder, String name, String body) {
        make(folder, name, "dev.onset.api.activation.Activation", """
                package acme;
                public record Scheme() implements dev.onset.api.activation.Activation {
                    public String name() { return "%s"; }
                    public double value(double x) {
                        if (x == 0 || Math.abs(x) == 1 || Math.abs(x) == 10) { return x; }
                        %s
                    }
                    public double slope(double x) { return 1; }
                }
                """.formatted(name, body));
    }

    /** Compiles and packs a bias scheme that leaves biases alone. */
    public static void makeBiases(Path folder, String name) {
        make(folder, name, "dev.onset.api.init.BiasInitializer", """
                package acme;
                import dev.onset.api.init.*;
                import dev.onset.api.network.*;
                import dev.onset.api.random.*;
                public record Scheme() implements BiasInitializer {
                    public String name() { return "%s"; }
                    public void fill(Weights biases, Weights weights, LayerSpec layer, RandomStream random) { }
                }
                """.formatted(name));
    }

    private static void make(Path folder, String name, String kind, String code) {
        try {
            Path work = Files.createDirectories(folder.resolve("work-" + name).resolve("acme"));
            Path source = work.resolve("Scheme.java");
            Files.writeString(source, code);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int result = compiler.run(
                    null, null, null, "-cp", System.getProperty("java.class.path"), "-proc:none", source.toString());
            if (result != 0) {
                throw new AssertionError("the plug-in does not compile");
            }
            pack(folder.resolve(name + ".jar"), work.resolve("Scheme.class"), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Path jar, Path classFile, String kind) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry("acme/Scheme.class"));
            out.write(Files.readAllBytes(classFile));
            out.putNextEntry(new ZipEntry("META-INF/services/" + kind));
            out.write("acme.Scheme".getBytes(StandardCharsets.UTF_8));
        }
    }
}
