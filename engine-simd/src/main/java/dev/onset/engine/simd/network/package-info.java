/**
 * What runs when: a network's layers and their buffers, its passes, its update rules and the threads that share them.
 */
package dev.onset.engine.simd.network;
