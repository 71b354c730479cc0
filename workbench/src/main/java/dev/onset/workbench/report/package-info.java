/** The HTML report of a race: one file that holds its own data, style, charts and chart library. */
package dev.onset.workbench.report;
