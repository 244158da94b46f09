/**
 * What every room that knows of helm shares: which helm is matched and in which rules the two differ, and where warnings go.
 */
package dev.citusrender;
