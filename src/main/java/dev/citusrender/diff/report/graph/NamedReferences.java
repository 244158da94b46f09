package dev.citusrender.diff.report.graph;

import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** The objects that a resource names in well-known fields: what pods mount, read and run as, where routes lead, where certificates go. */
final class NamedReferences {

    /** A name that stands for an object of a kind. */
    record Reference(String kind, String name, String why) { }

    private final List<Reference> found = new ArrayList<>();

    private NamedReferences() {
    }

    /** All names in a resource. */
    static List<Reference> of(Resource resource) {
        NamedReferences references = new NamedReferences();
        GoMap pod = Pods.spec(resource);
        if (pod != null) {
            references.pod(pod);
        }
        switch (resource.id().kind()) {
            case "StatefulSet" -> references.claims(resource);
            case "Ingress" -> references.routes(resource.at("spec"));
            case "HTTPRoute", "TCPRoute", "TLSRoute", "GRPCRoute" -> references.backends(resource.at("spec"));
            case "Certificate" -> references.add("Secret", resource.at("spec", "secretName"), "writes");
            default -> { }
        }
        return references.found;
    }

    private void claims(Resource set) {
        for (GoMap template : Pods.maps(set.at("spec", "volumeClaimTemplates"))) {
            add("PersistentVolumeClaim", Resource.at(template, "metadata", "name") + "-" + set.id().name() + "-0", "mounts");
        }
    }

    private void pod(GoMap spec) {
        for (GoMap volume : Pods.maps(spec.get("volumes"))) {
            source(volume);
            Pods.maps(Resource.at(volume, "projected", "sources")).forEach(this::source);
        }
        for (String list : Pods.CONTAINER_LISTS) {
            Pods.maps(spec.get(list)).forEach(this::environment);
        }
        Pods.maps(spec.get("imagePullSecrets")).forEach(secret -> add("Secret", secret.get("name"), "pulls with"));
        add("ServiceAccount", spec.get("serviceAccountName"), "runs as");
    }

    private void source(GoMap source) {
        add("ConfigMap", Resource.at(source, "configMap", "name"), "mounts");
        add("Secret", Resource.at(source, "secret", "secretName"), "mounts");
        add("Secret", Resource.at(source, "secret", "name"), "mounts");
        add("PersistentVolumeClaim", Resource.at(source, "persistentVolumeClaim", "claimName"), "mounts");
    }

    private void environment(GoMap container) {
        for (GoMap variable : Pods.maps(container.get("env"))) {
            add("ConfigMap", Resource.at(variable, "valueFrom", "configMapKeyRef", "name"), "reads");
            add("Secret", Resource.at(variable, "valueFrom", "secretKeyRef", "name"), "reads");
        }
        for (GoMap source : Pods.maps(container.get("envFrom"))) {
            add("ConfigMap", Resource.at(source, "configMapRef", "name"), "reads");
            add("Secret", Resource.at(source, "secretRef", "name"), "reads");
        }
    }

    /** Every service that an Ingress leads to, in its rules and by default. */
    private void routes(Object value) {
        if (value instanceof GoList list) {
            list.forEach(this::routes);
        } else if (value instanceof GoMap map) {
            add("Service", Resource.at(map, "service", "name"), "routes to");
            add("Secret", map.get("secretName"), "serves with");
            map.forEachSorted((key, below) -> routes(below));
        }
    }

    private void backends(Object spec) {
        for (GoMap rule : Pods.maps(spec instanceof GoMap map ? map.get("rules") : null)) {
            Pods.maps(rule.get("backendRefs")).forEach(backend -> add("Service", backend.get("name"), "routes to"));
        }
        for (GoMap parent : Pods.maps(spec instanceof GoMap map ? map.get("parentRefs") : null)) {
            add("Gateway", parent.get("name"), "attached to");
        }
    }

    private void add(String kind, Object name, String why) {
        if (name instanceof String text && !text.isEmpty()) {
            found.add(new Reference(kind, text, why));
        }
    }
}
