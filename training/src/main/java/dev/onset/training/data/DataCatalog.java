package dev.onset.training.data;

import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.Parameter;
import dev.onset.training.Dataset;
import java.util.List;

/**
 * The data sets there are, by the text users type.
 *
 * <p>Made here: {@code digits}, {@code spirals}, {@code moons}, {@code blobs}, {@code xor}, {@code teacher}, each with
 * parameters as in {@code digits(train=1000, seed=2)}. From files: {@code mnist:DIR[,classes=K]} and {@code
 * csv:FILE[,label=COLUMN]}. Immutable.
 */
public final class DataCatalog {

    private final Catalog<DataSource> sources;

    private DataCatalog(Catalog<DataSource> sources) {
        this.sources = sources;
    }

    /** The catalogue of the sets that come with Onset. */
    public static DataCatalog standard() {
        return new DataCatalog(Catalog.of(
                DataSource.class,
                List.of(
                        new Digits(),
                        new Mnist(),
                        new Csv(),
                        new Spirals(),
                        new Moons(),
                        new Blobs(),
                        new Xor(),
                        new Teacher())));
    }

    /** All sources with their defaults, by name. */
    public List<DataSource> all() {
        return sources.all();
    }

    /** The names, sorted. */
    public List<String> names() {
        return sources.names();
    }

    /** Whether there is a source of that name. */
    public boolean contains(String name) {
        return sources.contains(name);
    }

    /** The parameters of a source with their defaults. */
    public List<Parameter> parameters(String name) {
        return sources.parameters(name);
    }

    /**
     * The source a text asks for, before anything is made or read.
     *
     * @throws dev.onset.api.plugin.PluginException SPEC-1 to SPEC-5 when there is no such set or parameter, saying what
     *     there is
     * @throws DataException DATA-5 when a path is missing or an option unknown
     */
    public DataSource source(String text) {
        return FileRequest.in(text).map(this::fromFile).orElseGet(() -> sources.get(text));
    }

    /**
     * Makes or reads a data set; the same text always gives the same numbers, as long as a file stays the same.
     *
     * @throws dev.onset.api.plugin.PluginException as {@link #source}
     * @throws DataException when a file is missing or refused
     */
    public Dataset load(String text) {
        return source(text).load();
    }

    private DataSource fromFile(FileRequest request) {
        return switch (request.kind()) {
            case "mnist" -> Mnist.of(request);
            case "csv" -> Csv.of(request);
            default -> throw request.notFromFile(sources.get(request.kind()));
        };
    }
}
