/**
 * Go's template language, version 1.26: text to tokens to a tree of records that know where they were written.
 *
 * <p>The tree knows nothing of running. The evaluator compiles it; a linter, a coverage report or a search for used values can read it as well.
 */
package dev.citusrender.syntax;
