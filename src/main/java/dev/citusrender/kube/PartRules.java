package dev.citusrender.kube;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * What API servers ask of fields that depend on one another. Each method names the functions of Kubernetes that it follows, as
 * {@code field-rules.txt} does.
 */
final class PartRules {
    private static final String TYPE = "type";
    private static final List<String> HANDLERS = List.of("exec", "httpGet", "tcpSocket", "grpc", "sleep");
    private static final List<String> PEERS = List.of("podSelector", "namespaceSelector", "ipBlock");
    private static final List<String> ENV_SOURCES = List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef");

    private PartRules() {
    }

    /** Checks an object of a type; problems go to {@code report} with the field that they are at, or the dotted way to one further down. */
    static void check(GoMap object, String type, BiConsumer<String, String> report) {
        switch (type) {
            case "V1DeploymentSpec" -> {
                restartPolicy(object, List.of("Always"), report);
                strategy(object, report);
            }
            case "V1StatefulSetSpec", "V1DaemonSetSpec", "V1ReplicaSetSpec", "V1ReplicationControllerSpec" ->
                    restartPolicy(object, List.of("Always"), report);
            case "V1JobSpec" -> restartPolicy(object, List.of("OnFailure", "Never"), report);
            case "V1ServiceSpec" -> service(object, report);
            case "V1PersistentVolumeClaimSpec" -> claim(object, report);
            case "V1Probe", "V1LifecycleHandler" -> someOf(object, HANDLERS, report);
            case "V1NetworkPolicyPeer" -> someOf(object, PEERS, report);
            case "V1EnvVarSource" -> someOf(object, ENV_SOURCES, report);
            case "V1EnvVar" -> variable(object, report);
            case "V1IngressSpec" -> someOf(object, List.of("defaultBackend", "rules"), report);
            case "V1ServiceBackendPort" -> someOf(object, List.of("name", "number"), report);
            case "V1PolicyRule" -> accessRule(object, report);
            case "V1ClusterRoleBinding" -> clusterBinding(object, report);
            case "V1LabelSelectorRequirement" -> requirement(object, report);
            case "V2MetricSpec" -> metric(object, report);
            default -> { }
        }
    }

    /** apps.ValidateDeploymentSpec and its like, batch.validateJobSpec; an omitted policy becomes Always. */
    private static void restartPolicy(GoMap spec, List<String> taken, BiConsumer<String, String> report) {
        if (at(spec, "template", "spec") instanceof GoMap pod) {
            String path = "template.spec.restartPolicy";
            Object policy = Objects.requireNonNullElse(pod.get("restartPolicy"), "");
            if (policy.equals("") && !taken.contains("Always")) {
                report.accept(path, "is missing; a Job needs it: OnFailure or Never");
            } else if (List.of("Always", "OnFailure", "Never").contains(policy) && !taken.contains(policy)) {
                report.accept(path, FieldRules.unsupported((String) policy, taken));
            }
        }
    }

    /** apps.ValidateDeploymentStrategy. */
    private static void strategy(GoMap spec, BiConsumer<String, String> report) {
        if ("Recreate".equals(at(spec, "strategy", TYPE)) && at(spec, "strategy", "rollingUpdate") != null) {
            report.accept("strategy.rollingUpdate", "may not be given with the type Recreate; set it to null");
        }
    }

    /** core.validateService. */
    private static void service(GoMap spec, BiConsumer<String, String> report) {
        boolean isName = "ExternalName".equals(spec.get(TYPE));
        if (isName && FieldRules.isEmpty(spec.get("externalName"))) {
            report.accept("externalName", "is missing; a Service of type ExternalName needs it");
        } else if (!isName && !"None".equals(spec.get("clusterIP")) && FieldRules.isEmpty(spec.get("ports"))) {
            report.accept("ports", "is missing; a Service needs it unless it is headless");
        }
        if (spec.get("ports") instanceof GoList ports && ports.size() > 1) {
            for (int i = 0; i < ports.size(); i++) {
                if (ports.get(i) instanceof GoMap port && FieldRules.isEmpty(port.get("name"))) {
                    report.accept("ports[" + i + "].name", "is missing; each of several ports needs it");
                }
            }
        }
    }

    /** core.ValidatePersistentVolumeClaimSpec. */
    private static void claim(GoMap spec, BiConsumer<String, String> report) {
        if (at(spec, "resources", "requests", "storage") == null) {
            report.accept("resources.requests.storage", "is missing; PersistentVolumeClaimSpec needs it");
        }
    }

    /** core.validateHandler and validateEnvVarValueFrom; networking.ValidateNetworkPolicyPeer, ValidateIngressSpec and validateIngressBackend. */
    private static void someOf(GoMap object, List<String> fields, BiConsumer<String, String> report) {
        if (fields.stream().allMatch(field -> object.get(field) == null)) {
            report.accept("", "needs one of " + String.join(", ", fields));
        }
    }

    /** core.validateEnvVarValueFrom. */
    private static void variable(GoMap variable, BiConsumer<String, String> report) {
        if (variable.get("valueFrom") != null && !FieldRules.isEmpty(variable.get("value"))) {
            report.accept("valueFrom", "may not be given beside a value");
        }
    }

    /** rbac.ValidatePolicyRule. */
    private static void accessRule(GoMap rule, BiConsumer<String, String> report) {
        if (FieldRules.isEmpty(rule.get("nonResourceURLs"))) {
            for (String field : List.of("apiGroups", "resources")) {
                if (FieldRules.isEmpty(rule.get(field))) {
                    report.accept(field, "is missing; PolicyRule needs it unless it has nonResourceURLs");
                }
            }
        }
    }

    /** rbac.ValidateClusterRoleBinding and ValidateRoleBindingSubject. */
    private static void clusterBinding(GoMap binding, BiConsumer<String, String> report) {
        if ("Role".equals(at(binding, "roleRef", "kind"))) {
            report.accept("roleRef.kind", FieldRules.unsupported("Role", List.of("ClusterRole")));
        }
        if (binding.get("subjects") instanceof GoList subjects) {
            for (int i = 0; i < subjects.size(); i++) {
                if (subjects.get(i) instanceof GoMap subject && "ServiceAccount".equals(subject.get("kind"))
                        && FieldRules.isEmpty(subject.get("namespace"))) {
                    report.accept("subjects[" + i + "].namespace", "is missing; a ServiceAccount in a ClusterRoleBinding needs it");
                }
            }
        }
    }

    /** meta.ValidateLabelSelectorRequirement. */
    private static void requirement(GoMap requirement, BiConsumer<String, String> report) {
        boolean isEmpty = FieldRules.isEmpty(requirement.get("values"));
        Object operator = requirement.get("operator");
        if (isEmpty && ("In".equals(operator) || "NotIn".equals(operator))) {
            report.accept("values", "is missing; the operator " + operator + " needs it");
        } else if (!isEmpty && ("Exists".equals(operator) || "DoesNotExist".equals(operator))) {
            report.accept("values", "may not be given with the operator " + operator);
        }
    }

    /** autoscaling.validateMetricSpec. */
    private static void metric(GoMap metric, BiConsumer<String, String> report) {
        if (metric.get(TYPE) instanceof String type && !type.isEmpty()) {
            String field = Character.toLowerCase(type.charAt(0)) + type.substring(1);
            if (List.of("object", "pods", "resource", "containerResource", "external").contains(field) && metric.get(field) == null) {
                report.accept(field, "is missing; a metric of type " + type + " needs it");
            }
        }
    }

    private static Object at(GoMap object, String... keys) {
        Object value = object;
        for (String key : keys) {
            value = value instanceof GoMap map ? map.get(key) : null;
        }
        return value;
    }
}
