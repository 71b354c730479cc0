/** How schemes are named in text, found in jars and reported when something is wrong with them. */
package dev.onset.api.plugin;
