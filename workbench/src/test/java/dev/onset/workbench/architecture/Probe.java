package dev.onset.workbench.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that break a rule on purpose, compiled in the test: a rule that lets them pass would guard nothing. */
final class Probe {
    private Probe() {}

    /** A class in one package that mentions a class in each other; all made up, so that only the names matter. */
    static JavaClasses seeing(String viewer, List<String> seen) {
        String sights = seen.stream().map(name -> name + ".Seen.class").collect(Collectors.joining(", ", "{", "}"));
        Stream<JavaFileObject> sources = Stream.concat(
                seen.stream().map(name -> source(name, "public final class Seen {}")),
                Stream.of(source(viewer, "final class Viewer { final Class<?>[] sights = " + sights + "; }")));
        return compile(List.of(), sources.toArray(JavaFileObject[]::new));
    }

    /** The classes of these sources, each as {@link #source} makes them, compiled with these options of javac. */
    static JavaClasses compile(List<String> extraOptions, JavaFileObject... sources) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "probe");
            StringWriter complaints = new StringWriter();
            List<String> options = Stream.concat(
                            Stream.of("-d", folder.toString(), "-proc:none"), extraOptions.stream())
                    .toList();
            boolean compiled = ToolProvider.getSystemJavaCompiler()
                    .getTask(complaints, null, null, options, null, Arrays.asList(sources))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException("the probe does not compile:\n" + complaints);
            }
            return new ClassFileImporter().importPath(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One class in one package; {@code body} is the class itself. */
    static JavaFileObject source(String packageName, String body) {
        String name = body.replaceFirst("(?s).*?class (\\w+).*", "$1");
        String text = "package " + packageName + ";\n" + body + "\n";
        URI address = URI.create("probe:///" + packageName.replace('.', '/') + "/" + name + ".java");
        return new SimpleJavaFileObject(address, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
