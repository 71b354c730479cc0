package dev.onset.initializers;

import dev.onset.api.Description;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Moments;
import dev.onset.api.init.WeightDistribution;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.plugin.Catalog;
import dev.onset.api.plugin.Composite;
import dev.onset.api.plugin.Spec;
import dev.onset.api.random.RandomStream;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Different schemes in different layers.
 *
 * <p>The first rule that fits a layer wins, in this order: index, names, first, last, hidden, rest. A layer draws the
 * same numbers as it would if its scheme were everywhere. An index or a name that fits no layer is refused (a name, where
 * layers are named by their place; for names of their own, give one to every layer), and so are
 * {@code last} and {@code hidden} where all layers are taken before, and a layer without a rule. Without any rule at
 * all every layer gets {@code he-normal}.
 *
 * @param first the scheme of the first layer
 * @param hidden that of every layer between the first and the last
 * @param last that of the last layer of two or more
 * @param index schemes by the layer's index, as in {@code 0:siren;3:zeros}
 * @param names schemes by the layer's name, a star standing for anything, as in {@code layers.1*:orthogonal}
 * @param rest that of every layer that nothing else fits
 */
public record Mixed(
        MixedPart first, MixedPart hidden, MixedPart last, MixedRules index, MixedRules names, MixedPart rest)
        implements Initializer, Composite<Initializer> {

    public Mixed {
        index.patterns().forEach(pattern -> {
            if (!pattern.matches("\\d{1,9}")) {
                throw new IllegalArgumentException("index takes layer numbers from 0, not '" + pattern + "'");
            }
        });
    }

    /** No rule: he-normal everywhere. */
    public Mixed() {
        this(MixedPart.NONE, MixedPart.NONE, MixedPart.NONE, MixedRules.NONE, MixedRules.NONE, MixedPart.NONE);
    }

    @Override
    public String name() {
        return "mixed";
    }

    @Override
    public Mixed resolved(Catalog<Initializer> catalog) {
        return new Mixed(
                first.resolved(catalog),
                hidden.resolved(catalog),
                last.resolved(catalog),
                index.resolved(catalog),
                names.resolved(catalog),
                rest.resolved(catalog));
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        rule(layer).scheme().fill(weights, layer, random);
    }

    @Override
    public Optional<Moments> moments(LayerSpec layer) {
        return rule(layer).scheme().moments(layer);
    }

    @Override
    public Optional<WeightDistribution> distribution(LayerSpec layer) {
        return rule(layer).scheme().distribution(layer);
    }

    @Override
    public void fillBiases(Weights biases, Weights weights, LayerSpec layer, RandomStream random) {
        rule(layer).scheme().fillBiases(biases, weights, layer, random);
    }

    @Override
    public Optional<Moments> biasMoments(LayerSpec layer) {
        return rule(layer).scheme().biasMoments(layer);
    }

    @Override
    public String explain(LayerSpec layer) {
        Rule rule = rule(layer);
        return rule.text() + " -> " + rule.scheme().explain(layer);
    }

    @Override
    public Description description() {
        return new Description(
                "Different schemes in different layers; 'onset explain' tells which rule each layer got.",
                "the first that fits of index, names, first, last, hidden, rest; without any, he-normal",
                "Onset; rules by name are known from MXNet's Mixed",
                "mixed");
    }

    @Override
    public String toString() {
        return Spec.of(this).toString();
    }

    private Rule rule(LayerSpec layer) {
        requireMatches(layer);
        boolean isFirst = layer.index() == 0;
        boolean isLast = !isFirst && layer.index() == layer.depth() - 1;
        return Stream.of(
                        index.of(Integer.toString(layer.index()), "index"),
                        names.of(layer.name(), "names"),
                        isFirst ? first.rule("first") : Optional.<Rule>empty(),
                        isLast ? last.rule("last") : Optional.<Rule>empty(),
                        !isFirst && !isLast ? hidden.rule("hidden") : Optional.<Rule>empty(),
                        rest.rule("rest"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> withoutRule(layer));
    }

    private Rule withoutRule(LayerSpec layer) {
        if (equals(new Mixed())) {
            return new Rule("no rule", new HeNormal());
        }
        throw new IllegalArgumentException("no rule of " + this + " fits " + layer.name() + " of " + layer.depth()
                + " layers; add rest=SCHEME for all that nothing else fits");
    }

    /** A rule that fits no layer of the network is a mistake, whichever layer is being drawn. */
    private void requireMatches(LayerSpec layer) {
        int depth = layer.depth();
        index.patterns().stream()
                .filter(pattern -> Integer.parseInt(pattern) >= depth)
                .findFirst()
                .ifPresent(pattern -> refuse("index=" + pattern, depth));
        // Only from a name by place follows what the others are named.
        if (layer.name().equals(LayerSpec.nameOfPlace(layer.index()))) {
            names.unmatched(depth).ifPresent(pattern -> refuse("names=" + pattern, depth));
        }
        // A lone layer is drawn by 'onset sample' too, where rules for a whole network are to be looked at.
        if (depth == 2 && hidden.given()) {
            refuse("hidden", depth);
        }
    }

    private void refuse(String rule, int depth) {
        throw new IllegalArgumentException("rule " + rule + " of " + this + " fits none of the " + depth
                + " layers, layers.0 to layers." + (depth - 1));
    }

    /** What a layer gets and why. */
    record Rule(String text, Initializer scheme) {}
}
