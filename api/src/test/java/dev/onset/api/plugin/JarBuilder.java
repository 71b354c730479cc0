package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onset.api.init.Initializer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes plug-in jars, good ones and broken ones, from source text. */
final class JarBuilder {

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Adds a class; its package is {@code com.acme}. */
    JarBuilder source(String simpleName, String body) {
        sources.put("com/acme/" + simpleName + ".java", """
                package com.acme;
                import dev.onset.api.init.*;
                import dev.onset.api.network.*;
                import dev.onset.api.random.*;
                import java.util.*;
                """ + body);
        return this;
    }

    /** Adds a working initializer of that name. */
    JarBuilder initializer(String simpleName, String name) {
        return initializer(simpleName, name, "");
    }

    /** Adds an initializer of that name with more members. */
    JarBuilder initializer(String simpleName, String name, String members) {
        return source(simpleName, """
                public class %s implements Initializer {
                  public String name() { return "%s"; }
                  public void fill(Weights weights, LayerSpec layer, RandomStream random) {
                    weights.fillNormal(random, 0, 1);
                  }
                  %s
                }
                """.formatted(simpleName, name, members));
    }

    /** Lists classes of {@code com.acme} as initializers in the services file. */
    JarBuilder listed(String... simpleNames) {
        return services(
                Stream.of(simpleNames).map(name -> "com.acme." + name + "\n").reduce("", String::concat));
    }

    /** Sets the initializers' services file. */
    JarBuilder services(String text) {
        return entry("META-INF/services/" + Initializer.class.getName(), text.getBytes(StandardCharsets.UTF_8));
    }

    JarBuilder moduleInfo(String text) {
        sources.put("module-info.java", text);
        return this;
    }

    JarBuilder entry(String path, byte[] bytes) {
        entries.put(path, bytes);
        return this;
    }

    /** Compiles, lets the classes be tampered with, and writes the jar. */
    Path write(Path jar, Tampering tampering) {
        try {
            Map<String, byte[]> classes = compile(jar.resolveSibling(jar.getFileName() + ".classes"));
            tampering.tamper(classes);
            classes.putAll(entries);
            try (OutputStream out = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path jar) {
        return write(jar, classes -> {});
    }

    private Map<String, byte[]> compile(Path output) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        if (sources.isEmpty()) {
            return classes;
        }
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String api = Path.of(PluginException.location(Initializer.class)).toString();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-d", output.toString()));
        options.addAll(List.of(sources.containsKey("module-info.java") ? "--module-path" : "--class-path", api));
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        assertThat(compiler.getTask(null, null, null, options, null, files).call())
                .isTrue();
        try (Stream<Path> found = Files.walk(output)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                classes.put(output.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    /** What is done to compiled classes before they are packed. */
    @FunctionalInterface
    interface Tampering {

        /** Changes entries by their path. */
        void tamper(Map<String, byte[]> classes);

        /** Leaves a class out. */
        static Tampering without(String simpleName) {
            return classes -> assertThat(classes.remove("com/acme/" + simpleName + ".class"))
                    .isNotNull();
        }

        /** Gives a class file another major version. */
        static Tampering major(String path, int major) {
            return classes -> {
                classes.get(path)[6] = (byte) (major >> 8);
                classes.get(path)[7] = (byte) major;
            };
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
