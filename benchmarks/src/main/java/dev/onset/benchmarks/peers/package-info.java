/**
 * Onset beside other engines, one process each, in turns.
 *
 * <p>A {@link dev.onset.benchmarks.peers.Peer} prepares a {@link dev.onset.benchmarks.peers.Work} and runs it; {@link
 * dev.onset.benchmarks.peers.Worker} is its process, {@link dev.onset.benchmarks.peers.Suite} asks all of them. Onset
 * is measured like any other: {@link dev.onset.benchmarks.peers.OnsetPeer}.
 */
package dev.onset.benchmarks.peers;
