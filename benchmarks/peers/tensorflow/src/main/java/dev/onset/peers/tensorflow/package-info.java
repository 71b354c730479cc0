/** TensorFlow for Java, in graph mode: the step is one run of a session. */
package dev.onset.peers.tensorflow;
