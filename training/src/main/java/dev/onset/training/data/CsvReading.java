package dev.onset.training.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** One reading of a CSV file into a {@link CsvTable}; memory grows as rows arrive. */
final class CsvReading {

    private final Path path;
    private final String label;
    private final LabelTexts labels = new LabelTexts();
    private List<String> columns = List.of();
    private int labelColumn;
    private float[] values = new float[0];
    private int[] lines = new int[0];
    private int count;

    /**
     * Prepares to read.
     *
     * @param label the label's column as {@link Csv} takes it
     */
    CsvReading(Path path, String label) {
        this.path = path;
        this.label = label;
    }

    /**
     * Reads the file.
     *
     * @throws DataException DATA-1 to DATA-5, naming row and column
     */
    CsvTable table() {
        // Empty lines are skipped by the reader; ragged rows are refused here, with their place.
        CsvReader.CsvReaderBuilder rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true);
        try (CsvReader<CsvRecord> reader = rows.ofCsvRecord(path)) {
            read(reader.iterator());
        } catch (CsvParseException e) {
            throw new DataException(
                    DataProblem.DATA_2,
                    path + ", after row " + labels.rows() + ": it is not CSV: " + reason(e) + ".",
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(DataProblem.DATA_1, path + ": it cannot be read: " + e.getMessage() + ".", e);
        }
        return new CsvTable(
                path, columns, labelColumn, Arrays.copyOf(values, count), labels, Arrays.copyOf(lines, labels.rows()));
    }

    private void read(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new DataException(
                    DataProblem.DATA_2, path + ": it is empty. A row of numbers and a label is needed.");
        }
        CsvRecord first = records.next();
        boolean header = isHeader(first);
        columns = columnNames(first, header);
        labelColumn = labelColumn(first, header);
        if (columns.size() < 2) {
            throw new DataException(
                    DataProblem.DATA_2,
                    path + ", line " + first.getStartingLineNumber()
                            + ": it has one column; a label and at least one feature are needed, separated by commas.");
        }
        if (!header) {
            add(first);
        }
        while (records.hasNext()) {
            add(records.next());
        }
    }

    /** A name for the label needs a header to stand in; otherwise a header has no number in it. */
    private boolean isHeader(CsvRecord first) {
        boolean named = !label.equals(Csv.LAST) && !isIndex(label);
        return named || first.getFields().stream().noneMatch(Cell::isNumber);
    }

    private static List<String> columnNames(CsvRecord first, boolean header) {
        return IntStream.range(0, first.getFieldCount())
                .mapToObj(i -> header ? i + " '" + first.getField(i).strip() + "'" : Integer.toString(i))
                .toList();
    }

    private int labelColumn(CsvRecord first, boolean header) {
        List<String> names =
                header ? first.getFields().stream().map(String::strip).toList() : List.of();
        int named = names.indexOf(label);
        if (named >= 0) {
            if (named != names.lastIndexOf(label)) {
                throw noColumn("two columns are named '" + label + "'");
            }
            return named;
        }
        if (label.equals(Csv.LAST)) {
            return columns.size() - 1;
        }
        if (isIndex(label) && Integer.parseInt(label) < columns.size()) {
            return Integer.parseInt(label);
        }
        throw noColumn("there is no column '" + label + "'");
    }

    private DataException noColumn(String why) {
        return new DataException(
                DataProblem.DATA_5,
                path + ": " + why + " for the label. Its columns are: " + String.join(", ", columns)
                        + "; give a name or an index from 0.");
    }

    private static boolean isIndex(String text) {
        return text.matches("[0-9]{1,6}");
    }

    private void add(CsvRecord record) {
        int row = labels.rows();
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.size()) {
            throw new DataException(
                    DataProblem.DATA_2,
                    path + ", row " + (row + 1) + " (line " + line + "): it has " + record.getFieldCount()
                            + " cells, the rows before it have " + columns.size() + ". Make all rows the same length.");
        }
        grow(count + (long) columns.size() - 1);
        lines[row] = (int) line;
        for (int column = 0; column < columns.size(); column++) {
            CellPlace place = new CellPlace(path, row, line, columns.get(column));
            if (column == labelColumn) {
                labels.add(record.getField(column), place);
            } else {
                values[count++] = Cell.number(record.getField(column), place);
            }
        }
    }

    private void grow(long needed) {
        if (needed > values.length) {
            long capacity = Math.min(Integer.MAX_VALUE - 8, Math.max(1024, needed + needed / 2));
            // The old array lives until it is copied.
            Room.require(values.length + Math.max(needed, capacity), path + ", row " + (labels.rows() + 1));
            values = Arrays.copyOf(values, (int) capacity);
        }
        if (labels.rows() == lines.length) {
            lines = Arrays.copyOf(lines, Math.max(64, 2 * lines.length));
        }
    }

    private static String reason(CsvParseException e) {
        String own = String.valueOf(e.getMessage());
        return e.getCause() == null ? own : own + ", " + e.getCause().getMessage();
    }
}
