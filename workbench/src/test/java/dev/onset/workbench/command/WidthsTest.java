package dev.onset.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthsTest {

    @Test
    void readsRepetitions() {
        Widths widths = Widths.parse("784, 256x3,10");
        assertThat(widths.inputs()).isEqualTo(784);
        assertThat(widths.units()).containsExactly(256, 256, 256, 10);
        assertThat(widths.outputs()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            emptyValue = "",
            value = {
                "784 | no layer",
                "\"\" | '' the width",
                "784,,10 | '' the width",
                "784,0,10 | '0' the width",
                "784,-5 | '-5' the width",
                "784,256x0,10 | '256x0' the count",
                "784,256x,10 | '256x' the count",
                "784,x3,10 | 'x3' the width",
                "784,256y3 | '256y3' the width",
                "784,2.5,10 | '2.5' the width",
                "784x2,10 | '784x2' cannot be repeated",
                "784,99999999999,10 | '99999999999' the width",
                "100000,100000,10 | 100000 -> 100000 has 10000000000 weights",
                "40000,40000x2,10 | the most is 1000000000",
                "1,1x10001 | more than 10000 layers"
            })
    void refusesAndNamesThePiece(String text, String message) {
        assertThatThrownBy(() -> Widths.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }
}
