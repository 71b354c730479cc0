/**
 * Data sets by name: digits drawn here, MNIST and its kin, CSV files, and small problems whose answer is known.
 *
 * <p>{@link dev.onset.training.data.DataCatalog} is the way in. Sets that are made here come from their own seed, never
 * from the seed of a training, and are the same numbers on every machine. Files are checked before memory is taken for
 * what they declare, and every refusal is a {@link dev.onset.training.data.DataException} that names the file, the
 * place and the reason.
 */
package dev.onset.training.data;
