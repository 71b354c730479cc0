package dev.onset.training.data;

import dev.onset.api.Description;
import dev.onset.api.random.RandomStream;
import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A CSV file (RFC 4180) of numbers with one column of labels.
 *
 * <p>The first row is a header when none of its cells is a number, or when the label column is asked for by name.
 * Labels are whole numbers 0 to K - 1, or text, whose values become classes in sorted order. A fifth of the rows, drawn
 * without regard to order, is held back for testing; every feature is shifted and scaled so that its mean over the
 * training rows is 0 and its standard deviation 1 (a constant one becomes 0).
 *
 * @param file the file
 * @param label the label's column: its name, its index from 0, or {@code last} for the last (unless a column has that
 *     name)
 */
public record Csv(String file, String label) implements DataSource {

    /** The label stands in the last column. */
    static final String LAST = "last";

    private static final int TEST_SHARE = 5;

    public Csv() {
        this("", LAST);
    }

    /** The source of {@code csv:FILE[,label=COLUMN]}. */
    static Csv of(FileRequest request) {
        return new Csv(request.path(), request.option().map(String::strip).orElse(LAST));
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Description description() {
        return new Description(
                "A CSV file of numbers with one column of labels; a fifth of the rows is held back for testing.",
                "(feature - mean) / std, both over the training rows",
                "RFC 4180",
                "csv:iris.csv,label=species");
    }

    @Override
    public Dataset load() {
        if (file.isBlank()) {
            throw new DataException(DataProblem.DATA_5, "csv needs a file: csv:FILE or csv:FILE,label=COLUMN.");
        }
        Path path = FileRequest.toPath(file);
        if (!Files.isRegularFile(path)) {
            throw new DataException(
                    DataProblem.DATA_1,
                    path + (Files.exists(path) ? " is not a file" : ": there is no such file") + ". Give a CSV file.");
        }
        return read(path, label, "csv:" + file);
    }

    /** Reads a file that is there; {@code name} is the set's. */
    static Dataset read(Path path, String label, String name) {
        CsvTable table = new CsvReading(path, label).table();
        int rows = table.rows();
        if (rows < TEST_SHARE) {
            throw new DataException(
                    DataProblem.DATA_2,
                    path + ": it has " + rows + " rows of data; at least " + TEST_SHARE
                            + " are needed, a fifth of them for testing.");
        }
        LabelColumn labels = LabelColumn.of(table);
        int[] order = new int[rows];
        Arrays.setAll(order, i -> i);
        RandomStream.root(1).child("csv").child("split").shuffle(order);
        int test = rows / TEST_SHARE;
        int[] testRows = Arrays.copyOf(order, test);
        int[] trainRows = Arrays.copyOfRange(order, test, rows);
        Standardised standardised = Standardised.over(table, trainRows);
        return new Dataset(
                name,
                Task.CLASSIFICATION,
                table.features(),
                labels.classes(),
                Samples.labelled(table.features(), standardised.rows(trainRows), labels.of(trainRows)),
                Samples.labelled(table.features(), standardised.rows(testRows), labels.of(testRows)));
    }
}
