package dev.onset.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.onset.training.Dataset;
import dev.onset.training.Samples;
import dev.onset.training.Task;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {

    @TempDir
    private Path folder;

    @Test
    void featuresAreStandardisedByTheTrainingRowsAndAFifthIsHeldBack() {
        StringBuilder text = new StringBuilder("width,species,height,constant\n");
        for (int i = 0; i < 103; i++) {
            text.append(String.format(Locale.ROOT, "%d.5,%s,%g,4\n", i, i % 3 == 0 ? "setosa" : "iris", 1e4 * i * i));
        }
        Dataset set = load(text.toString(), ",label=species");
        assertThat(set.task()).isEqualTo(Task.CLASSIFICATION);
        assertThat(set.inputs()).isEqualTo(3);
        assertThat(set.outputs()).isEqualTo(2);
        assertThat(set.train().count()).isEqualTo(83);
        assertThat(set.test().count()).isEqualTo(20);
        for (int feature = 0; feature < 2; feature++) {
            assertThat(mean(set.train(), feature, 1)).isCloseTo(0, within(1e-6));
            assertThat(mean(set.train(), feature, 2)).isCloseTo(1, within(1e-6));
        }
        assertThat(mean(set.train(), 2, 2)).isZero();
        // Text labels become classes in sorted order, so iris is 0 and setosa 1.
        assertThat(Arrays.stream(set.train().labels()).sum()
                        + Arrays.stream(set.test().labels()).sum())
                .isEqualTo(35);
        assertThat(Checksum.of(load(text.toString(), ",label=1"))).isEqualTo(Checksum.of(set));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,0\n2,3,1\n3,4,0\n4,5,1\n5,6,1\n",
                "a,b,label\r\n1,2,0\r\n2,3,1\r\n3,4,0\r\n4,5,1\r\n5,6,1",
                "\uFEFF1,2,0\n\n2,3,1\n3,4,0\n4,5,1\n5,6,1\n\n",
                " 1 , 2.0 ,0\n2,3.,1\n\"3\",4,0\n4,+5,1\n5,.6e1,1\n",
                "1,2,0.0\n2,3,1.0\n3,4,0.0\n4,5,1.0\n5,6,1\n",
                "1,2,a\n2,3,b\n3,4,a\n4,5,b\n5,6,b\n",
            })
    void theSameTableIsReadInEveryUsualForm(String text) {
        Dataset plain = load("1,2,0\n2,3,1\n3,4,0\n4,5,1\n5,6,1\n", "");
        Dataset set = load(text, "");
        assertThat(Checksum.of(set)).isEqualTo(Checksum.of(plain));
        assertThat(set.train().count()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,2,0;2,3;3,4,0          | DATA-2 | row 2 (line 2): it has 2 cells, the rows before it have 3",
                "x,y,z;1,2,0;2,3,1,4      | DATA-2 | row 2 (line 3): it has 4 cells, the rows before it have 3",
                "1,2,0;2,three,1          | DATA-3 | row 2 (line 2), column 1: 'three' is not a finite number",
                "x,y,z;1,2,0;2,NaN,1      | DATA-3 | row 2 (line 3), column 1 'y': 'NaN' is not a finite number",
                "1,2,0;2,Infinity,1       | DATA-3 | row 2 (line 2), column 1: 'Infinity'",
                "1,2,0;2,1e39,1           | DATA-3 | row 2 (line 2), column 1: '1e39' is beyond the range of float32",
                "1,2,0;2,0x1p3,1          | DATA-3 | '0x1p3' is not a finite number",
                "1,2,0;,3,1               | DATA-3 | row 2 (line 2), column 0: the cell is empty",
                "1,2,0;2,3,               | DATA-3 | row 2 (line 2), column 2: the label is empty",
                "1,2,0;2,3,1;3,4,7;4,5,0;5,6,1 | DATA-3 | row 3 (line 3), column 2: label 7 is outside 0..2",
                "1,2,0;2,3,-1;3,4,0;4,5,0;5,6,0 | DATA-3 | row 2 (line 2), column 2: label -1 is outside 0..1",
                "1,2,0;2,3,0.5;3,4,0;4,5,0;5,6,0 | DATA-3 | row 2 (line 2), column 2: label 0.5 is not a class",
                "1,2,0;2,3,0;3,4,0;4,5,0;5,6,0 | DATA-2 | column 2: all labels are '0'",
                "1,2,0;2,3,1              | DATA-2 | it has 2 rows of data; at least 5",
                "x,y,z                    | DATA-2 | it has 0 rows of data",
                "`` | DATA-2 | it is empty",
                "1;2;3                    | DATA-2 | it has one column",
                "1,2,0;\"2,3,1            | DATA-2 | after row 1: it is not CSV",
            })
    void aFileThatCannotBeUsedIsRefusedWithItsPlace(String text, String code, String why) {
        assertRefused(text.replace(';', '\n'), "", code, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing | there is no column 'nothing' for the label. Its columns are: 0 'x', 1 'y', 2 'x'",
                "9       | there is no column '9'",
                "x       | two columns are named 'x'",
            })
    void aLabelColumnThatIsNotThereIsRefusedWithWhatThereIs(String label, String why) {
        assertRefused("x,y,x\n1,2,0\n2,3,1\n3,4,0\n4,5,1\n5,6,1\n", ",label=" + label, "DATA-5", why);
    }

    @Test
    void aRegressionTargetIsNotMistakenForClasses() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            text.append(i).append(',').append(i).append('\n');
        }
        assertRefused(text.toString(), "", "DATA-4", "row 1001 (line 1001), column 1");
    }

    @Test
    void whatIsNotAFileIsNamed() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new Csv(folder.toString(), "last").load())
                .withMessageStartingWith("DATA-1")
                .withMessageContaining("is not a file");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new Csv(folder.resolve("no,where.csv").toString(), "last").load())
                .withMessageStartingWith("DATA-1")
                .withMessageContaining("there is no such file");
    }

    @Test
    void aPathMayHoldCommas() {
        Path file = folder.resolve("a,b=c.csv");
        IdxSet.write(file, "1,0\n2,1\n3,0\n4,1\n5,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(DataCatalog.standard().load("csv:" + file).inputs()).isEqualTo(1);
        assertThat(DataCatalog.standard().load("csv:" + file + ",label=1").inputs())
                .isEqualTo(1);
    }

    private static double mean(Samples samples, int feature, int power) {
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            sum += Math.pow(samples.value(i, feature), power);
        }
        return sum / samples.count();
    }

    private Dataset load(String text, String option) {
        Path file = folder.resolve("table.csv");
        IdxSet.write(file, text.getBytes(StandardCharsets.UTF_8));
        return DataCatalog.standard().load("csv:" + file + option);
    }

    private void assertRefused(String text, String option, String code, String why) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> load(text, option))
                .withMessageStartingWith(code)
                .withMessageContaining("table.csv")
                .withMessageContaining(why);
    }
}
