/** The plan of a dense network, its layers as initializers see them, and its starting numbers. */
package dev.onset.api.network;
