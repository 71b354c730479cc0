/**
 * Training: data sets, losses, the loop that brings a network and a loss together, and the report of what happened.
 *
 * <p>The loop is {@link dev.onset.training.Trainer}. It sees a network through {@link
 * dev.onset.api.engine.DenseNetwork} alone, so it trains on every engine; it watches the clock through a function it is
 * given; and it tells whoever listens through {@link dev.onset.training.TrainingListener}. From the same data, settings
 * and starting numbers it takes the same steps, bit for bit, as far as the engine does.
 *
 * <pre>{@code
 * try (DenseNetwork network = engine.build(plan, Parameters.draw(plan, new HeNormal(), 1))) {
 *   Trainer trainer = new Trainer(network, Loss.forTask(data.task()), TrainingSettings.defaults());
 *   TrainingReport report = trainer.train(data, new LoggingListener());
 * }
 * }</pre>
 */
package dev.onset.training;
