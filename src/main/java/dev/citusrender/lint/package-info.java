/** What is probably wrong with a chart, its values or its render, though helm would render it: a table of rules, and who finds what they name. */
package dev.citusrender.lint;
