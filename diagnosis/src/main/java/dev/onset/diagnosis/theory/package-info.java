/**
 * What mean-field theory predicts of an untrained network, from the activations' definitions and the scheme's declared
 * moments alone: each layer's statistics with their finite-width deviation, fixed points, depth scales, critical
 * points.
 */
package dev.onset.diagnosis.theory;
