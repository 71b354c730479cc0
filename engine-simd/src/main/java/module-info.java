/** The dense-network engine on the Vector API. */
module dev.onset.engine.simd {
    requires transitive dev.onset.api;
    requires jdk.incubator.vector;

    exports dev.onset.engine.simd;
}
