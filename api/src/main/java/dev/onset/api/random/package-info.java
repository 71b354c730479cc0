/** Random numbers with an address: counter-based streams and the distributions drawn from them. */
package dev.onset.api.random;
