/** Races initializers: trains each on several seeds with equal budgets, many at a time, and says what was seen. */
package dev.onset.workbench.race;
