package dev.citusrender.diff.risk;

import static dev.citusrender.diff.risk.Look.at;
import static dev.citusrender.diff.risk.Look.is;
import static dev.citusrender.diff.risk.Look.text;

import dev.citusrender.diff.FieldPath;
import dev.citusrender.diff.ResourceChange;
import dev.citusrender.go.GoMap;
import dev.citusrender.resource.Pods;
import dev.citusrender.resource.Resource;
import java.util.List;

/** Ways in from outside, by host: Ingresses, and routes and listeners of the Gateway API. */
final class Routes {
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final String[] ROUTES = {"HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"};

    static final List<RiskRule> RULES = List.of(
            new RiskRule("exposure-route", "an Ingress, route or Gateway with a new host, or without TLS", """
                    A host that is added is a new way in; one that is dropped from `tls`, and a listener that turns from HTTPS to HTTP, is served
                    in plain text, or with the controller's own certificate.""", Routes::exposed),
            new RiskRule("availability-route", "a host, route or listener that goes", """
                    Clients that use the host get an error, or another program's answer from the controller's default.""", Routes::dropped));

    private Routes() {
    }

    private static void exposed(ResourceChange change, Cluster cluster, Findings found) {
        if (Look.isGone(change)) {
            return;
        }
        if (is(change, "Ingress")) {
            hosts(change.after()).forEach(host -> exposed(change, host, found));
        } else if (is(change, ROUTES)) {
            List<String> old = hosts(change.before());
            List<String> added = hosts(change.after()).stream().filter(host -> !old.contains(host)).toList();
            if (Look.isNew(change) || !added.isEmpty()) {
                found.caution(Look.isNew(change) ? FieldPath.ROOT : SPEC.key("hostnames"), "A route from a Gateway is added"
                        + (added.isEmpty() ? "." : " for " + Look.some(added) + "."), "Check who may reach it.");
            }
        } else if (is(change, "Gateway")) {
            List<GoMap> old = Pods.maps(at(change.before(), "spec", "listeners"));
            for (GoMap listener : Pods.maps(at(change.after(), "spec", "listeners"))) {
                boolean wasSecure = old.stream().anyMatch(was -> text(was.get("name")).equals(text(listener.get("name"))) && isSecure(was));
                if (wasSecure && !isSecure(listener)) {
                    found.danger(SPEC.key("listeners"), "Listener " + text(listener.get("name")) + " has no TLS any more.",
                            "Keep protocol HTTPS or TLS.");
                }
            }
        }
    }

    private static void exposed(ResourceChange change, String host, Findings found) {
        String named = host.isEmpty() ? "any host" : host;
        boolean isSecured = isSecured(change.after(), host);
        if (!hosts(change.before()).contains(host)) {
            found.caution(SPEC.key("rules"), named + " is served" + (isSecured ? " with TLS." : " without TLS."), "Check who may reach it.");
        } else if (isSecured(change.before(), host) && !isSecured) {
            found.danger(SPEC.key("tls"), named + " is served without its TLS certificate.", "Keep the host in tls.");
        }
    }

    private static void dropped(ResourceChange change, Cluster cluster, Findings found) {
        if (is(change, ROUTES) && Look.isGone(change)) {
            List<String> hosts = hosts(change.before());
            found.caution(FieldPath.ROOT, "The route" + (hosts.isEmpty() ? "" : " for " + Look.some(hosts)) + " goes.", "Check who uses it.");
        } else if (is(change, "Gateway") && !Look.isNew(change)) {
            gone(change, "listeners", names(change.before()), names(change.after()), "Listener", found);
        } else if ((is(change, "Ingress") || is(change, ROUTES)) && Look.isModified(change)) {
            gone(change, is(change, "Ingress") ? "rules" : "hostnames", hosts(change.before()), hosts(change.after()), "Host", found);
        }
    }

    private static void gone(ResourceChange change, String key, List<String> before, List<String> after, String what, Findings found) {
        List<String> gone = before.stream().filter(name -> !after.contains(name)).map(name -> name.isEmpty() ? "any host" : name).toList();
        if (!gone.isEmpty()) {
            found.caution(SPEC.key(key), what + (gone.size() == 1 ? " " : "s ") + Look.some(gone) + (gone.size() == 1 ? " goes" : " go")
                    + ": clients can't reach what is behind.", "Check who uses it.");
        }
    }

    private static List<String> names(Resource gateway) {
        return Pods.maps(at(gateway, "spec", "listeners")).stream().map(listener -> text(listener.get("name"))).toList();
    }

    private static boolean isSecure(GoMap listener) {
        return List.of("HTTPS", "TLS").contains(text(listener.get("protocol")));
    }

    /** The hosts of an Ingress or route; an empty one stands for any. */
    private static List<String> hosts(Resource route) {
        if (route != null && !route.id().kind().equals("Ingress")) {
            return Look.texts(at(route, "spec", "hostnames"));
        }
        return Pods.maps(at(route, "spec", "rules")).stream().map(rule -> text(rule.get("host"))).distinct().toList();
    }

    /** Whether an Ingress has a certificate for a host; an entry of {@code tls} that names no hosts holds for all. */
    private static boolean isSecured(Resource ingress, String host) {
        return Pods.maps(at(ingress, "spec", "tls")).stream().map(tls -> Look.texts(tls.get("hosts")))
                .anyMatch(hosts -> hosts.isEmpty() || hosts.contains(host));
    }
}
