package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "rleu, relu, 1",
        "rleu, elu, 2",
        "relu, relu, 0",
        "'', relu, 4",
        "relu, '', 4",
        "ab, ba, 1",
        "abcd, badc, 2",
        "kitten, sitting, 3",
        "ca, abc, 3"
    })
    void everyEditCostsOne(String a, String b, int distance) {
        assertThat(Spelling.distance(a, b)).isEqualTo(distance);
        assertThat(Spelling.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void swappedLettersAreNearerThanOtherWords() {
        assertThat(Spelling.nearest("rleu", List.of("elu", "relu", "selu"))).contains("relu");
        assertThat(Spelling.nearest("tnah", List.of("tanh", "tan"))).contains("tanh");
        assertThat(Spelling.nearest("something", List.of("elu", "relu"))).isEmpty();
    }
}
