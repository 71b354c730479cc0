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

/** Makes real plug-in jars, each with one initializer. */
final class DroppedJar {

    private DroppedJar() {}

    /**
     * Compiles and packs an initializer.
     *
     * @param name of the scheme, and of the jar
     * @param body of its fill method
     */
    static void make(Path folder, String name, String body) {
        try {
            Path work = Files.createDirectories(folder.resolve("work-" + name).resolve("acme"));
            Path source = work.resolve("Scheme.java");
            Files.writeString(source, """
                    package acme;
                    import dev.onset.api.init.*;
                    import dev.onset.api.network.*;
                    import dev.onset.api.random.*;
                    public record Scheme() implements Initializer {
                        public String name() { return "%s"; }
                        public void fill(Weights weights, LayerSpec layer, RandomStream random) { %s }
                    }
                    """.formatted(name, body));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int result = compiler.run(
                    null, null, null, "-cp", System.getProperty("java.class.path"), "-proc:none", source.toString());
            if (result != 0) {
                throw new AssertionError("the plug-in does not compile");
            }
            pack(folder.resolve(name + ".jar"), work.resolve("Scheme.class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Path jar, Path classFile) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry("acme/Scheme.class"));
            out.write(Files.readAllBytes(classFile));
            out.putNextEntry(new ZipEntry("META-INF/services/dev.onset.api.init.Initializer"));
            out.write("acme.Scheme".getBytes(StandardCharsets.UTF_8));
        }
    }
}
