/**
 * What a chart brings beside its manifests, as Pebble templates in folders of its own: runbooks ({@code runbook/*.peb}) and manifests that the
 * release should not own ({@code extras/*.peb}). They are rendered with the names that the render of the release really has.
 */
package dev.citusrender.companion;
