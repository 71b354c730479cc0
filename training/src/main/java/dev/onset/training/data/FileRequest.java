package dev.onset.training.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A data set asked for as {@code kind:path[,option=value]}. The path may hold commas.
 *
 * @param kind what reads the file
 * @param path as it was typed, not empty
 * @param option the value of the one option this kind has
 */
record FileRequest(String kind, String path, Optional<String> option) {

    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_-]*):(.*)", Pattern.DOTALL);
    private static final Pattern OPTION_LIKE = Pattern.compile("(.*),\\s*([A-Za-z]+)=[^/]*", Pattern.DOTALL);
    private static final Map<String, String> OPTIONS = Map.of("mnist", "classes", "csv", "label");

    /**
     * The request in a text; empty where it is not of this form.
     *
     * @throws DataException DATA-5 when the path is missing or an option unknown
     */
    static Optional<FileRequest> in(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String kind = form.group(1);
        String rest = form.group(2);
        String optionName = OPTIONS.getOrDefault(kind, "");
        String marker = "," + optionName + "=";
        int at = optionName.isEmpty() ? -1 : rest.lastIndexOf(marker);
        if (at >= 0) {
            String value = rest.substring(at + marker.length());
            return Optional.of(new FileRequest(kind, rest.substring(0, at), Optional.of(value)));
        }
        Matcher unknown = OPTION_LIKE.matcher(rest);
        if (!optionName.isEmpty() && unknown.matches() && !Files.exists(toPath(rest))) {
            throw new DataException(
                    DataProblem.DATA_5,
                    "'" + text + "': " + kind + " has no option '" + unknown.group(2) + "'; it has '" + optionName
                            + "', as in " + kind + ":PATH," + optionName + "=...");
        }
        return Optional.of(new FileRequest(kind, rest, Optional.empty()));
    }

    /** The refusal of a path for a source that reads none. */
    DataException notFromFile(DataSource source) {
        return new DataException(
                DataProblem.DATA_5,
                "'" + source.name() + "' is not read from a file: write '" + source.name() + "' without ':" + path
                        + "'.");
    }

    /**
     * A path from text.
     *
     * @throws DataException DATA-5 when it is not one
     */
    static Path toPath(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new DataException(DataProblem.DATA_5, "'" + text + "' is not a path: " + e.getReason() + ".", e);
        }
    }
}
