/**
 * Go's text/template made executable: a tree of {@link dev.citusrender.syntax} becomes Pebble nodes and expressions once, and those render any number
 * of times, on any number of threads. Scopes, errors and their positions are Go's. This room says what a function is, and knows none, and no chart.
 */
package dev.citusrender.template;
