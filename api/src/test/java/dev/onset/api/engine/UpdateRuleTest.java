package dev.onset.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.PluginException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateRuleTest {

    private final Catalog<UpdateRule> catalog = Catalog.of(UpdateRule.class, UpdateRule.all());

    @Test
    void everyRuleIsFoundByItsNameWithItsDefaults() {
        assertThat(catalog.names()).containsExactly("adam", "adamw", "momentum", "nesterov", "rmsprop", "sgd");
        assertThat(catalog.get("adam")).isEqualTo(new UpdateRule.Adam(0.001, 0.9, 0.999, 1e-8));
        assertThat(catalog.get("adamw(rate=0.01, decay=0.1)"))
                .isEqualTo(new UpdateRule.AdamW(0.01, 0.9, 0.999, 1e-8, 0.1));
        assertThat(catalog.kindName()).isEqualTo("update rule");
    }

    @Test
    void everyRuleDescribesItselfWithAnExampleThatParses() {
        for (UpdateRule rule : UpdateRule.all()) {
            assertThat(catalog.get(rule.description().example()).name()).isEqualTo(rule.name());
            assertThat(rule.description().formula()).contains("w <- w");
            assertThat(rule.description().source()).isNotBlank();
            assertThat(rule).hasToString(rule.name());
        }
    }

    @Test
    void aScheduleChangesTheRateAlone() {
        for (UpdateRule rule : UpdateRule.all()) {
            UpdateRule slower = rule.withRate(0.0625);
            assertThat(slower.rate()).isEqualTo(0.0625);
            assertThat(slower.withRate(rule.rate())).isEqualTo(rule);
            assertThat(slower).hasToString(rule.name() + "(rate=0.0625)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sgd(rate=0)",
                "sgd(rate=-1)",
                "momentum(momentum=1)",
                "nesterov(momentum=-0.1)",
                "adam(beta1=1)",
                "adam(beta2=2)",
                "adam(epsilon=0)",
                "adamw(decay=-1)",
                "rmsprop(rho=1)"
            })
    void numbersOutOfRangeAreRefusedByName(String spec) {
        String rule = spec.substring(0, spec.indexOf('('));
        String parameter = spec.substring(spec.indexOf('(') + 1, spec.indexOf('='));
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> catalog.get(spec))
                .withMessageStartingWith("SPEC-4 '" + spec + "' is refused: " + rule + ": " + parameter + " must");
    }

    @Test
    void notANumberIsOutOfEveryRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UpdateRule.Sgd(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new UpdateRule.Momentum(0.1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new UpdateRule.AdamW(0.1, 0.9, 0.9, 1e-8, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UpdateRule.Adam(0.1, 0.9, 0.9, Double.POSITIVE_INFINITY));
    }
}
