package dev.onset.api.plugin;

import java.util.List;

/**
 * A place where schemes were found.
 *
 * @param location the jar, folder or module
 * @param provides what it provides, such as {@code initializer he-normal}, sorted
 */
public record PluginJar(String location, List<String> provides) {

    public PluginJar {
        provides = List.copyOf(provides);
    }
}
