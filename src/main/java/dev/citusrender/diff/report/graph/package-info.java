/** A picture of resources: which refers to which, laid out in layers. */
package dev.citusrender.diff.report.graph;
