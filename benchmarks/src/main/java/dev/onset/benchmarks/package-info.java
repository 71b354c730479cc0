/**
 * JMH benchmarks of what a user waits for: a training step, one layer forward, a fill.
 *
 * <p>{@code benchmarks/run} runs them all; {@code benchmarks/run TrainingStep -p net=MNIST} one of them.
 */
package dev.onset.benchmarks;
