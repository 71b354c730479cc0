package dev.onset.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.onset.api.plugin.Parameter;
import dev.onset.api.plugin.PluginException;
import dev.onset.training.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DataCatalogTest {

    private final DataCatalog catalog = DataCatalog.standard();

    @Test
    void listsEverySetWithItsDescriptionAndAnExample() {
        assertThat(catalog.names())
                .containsExactly("blobs", "csv", "digits", "mnist", "moons", "spirals", "teacher", "xor");
        assertThat(catalog.all()).allSatisfy(source -> {
            assertThat(source.description().summary()).endsWith(".");
            assertThat(source.description().formula()).isNotBlank();
            assertThat(catalog.source(source.description().example())).isInstanceOf(source.getClass());
        });
    }

    @Test
    void parametersHaveTheirPublishedDefaults() {
        assertThat(catalog.parameters("digits"))
                .extracting(Parameter::toString)
                .containsExactly("train=10000 (integer)", "test=2000 (integer)", "seed=1 (integer)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"digits(train=20, test=10)", "spirals", "moons", "blobs", "xor", "teacher", "blobs(noise=1.0)"})
    void theNameOfASetMakesTheSetAgain(String spec) {
        Dataset data = catalog.load(spec);
        assertThat(data.name()).isEqualTo(spec);
        assertThat(Checksum.of(catalog.load(data.name()))).isEqualTo(Checksum.of(data));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dgits               | SPEC-1 No data source named 'dgits'. | Did you mean 'digits'?",
                "mnits:/tmp          | SPEC-1 No data source named 'mnits'. | Did you mean 'mnist'?",
                "spirals(arms=3)     | SPEC-2                               | it takes classes=2",
                "digits(train=ten)   | SPEC-3                               | takes integer, not 'ten'",
                "digits(train=0)     | SPEC-4                               | train must be 1 to 1000000, not 0",
                "digits(train=10     | SPEC-5                               | never closed",
            })
    void aSpecThatCannotBeMetSaysWhatThereIs(String spec, String code, String advice) {
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> catalog.load(spec))
                .withMessageStartingWith(code)
                .withMessageContaining(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mnist                 | mnist needs the folder",
                "mnist:                | mnist needs the folder",
                "csv                   | csv needs a file",
                "digits:here           | 'digits' is not read from a file",
                "csv:some.csv,lable=3  | csv has no option 'lable'; it has 'label'",
                "mnist:some,label=3    | mnist has no option 'label'; it has 'classes'",
                "mnist:some,classes=x  | classes takes an integer, not 'x'",
                "mnist:some,classes=1  | classes must be 2 to 256, not 1",
            })
    void aPathOrOptionThatIsWrongIsRefusedByName(String request, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> catalog.load(request))
                .withMessageStartingWith("DATA-5")
                .withMessageContaining(message);
    }

    @Test
    void whatMemoryCannotHoldIsRefusedBeforeItIsMade() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> catalog.load("blobs(features=100000, samples=1000000)"))
                .withMessageStartingWith("DATA-4")
                .withMessageContaining("Use fewer samples");
    }
}
