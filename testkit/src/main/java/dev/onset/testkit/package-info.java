/**
 * What implementers of Onset's extension points test against: one contract class for each of them ({@link
 * dev.onset.testkit.InitializerContract}, {@link dev.onset.testkit.BiasInitializerContract}, {@link
 * dev.onset.testkit.ActivationContract}, {@link dev.onset.testkit.CalibratorContract} and {@link
 * dev.onset.testkit.EngineContract}), and the double-precision engine that is the oracle of the fast one.
 */
package dev.onset.testkit;
