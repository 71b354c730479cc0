package dev.onset.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onset.api.init.Initializer;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.PluginException;
import dev.onset.api.plugin.Plugins;
import dev.onset.api.plugin.Spec;
import dev.onset.testkit.InitializerContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which layer gets which scheme, and what is refused. */
class MixedTest {

    private static final NetworkPlan PLAN = NetworkPlan.inputs(5)
            .layer(4, new Fixtures.Ramp())
            .layer(4, new Fixtures.Ramp())
            .layer(4, new Fixtures.Ramp())
            .layer(3, new Fixtures.Ramp());

    private final Catalog<Initializer> catalog = Plugins.onClassPath().catalog(Initializer.class);

    @Test
    void theFirstRuleThatFitsWins() {
        assertThat(explained("mixed(first=lecun-normal, hidden=orthogonal(gain=auto), last=zeros)"))
                .containsExactly(
                        "first -> lecun-normal",
                        "hidden -> orthogonal(gain=auto)",
                        "hidden -> orthogonal(gain=auto)",
                        "last -> zeros");
        assertThat(explained(
                        "mixed(index=2:torch:linear;3:ones, names=layers.*2:zeros;layers.1:constant, rest=he-normal)"))
                .containsExactly(
                        "rest -> he-normal",
                        "names=layers.1 -> constant",
                        "index=2 -> torch:linear",
                        "index=3 -> ones");
        assertThat(explained("mixed(first=zeros, rest=mixed(last=ones, rest=he-normal(fan=out)))"))
                .containsExactly(
                        "first -> zeros",
                        "rest -> rest -> he-normal(fan=out)",
                        "rest -> rest -> he-normal(fan=out)",
                        "rest -> last -> ones");
    }

    @Test
    void aLayerDrawsWhatItsSchemeWouldDrawEverywhere() {
        Parameters mixed = Parameters.draw(PLAN, catalog.get("mixed(index=2:torch:linear, rest=he-normal)"), 7);
        Parameters torch = Parameters.draw(PLAN, catalog.get("torch:linear"), 7);
        Parameters he = Parameters.draw(PLAN, catalog.get("he-normal"), 7);
        assertThat(mixed.layers().get(1).weights()).isEqualTo(he.layers().get(1).weights());
        assertThat(mixed.layers().get(2).weights())
                .isEqualTo(torch.layers().get(2).weights());
        assertThat(mixed.layers().get(2).biases())
                .isEqualTo(torch.layers().get(2).biases())
                .doesNotContain(0);
    }

    @Test
    void rulesThatFitNothingAreRefused() {
        assertRefused("mixed(index=4:zeros, rest=ones)", "rule index=4 of", "fits none of the 4 layers");
        assertRefused("mixed(names=layer.*:zeros, rest=ones)", "rule names=layer.* of", "layers.0 to layers.3");
        assertRefused("mixed(first=zeros, last=ones)", "no rule of", "fits layers.1 of 4 layers; add rest=SCHEME");
        LayerSpec first = NetworkPlan.inputs(2)
                .layer(3, new Fixtures.Ramp())
                .layer(2, new Fixtures.Ramp())
                .layers()
                .getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.get("mixed(hidden=zeros, rest=ones)").explain(first))
                .withMessageContaining("rule hidden of");
    }

    @Test
    void namesOfTheirOwnAreFoundWhereEveryLayerHasOne() {
        NetworkPlan plan =
                NetworkPlan.inputs(3).layer("body", 4, new Fixtures.Ramp()).layer("head", 2, new Fixtures.Ramp());
        Parameters drawn = Parameters.draw(plan, catalog.get("mixed(names=head:zeros, rest=ones)"), 1);
        assertThat(drawn.layers().getFirst().weights()).containsOnly(1);
        assertThat(drawn.layers().getLast().weights()).containsOnly(0);
    }

    @Test
    void badRulesAreRefusedWhenTheyAreRead() {
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> catalog.get("mixed(first=he-norml)"))
                .withMessageContaining("Did you mean 'he-normal'?");
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> catalog.get("mixed(index=first:zeros)"))
                .withMessageContaining("index takes layer numbers from 0, not 'first'");
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> catalog.get("mixed(index=zeros)"))
                .withMessageContaining("'zeros' is not PATTERN:SCHEME");
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> catalog.get("mixed(index=1:zeros;1:ones)"))
                .withMessageContaining("'1' has two schemes");
    }

    @Test
    void theSpecGivesItBack() {
        String spec = "mixed(first=he-normal(fan=out), index=2:torch:linear;3:ones, rest=zeros)";
        Initializer mixed = catalog.get(spec);
        assertThat(mixed).hasToString(spec).isEqualTo(catalog.get(Spec.of(mixed).toString()));
        assertThat(mixed).isNotEqualTo(catalog.get("mixed(rest=zeros)"));
    }

    private List<String> explained(String spec) {
        Initializer initializer = catalog.get(spec);
        return PLAN.layers().stream().map(initializer::explain).toList();
    }

    private void assertRefused(String spec, String... parts) {
        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> Parameters.draw(PLAN, catalog.get(spec), 1))
                .withMessageStartingWith("INIT-1")
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Nested
    class WithoutRules extends InitializerContract {
        @Override
        public Initializer initializer() {
            return new Mixed();
        }
    }
}
