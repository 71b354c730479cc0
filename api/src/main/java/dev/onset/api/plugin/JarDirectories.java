package dev.onset.api.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The jars in plug-in directories. */
final class JarDirectories {

    private JarDirectories() {}

    /**
     * The jars in these directories, as absolute paths: directories in the order given, files sorted by name.
     *
     * @throws PluginException PLUGIN-5 when a directory does not exist or cannot be listed
     */
    static List<Path> jars(List<Path> directories) {
        Set<Path> jars = new LinkedHashSet<>();
        for (Path directory : directories) {
            Path place = directory.toAbsolutePath().normalize();
            if (Files.isDirectory(place)) {
                jars.addAll(inside(place));
            } else if (isJar(place) && Files.exists(place)) {
                jars.add(place);
            } else {
                throw new PluginException(
                        ProblemCode.PLUGIN_5,
                        "The plug-in directory " + place + " "
                                + (Files.exists(place) ? "is neither a directory nor a jar" : "does not exist")
                                + "; create it, or correct the path.");
            }
        }
        return List.copyOf(jars);
    }

    private static List<Path> inside(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            // By text: the order of paths themselves differs between platforms.
            return entries.filter(JarDirectories::isJar)
                    .sorted(Comparator.comparing((Path jar) -> jar.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new PluginException(
                    ProblemCode.PLUGIN_5, "The plug-in directory " + directory + " cannot be listed (" + e + ").", e);
        }
    }

    private static boolean isJar(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }
}
