/** DJL on its PyTorch engine. */
package dev.onset.peers.djl;
