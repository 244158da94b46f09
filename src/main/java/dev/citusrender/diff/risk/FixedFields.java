package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.below;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.isModified;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldChange;
import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API server refuses to change of objects that run no pods
 * (kubernetes pkg/apis/{core,rbac,storage,scheduling,networking,node}/validation: the Validate…Update functions).
 */
final class FixedFields {
    private static final List<String> ROLE = List.of("roleRef");
    private static final List<String> SPEC = List.of("spec");
    /** Each from the function that is named after the kind: ValidateStorageClassUpdate and so on. */
    private static final Map<String, List<String>> FIXED = Map.ofEntries(Map.entry("RoleBinding", ROLE), Map.entry("ClusterRoleBinding", ROLE),
            Map.entry("StorageClass", List.of("parameters", "provisioner", "reclaimPolicy", "volumeBindingMode")),
            Map.entry("VolumeAttributesClass", List.of("parameters", "driverName")), Map.entry("VolumeAttachment", SPEC),
            Map.entry("CSIStorageCapacity", List.of("nodeTopology", "storageClassName")),
            Map.entry("CSIDriver", List.of("spec.attachRequired", "spec.volumeLifecycleModes")),
            Map.entry("PriorityClass", List.of("value", "preemptionPolicy")), Map.entry("RuntimeClass", List.of("handler")),
            Map.entry("IngressClass", List.of("spec.controller")), Map.entry("IPAddress", List.of("spec.parentRef")),
            Map.entry("EndpointSlice", List.of("addressType")), Map.entry("ResourceClaim", SPEC), Map.entry("ResourceClaimTemplate", SPEC),
            Map.entry("ControllerRevision", List.of("data")), Map.entry("ClusterTrustBundle", List.of("spec.signerName")),
            Map.entry("CustomResourceDefinition", List.of("spec.group", "spec.scope", "spec.names.kind", "spec.names.plural")));
    private static final String RECREATE = "Delete the old object and apply again, or give the new one another name.";

    static final List<RiskRule> RULES = List.of(
            new RiskRule("immutable-service", "the cluster IP, first IP family or load balancer class of a Service", """
                    `clusterIP` can't be changed, so a Service can't become headless. One that stops naming `clusterIP: None` is accepted, but
                    the API server keeps the old value: it stays headless until it is deleted, and can't become a NodePort or LoadBalancer.
                    The first of `ipFamilies` is fixed too, and `loadBalancerClass` while the Service stays a LoadBalancer. A change from or to
                    `ExternalName` gives up or asks for a new address. `healthCheckNodePort` is fixed while the Service stays a LoadBalancer
                    with `externalTrafficPolicy: Local`.

                    Source: `ValidateServiceUpdate` in pkg/apis/core/validation.""", FixedFields::service),
            new RiskRule("immutable-config", "a ConfigMap or Secret marked immutable, or the type of a Secret", """
                    With `immutable: true` neither the data nor the mark can be changed. Give such objects a new name with each content.
                    The `type` of any Secret is fixed.

                    Source: `ValidateConfigMapUpdate` and `ValidateSecretUpdate` in pkg/apis/core/validation.""", FixedFields::config),
            new RiskRule("immutable-field", "fixed fields of other kinds", """
                    `roleRef` of bindings; provisioner, parameters, reclaim policy and binding mode of a StorageClass; driver and parameters of
                    a VolumeAttributesClass; value and preemption policy of a PriorityClass; controller of an IngressClass; handler of a
                    RuntimeClass; `attachRequired` and `volumeLifecycleModes` of a CSIDriver; topology and class of a CSIStorageCapacity; scopes
                    of a ResourceQuota; address type of an EndpointSlice; parent of an IPAddress; signer of a ClusterTrustBundle; data of a
                    ControllerRevision; all of a VolumeAttachment, ResourceClaim or ResourceClaimTemplate; group, scope, kind and plural of a
                    CustomResourceDefinition. To change a StorageClass, make a new one; its volumes stay. Everything in CronJobs,
                    PodDisruptionBudgets, autoscalers, Ingresses, NetworkPolicies, APIServices, roles and webhook configurations can be changed.

                    Source: the function `Validate…Update` of each kind in pkg/apis/{rbac,storage,scheduling,networking,node,discovery,core,apps,
                    certificates,resource}/validation, and `validateCustomResourceDefinitionSpecUpdate` in
                    k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/validation.""",
                    FixedFields::others));

    private FixedFields() {
    }

    private static void service(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "Service") || !isModified(change) || isType(change, false, "ExternalName") || isType(change, true, "ExternalName")) {
            return;
        }
        String before = text(at(change.before(), "spec", "clusterIP"));
        String after = text(at(change.after(), "spec", "clusterIP"));
        FieldPath path = FieldPath.of("spec", "clusterIP");
        boolean isHeadless = before.equals("None") && (after.isEmpty() || after.equals("None"));
        if (isHeadless && isType(change, true, "LoadBalancer", "NodePort") && !isType(change, false, "LoadBalancer", "NodePort")) {
            found.danger(FieldPath.of("spec", "type"), "The API server refuses a headless Service of type "
                    + text(at(change.after(), "spec", "type")) + ", and keeps clusterIP: None.", RECREATE);
        } else if (!after.isEmpty() && !after.equals(before)) {
            found.danger(path, "The API server refuses to change clusterIP from " + (before.isEmpty() ? "the assigned one" : before) + " to "
                    + after + ".", RECREATE);
        } else if (before.equals("None") && after.isEmpty()) {
            found.caution(path, "The Service stays headless: the API server keeps clusterIP: None.", RECREATE);
        }
        first(change, "ipFamilies", "the first IP family", found);
        String oldClass = text(at(change.before(), "spec", "loadBalancerClass"));
        String newClass = text(at(change.after(), "spec", "loadBalancerClass"));
        if (isType(change, false, "LoadBalancer") && isType(change, true, "LoadBalancer") && !oldClass.equals(newClass)) {
            found.danger(FieldPath.of("spec", "loadBalancerClass"), "The API server refuses to change loadBalancerClass from "
                    + (oldClass.isEmpty() ? "none" : oldClass) + " to " + (newClass.isEmpty() ? "none" : newClass) + ".", RECREATE);
        }
        healthPort(change, found);
    }

    /** validateServiceExternalTrafficFieldsUpdate; a port that is no longer named stays as it is. */
    private static void healthPort(ResourceChange change, Findings found) {
        String before = text(at(change.before(), "spec", "healthCheckNodePort"));
        String after = text(at(change.after(), "spec", "healthCheckNodePort"));
        if (hasHealthCheck(change.before()) && hasHealthCheck(change.after()) && !after.isEmpty() && !after.equals(before)) {
            found.danger(FieldPath.of("spec", "healthCheckNodePort"), "The API server refuses to change healthCheckNodePort from "
                    + (before.isEmpty() ? "the assigned one" : before) + " to " + after + ".", RECREATE);
        }
    }

    private static boolean hasHealthCheck(Resource service) {
        return "LoadBalancer".equals(at(service, "spec", "type")) && "Local".equals(at(service, "spec", "externalTrafficPolicy"));
    }

    private static void first(ResourceChange change, String list, String what, Findings found) {
        List<String> old = Look.texts(at(change.before(), "spec", list));
        List<String> young = Look.texts(at(change.after(), "spec", list));
        if (!old.isEmpty() && !young.isEmpty() && !old.getFirst().equals(young.getFirst())) {
            found.danger(FieldPath.of("spec", list), "The API server refuses to change " + what + " from " + old.getFirst() + " to "
                    + young.getFirst() + ".", RECREATE);
        }
    }

    private static boolean isType(ResourceChange change, boolean isAfter, String... types) {
        return List.of(types).contains(text(at(isAfter ? change.after() : change.before(), "spec", "type")));
    }

    private static void config(ResourceChange change, Cluster cluster, Findings found) {
        if (!is(change, "ConfigMap", "Secret") || !isModified(change)) {
            return;
        }
        List<FieldChange> fixed = change.fields().stream().filter(field -> !field.path().startsWith("metadata")
                && !field.path().startsWith("type") && !field.path().startsWith("apiVersion")).toList();
        if (Look.isTrue(at(change.before(), "immutable")) && !fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 0) + ": the object is immutable.",
                    RECREATE);
        }
        String before = secretType(at(change.before(), "type"));
        String after = secretType(at(change.after(), "type"));
        if (is(change, "Secret") && !before.equals(after)) {
            found.danger(FieldPath.of("type"), "The API server refuses to change the Secret's type from " + before + " to " + after + ".",
                    RECREATE);
        }
    }

    /** ValidateResourceQuotaUpdate compares sets. */
    private static Set<String> scopes(Resource quota) {
        return Set.copyOf(Look.texts(at(quota, "spec", "scopes")));
    }

    private static String secretType(Object type) {
        return type == null ? "Opaque" : text(type);
    }

    private static void others(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, "ResourceQuota") && isModified(change) && !scopes(change.before()).equals(scopes(change.after()))) {
            found.danger(FieldPath.of("spec", "scopes"), "The API server refuses to change spec.scopes of a ResourceQuota.", RECREATE);
        }
        List<FieldChange> fixed = FIXED.getOrDefault(change.id().kind(), List.of()).stream()
                .flatMap(name -> below(change, name.split("\\.")).stream()).filter(field -> !Look.isDefault(field)).toList();
        if (!fixed.isEmpty()) {
            found.danger(fixed.getFirst().path(), "The API server refuses to change " + Look.names(fixed, 0)
                    + ("AEIOU".indexOf(change.id().kind().charAt(0)) < 0 ? " of a " : " of an ") + change.id().kind() + ".", RECREATE);
        }
    }
}
