/** What every contributed scheme has in common: a permanent name and a description. */
package dev.onset.api;
