/** Deeplearning4j's multi-layer network on ND4J's processor back end. */
package dev.onset.peers.dl4j;
