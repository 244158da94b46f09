package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMethod;
import dev.citusrender.go.GoType;
import java.util.ArrayList;
import java.util.List;

/** {@code .Capabilities.APIVersions}: the API versions that helm knows without a cluster, then those of {@code --api-versions}. */
final class ApiVersions {
    /** The scheme of the Kubernetes client that both helms are built with (client-go 0.36), in its order. */
    private static final List<String> BUILT_IN = List.of("v1", "admissionregistration.k8s.io/v1", "admissionregistration.k8s.io/v1alpha1",
            "admissionregistration.k8s.io/v1beta1", "internal.apiserver.k8s.io/v1alpha1", "apps/v1", "apps/v1beta1", "apps/v1beta2",
            "authentication.k8s.io/v1", "authentication.k8s.io/v1alpha1", "authentication.k8s.io/v1beta1", "authorization.k8s.io/v1",
            "authorization.k8s.io/v1beta1", "autoscaling/v1", "autoscaling/v2", "batch/v1", "batch/v1beta1", "certificates.k8s.io/v1",
            "certificates.k8s.io/v1beta1", "certificates.k8s.io/v1alpha1", "coordination.k8s.io/v1alpha2", "coordination.k8s.io/v1beta1",
            "coordination.k8s.io/v1", "discovery.k8s.io/v1", "discovery.k8s.io/v1beta1", "events.k8s.io/v1", "events.k8s.io/v1beta1",
            "extensions/v1beta1", "flowcontrol.apiserver.k8s.io/v1", "flowcontrol.apiserver.k8s.io/v1beta1", "flowcontrol.apiserver.k8s.io/v1beta2",
            "flowcontrol.apiserver.k8s.io/v1beta3", "networking.k8s.io/v1", "networking.k8s.io/v1beta1", "node.k8s.io/v1", "node.k8s.io/v1alpha1",
            "node.k8s.io/v1beta1", "policy/v1", "policy/v1beta1", "rbac.authorization.k8s.io/v1", "rbac.authorization.k8s.io/v1beta1",
            "rbac.authorization.k8s.io/v1alpha1", "resource.k8s.io/v1", "resource.k8s.io/v1beta2", "resource.k8s.io/v1beta1",
            "resource.k8s.io/v1alpha3", "scheduling.k8s.io/v1alpha2", "scheduling.k8s.io/v1beta1", "scheduling.k8s.io/v1", "storage.k8s.io/v1beta1",
            "storage.k8s.io/v1", "storage.k8s.io/v1alpha1", "storagemigration.k8s.io/v1beta1", "apiextensions.k8s.io/v1beta1",
            "apiextensions.k8s.io/v1");

    private ApiVersions() {
    }

    static GoList with(List<String> more, HelmVersion helm) {
        List<String> all = new ArrayList<>(BUILT_IN);
        all.addAll(more);
        return GoList.ofType(TypeNames.of(helm).versionSet(), all.toArray());
    }

    /** The methods of the type. */
    static GoMethod method(Object receiver, String name) {
        return name.equals("Has")
                ? new GoMethod(name, List.of(GoType.STRING), false, GoType.BOOL, arguments -> ((GoList) receiver).contains(arguments[0]))
                : null;
    }
}
