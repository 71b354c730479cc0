/**
 * The wiring of Onset as Guice modules, for applications that use Guice; every class works with plain {@code new} too.
 *
 * <p>{@link dev.onset.guice.OnsetModule} installs the rest. An application adds a scheme by a Multibinder, and replaces
 * the engine by the OptionalBinder:
 *
 * <pre>{@code
 * Multibinder.newSetBinder(binder(), Initializer.class).addBinding().toInstance(new MyScheme());
 * OptionalBinder.newOptionalBinder(binder(), Engine.class).setBinding().toInstance(new MyEngine());
 * }</pre>
 */
package dev.onset.guice;
