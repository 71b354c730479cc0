package dev.onset.api.plugin;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where classes and files came from, as people write it: a path where there is one. */
final class Locations {

    private Locations() {}

    /** The jar, folder or module of a class. */
    static String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "the JDK";
        }
        return source.getLocation() == null
                ? "an unknown place"
                : readable(source.getLocation().toString());
    }

    /** The jar or folder that holds a resource of that path. */
    static String of(URL resource, String path) {
        String location = resource.toString();
        if (location.endsWith(path)) {
            location = location.substring(0, location.length() - path.length());
        }
        if (location.startsWith("jar:") && location.endsWith("!/")) {
            location = location.substring("jar:".length(), location.length() - "!/".length());
        }
        return readable(location);
    }

    private static String readable(String location) {
        if (!location.startsWith("file:")) {
            return location;
        }
        try {
            return Path.of(new URI(location)).toString();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return location;
        }
    }
}
