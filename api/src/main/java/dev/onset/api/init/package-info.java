/** Initializers: what turns a layer's description and a random stream into weights. */
package dev.onset.api.init;
