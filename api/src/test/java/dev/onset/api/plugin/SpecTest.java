package dev.onset.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecTest {

    @Test
    void aNameAloneIsASpec() {
        assertThat(Spec.parse("he-normal"))
                .isEqualTo(new Spec("he-normal", Map.of()))
                .hasToString("he-normal");
        assertThat(Spec.parse("he-normal()")).isEqualTo(Spec.parse("he-normal"));
        assertThat(Spec.parse("  he-normal ( )  ")).isEqualTo(Spec.parse("he-normal"));
    }

    @Test
    void parametersKeepTheirOrderAndLoseTheirSpaces() {
        Spec spec = Spec.parse(" normal ( std = 0.01 ,mean=-1e-3)");
        assertThat(spec.name()).isEqualTo("normal");
        assertThat(spec.parameters()).containsExactly(Map.entry("std", "0.01"), Map.entry("mean", "-1e-3"));
        assertThat(spec).hasToString("normal(std=0.01, mean=-1e-3)");
    }

    @Test
    void valuesMayBeSpecs() {
        Spec spec = Spec.parse("wrap(inner=normal(std=0.1, mean=f(x=1,y=2)), scale=2)");
        assertThat(spec.parameters())
                .containsExactly(Map.entry("inner", "normal(std=0.1, mean=f(x=1,y=2))"), Map.entry("scale", "2"));
        assertThat(Spec.parse(spec.parameters().get("inner")).parameters()).containsEntry("mean", "f(x=1,y=2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a(b=1)", "a(b=c(d=1, e=f(g=2)), h=i)", "data:x(b=1)", "under_score"})
    void whatIsWrittenIsReadBack(String text) {
        assertThat(Spec.parse(text)).hasToString(text);
        assertThat(Spec.parse(Spec.parse(text).toString())).isEqualTo(Spec.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | does not start with a name",
                "\"   \" | does not start with a name",
                "() | does not start with a name",
                "(a=1) | does not start with a name",
                "1abc | '1abc' is not a name",
                "he normal | 'he normal' is not a name",
                "normal) | 'normal)' is not a name",
                "normal(std=1 | parenthesis is never closed",
                "normal( | parenthesis is never closed",
                "normal(std=(1) | parenthesis is never closed",
                "normal(std=1)) | closed that was never opened",
                "normal(std=1)x | does not end with its closing parenthesis",
                "normal(std=1) (mean=2) | closed that was never opened",
                "normal(0.1) | '0.1' is not parameter=value",
                "normal(=1) | '=1' is not parameter=value",
                "normal(std=1,) | '' is not parameter=value",
                "normal(,std=1) | '' is not parameter=value",
                "normal(,) | '' is not parameter=value",
                "normal(f(x=1)) | 'f(x=1)' is not parameter=value",
                "normal(std=1, std=2) | 'std' is given twice"
            })
    void textThatIsNoneIsRefusedWithTheReason(String text, String reason) {
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> Spec.parse(text))
                .withMessageStartingWith("SPEC-5 '" + text + "' is not a spec: ")
                .withMessageContaining(reason)
                .withMessageEndingWith("Write a name, or name(parameter=value, ...).")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.SPEC_5));
    }

    @Test
    void aSpecDoesNotChangeWithTheMapItWasMadeFrom() {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("std", "1"));
        Spec spec = new Spec("normal", parameters);
        parameters.put("mean", "2");
        assertThat(spec.parameters()).containsOnlyKeys("std");
    }
}
