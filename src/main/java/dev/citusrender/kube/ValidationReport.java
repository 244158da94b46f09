package dev.citusrender.kube;

import dev.citusrender.resource.Resource;
import java.util.List;

/**
 * What a check of manifests found.
 *
 * @param kubernetes the version of Kubernetes whose types were used
 * @param checked    how many objects were checked
 * @param findings   in the order of the manifests
 * @param unchecked  the custom resources whose types nobody here knows
 */
public record ValidationReport(String kubernetes, int checked, List<Finding> findings, List<Resource> unchecked) { }
