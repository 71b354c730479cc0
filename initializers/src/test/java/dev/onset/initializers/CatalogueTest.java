package dev.onset.initializers;

import static dev.onset.initializers.Fixtures.draw;
import static dev.onset.initializers.Fixtures.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onset.api.init.Distribution;
import dev.onset.api.init.Fan;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.LayerGain;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.PluginException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-ins as users reach them: by name, alias and spec. */
class CatalogueTest {

    static final List<String> NAMES = List.of(
            "autoinit",
            "constant",
            "djl:xavier",
            "dl4j:lecun-uniform",
            "edge-of-chaos",
            "encog:xavier",
            "glorot-normal",
            "glorot-sigmoid",
            "glorot-uniform",
            "he-normal",
            "he-uniform",
            "identity",
            "idinit",
            "jax:dense",
            "keras:dense",
            "kumar",
            "lecun-normal",
            "lecun-uniform",
            "looks-linear",
            "mixed",
            "mup",
            "neuroph:he",
            "nguyen-widrow",
            "normal",
            "ones",
            "orthogonal",
            "random-walk",
            "sinusoidal",
            "siren",
            "sparse",
            "tf-java:glorot",
            "torch-linear",
            "torch:linear",
            "truncated-normal",
            "uniform",
            "unit-norm",
            "variance-scaling",
            "zero",
            "zeros");

    private final Catalog<Initializer> catalog = Golden.catalog();

    @Test
    void servicesFileOffersThemAll() {
        assertThat(catalog.names()).isEqualTo(NAMES);
    }

    @ParameterizedTest
    @CsvSource({
        "xavier-normal, glorot-normal",
        "xavier-uniform, glorot-uniform",
        "kaiming-normal, he-normal",
        "eye, identity",
        "random-normal, normal",
        "random-uniform, uniform",
        "sigmoid-uniform, glorot-sigmoid",
        "zero-hadamard, zero",
        "kaiming-uniform, he-uniform",
        "'kaiming-normal(fan=out)', 'he-normal(fan=out)'"
    })
    void aliasesLeadToTheScheme(String alias, String name) {
        assertThat(catalog.get(alias)).isEqualTo(catalog.get(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constant(value=-0.5)",
                "glorot-normal(gain=auto)",
                "glorot-uniform(gain=1.5)",
                "he-normal",
                "he-normal(fan=out, gain=1.0)",
                "he-normal(fan=max, truncated=true)",
                "lecun-normal(truncated=true)",
                "glorot-normal(gain=2.0, truncated=true)",
                "identity(shift=-3)",
                "idinit(gain=auto)",
                "truncated-normal(std=1.0, lower=-0.5, upper=1.5, absolute=true)",
                "truncated-normal(corrected=true)",
                "autoinit(input-mean=0.5, input-variance=0.1, distribution=uniform)",
                "looks-linear(gain=auto)",
                "mup(base-width=64, gain=auto)",
                "random-walk(direction=forward)",
                "edge-of-chaos(q=0.5)",
                "edge-of-chaos(sigma-b=0.3)",
                "siren(frequency=10.0)",
                "nguyen-widrow(input-min=0.0, input-max=255.0)",
                "sparse(count=3, std=0.5)",
                "unit-norm(gain=auto)",
                "he-uniform(fan=geometric-average, gain=auto)",
                "identity(gain=0.5)",
                "lecun-normal(gain=auto)",
                "lecun-uniform(gain=2.0)",
                "normal(std=0.01)",
                "normal(mean=1.0, std=0.0)",
                "ones",
                "orthogonal(gain=auto)",
                "truncated-normal(mean=1.0, std=0.1, lower=-3.0, upper=1.0)",
                "uniform(min=-1.0, max=2.0)",
                "variance-scaling(scale=2.0, fan=average, distribution=uniform)",
                "zeros"
            })
    void toStringIsTheSpec(String spec) {
        Initializer initializer = catalog.get(spec);
        assertThat(initializer.toString()).isEqualTo(spec);
        assertThat(catalog.get(initializer.toString())).isEqualTo(initializer);
    }

    @Test
    void defaultsAreTheDocumentedOnes() {
        assertThat(catalog.get("constant")).isEqualTo(new Constant(0.01));
        assertThat(catalog.get("uniform")).isEqualTo(new Uniform(-0.05, 0.05));
        assertThat(catalog.get("normal")).isEqualTo(new Normal(0, 0.05));
        assertThat(catalog.get("truncated-normal")).isEqualTo(new TruncatedNormalInitializer(0, 0.05, -2, 2));
        assertThat(catalog.get("variance-scaling"))
                .isEqualTo(new VarianceScalingInitializer(1, Fan.IN, Distribution.TRUNCATED_NORMAL));
        assertThat(catalog.get("he-normal")).isEqualTo(new HeNormal(Fan.IN, LayerGain.of(1.4142135623730951)));
        assertThat(catalog.get("orthogonal")).isEqualTo(new Orthogonal(LayerGain.of(1)));
        assertThat(catalog.parameters("he-normal").toString())
                .isEqualTo("[fan=in (in|out|average|geometric-average|max), gain=1.4142135623730951 (number|auto),"
                        + " truncated=false (true|false)]");
    }

    @ParameterizedTest
    @CsvSource({
        "constant(value=1e39), 'value must be a finite float32, not 1.0E39'",
        "normal(std=-0.1), 'std must be at least 0 and a finite float32, not -0.1'",
        "normal(mean=-1e300), 'mean must be a finite float32, not -1.0E300'",
        "'uniform(min=2, max=1)', 'min must be at most max, not 2.0 and 1.0'",
        "uniform(min=1), 'min must be at most max, not 1.0 and 0.05'",
        "truncated-normal(std=-1), 'std must be at least 0 and a finite float32, not -1.0'",
        "he-normal(gain=1e39), 'gain must be positive and a finite float32, or auto, not 1.0E39'",
        "orthogonal(gain=1e39), 'gain must be positive and a finite float32, or auto, not 1.0E39'",
        "'truncated-normal(std=3e38, corrected=true)', 'std 3.0E38, corrected for the cut, would be 3.4'",
        "truncated-normal(lower=2), 'lower must be below upper, not 2.0 and 2.0'",
        "'truncated-normal(lower=9, upper=10)', 'nothing of the distribution is left between 9.0 and 10.0'",
        "'truncated-normal(lower=9, upper=10, absolute=true)', 'within 8 standard deviations'",
        "'truncated-normal(mean=3, absolute=true, corrected=true)', 'mean must be between lower and upper'",
        "'truncated-normal(mean=3, std=0, absolute=true)', 'mean must be between lower and upper'",
        "'truncated-normal(std=1.2, absolute=true, corrected=true)', 'std must be below 1.1547005383792517, not 1.2'",
        "truncated-normal(corrected=yes), 'corrected takes true|false, not ''yes'''",
        "'autoinit(input-mean=0, input-variance=0)', 'must not both be 0'",
        "autoinit(distribution=cauchy), 'takes normal|truncated-normal|uniform'",
        "mup(base-width=0), 'base-width must be at least 1, not 0'",
        "random-walk(direction=sideways), 'takes backward|forward'",
        "nguyen-widrow(input-min=1), 'input-min must be below input-max, not 1.0 and 1.0'",
        "edge-of-chaos(q=0), 'q must be positive and a finite float32, not 0.0'",
        "edge-of-chaos(sigma-b=-1), 'it must be at least 0 and finite, or auto, not -1.0'",
        "edge-of-chaos(sigma-b=some), 'sigma-b takes number|auto'",
        "sparse(count=0), 'count must be at least 1, not 0'",
        "sparse(std=0), 'std must be positive and a finite float32, not 0.0'",
        "siren(frequency=0), 'frequency must be positive and a finite float32, not 0.0'",
        "he-normal(fan=both), 'takes in|out|average|geometric-average|max'",
        "identity(shift=0.5), 'shift takes integer'",
        "variance-scaling(scale=0), 'scale must be positive and finite, not 0.0'",
        "he-normal(gain=-1), 'gain must be positive and a finite float32, or auto, not -1.0'",
        "orthogonal(gain=0), 'gain must be positive and a finite float32, or auto, not 0.0'"
    })
    void refusesValuesOutOfRangeByName(String spec, String reason) {
        assertThatThrownBy(() -> catalog.get(spec))
                .isInstanceOf(PluginException.class)
                .hasMessageMatching("(?s)SPEC-[34] .*")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatIsNotANumber() {
        double nan = Double.NaN;
        assertThatThrownBy(() -> new Constant(nan)).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> new Normal(0, nan)).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> new Uniform(nan, 1)).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> new TruncatedNormalInitializer(0, 1, nan, 2)).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> new VarianceScalingInitializer(nan, Fan.IN, Distribution.NORMAL))
                .hasMessageContaining("not NaN");
    }

    @Test
    void everyOneDescribesItselfAndItsExampleDraws() {
        for (Initializer initializer : catalog.all()) {
            assertThat(initializer.description().summary()).isNotBlank();
            assertThat(initializer.description().formula()).isNotBlank();
            assertThat(initializer.description().source()).isNotBlank();
            Initializer example = catalog.get(initializer.description().example());
            assertThat(example.name()).isEqualTo(initializer.name());
            for (float value : draw(example, first(5, 3), 1).values()) {
                assertThat(value).isFinite();
            }
        }
    }
}
