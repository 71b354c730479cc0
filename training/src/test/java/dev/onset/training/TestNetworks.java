package dev.onset.training;

import dev.onset.activations.Identity;
import dev.onset.activations.Tanh;
import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.network.NetworkPlan;
import dev.onset.api.network.Parameters;
import dev.onset.api.random.RandomStream;
import dev.onset.testkit.ReferenceEngine;
import dev.onset.testkit.ReferenceNetwork;

/** Reference networks for data sets. */
final class TestNetworks {

    private TestNetworks() {}

    /** One tanh layer of 8 units, then identity. */
    static ReferenceNetwork small(Dataset data, double scale, long seed) {
        NetworkPlan plan =
                NetworkPlan.inputs(data.inputs()).layer(8, new Tanh()).layer(data.outputs(), new Identity());
        return new ReferenceEngine().build(plan, Parameters.draw(plan, new ScaledNormal(scale), seed));
    }

    /** No hidden layer: logistic or linear regression. */
    static ReferenceNetwork linear(Dataset data, double scale, long seed) {
        NetworkPlan plan = NetworkPlan.inputs(data.inputs()).layer(data.outputs(), new Identity());
        return new ReferenceEngine().build(plan, Parameters.draw(plan, new ScaledNormal(scale), seed));
    }

    /** N(0, scale² / fan-in); zeros for scale 0. */
    record ScaledNormal(double scale) implements Initializer {
        @Override
        public String name() {
            return "test-scaled-normal";
        }

        @Override
        public void fill(Weights weights, LayerSpec layer, RandomStream random) {
            weights.fillNormal(random, 0, scale / Math.sqrt(layer.fanIn()));
        }
    }
}
