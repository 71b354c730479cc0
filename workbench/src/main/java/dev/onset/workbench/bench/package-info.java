/** What this machine gives, and what the engine makes of it: works to measure, and how they are measured. */
package dev.onset.workbench.bench;
