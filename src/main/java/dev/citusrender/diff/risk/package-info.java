/** What changes of manifests would do to a live cluster: one table of rules, each with its level, its reason and its way out. */
package dev.citusrender.diff.risk;
