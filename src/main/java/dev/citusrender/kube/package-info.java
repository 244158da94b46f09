/**
 * Manifests checked against the API types of a version of Kubernetes, without a cluster. The types come from tables that the build makes out of
 * client libraries' models.
 */
package dev.citusrender.kube;
