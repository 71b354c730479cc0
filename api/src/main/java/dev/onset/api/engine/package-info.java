/** What an engine is asked for: a network that runs forward and backward and applies update rules. */
package dev.onset.api.engine;
