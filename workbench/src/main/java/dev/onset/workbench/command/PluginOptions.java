package dev.onset.workbench.command;

import dev.onset.api.plugin.Plugins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --plugins}, for every command that uses schemes. */
public final class PluginOptions {

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = {
                "Folder with plug-in jars; may be given several times.",
                "The folder 'plugins' beside the launcher is always searched."
            })
    private List<Path> folders = new ArrayList<>();

    /** What is on the class path, in the launcher's own folder, and in those asked for. */
    Plugins discover() {
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new UsageException("PLUGIN-5 --plugins " + folder + " does not exist; correct the path.");
            }
        }
        String home = System.getProperty("onset.home", "");
        return home.isEmpty() ? Plugins.discover(folders) : Plugins.discover(Path.of(home, "plugins"), folders);
    }
}
