package dev.citusrender.diff.report.graph;

import dev.citusrender.resource.ResourceId;

/** In which column a kind stands, from the outside of an application to its data. */
final class Layers {
    static final int COUNT = 4;

    private Layers() {
    }

    static int of(ResourceId id) {
        return switch (id.kind()) {
            case "Ingress", "HTTPRoute", "TCPRoute", "TLSRoute", "GRPCRoute", "ServiceMonitor", "PrometheusRule" -> 0;
            case "Service", "Gateway", "NetworkPolicy", "PodDisruptionBudget", "HorizontalPodAutoscaler", "VerticalPodAutoscaler", "ScaledObject",
                 "PodMonitor" -> 1;
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "Job", "CronJob", "RoleBinding", "ClusterRoleBinding", "Certificate" -> 2;
            default -> COUNT - 1;
        };
    }
}
