/** Kubernetes resources as they stand in manifests: read, named, and looked into for their pods. Knows nothing of charts or rendering. */
package dev.citusrender.resource;
