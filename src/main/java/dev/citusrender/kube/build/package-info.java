/**
 * Runs in the build only: reads the model classes of Kubernetes client libraries and writes one table of API types per version of Kubernetes. It is
 * not in the jar. Class files are read, not loaded, so that versions of one library don't meet and none of their dependencies is needed.
 */
package dev.citusrender.kube.build;
