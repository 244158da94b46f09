/**
 * Two sets of manifests compared: resource by resource, field by field, with what each change would do to a live cluster, and the reports that show
 * it. Knows nothing of charts or rendering.
 */
package dev.citusrender.diff;
