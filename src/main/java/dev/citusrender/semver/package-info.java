/**
 * Semantic versions and version ranges as Helm sees them: the lenient reading and the rules of Masterminds/semver 3.5.0, which decide
 * {@code semverCompare}, the range of a dependency and a chart's {@code kubeVersion}.
 */
package dev.citusrender.semver;
