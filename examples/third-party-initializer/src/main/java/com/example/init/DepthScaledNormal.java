package com.example.init;

import dev.onset.api.init.Initializer;
import dev.onset.api.init.Weights;
import dev.onset.api.network.LayerSpec;
import dev.onset.api.random.RandomStream;

/** Normal weights whose variance also shrinks with depth: gain² / (fan-in · depth). */
public record DepthScaledNormal() implements Initializer {

    @Override
    public String name() {
        return "depth-scaled-normal";
    }

    @Override
    public void fill(Weights weights, LayerSpec layer, RandomStream random) {
        weights.fillNormal(random, 0, layer.gain() / Math.sqrt((double) layer.fanIn() * layer.depth()));
    }
}
