/** Comparisons written for people and for other programs: terminal, unified diff, Markdown, HTML, JSON, JUnit XML, SARIF. */
package dev.citusrender.diff.report;
