/** Smile's multi-layer perceptron, which goes through a batch sample by sample. */
package dev.onset.peers.smile;
