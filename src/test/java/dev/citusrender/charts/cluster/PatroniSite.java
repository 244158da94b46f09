package dev.citusrender.charts.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands for a Kubernetes cluster to members of Patroni: etcd for its API as the place to agree in, a names service, an address for each pod. All else is as
 * rendered.
 */
final class PatroniSite implements AutoCloseable {
    private static final int MOST_MEMBERS = 8;

    private final Machine machine;
    private final PostgresInstallation postgres;
    private final Etcd etcd;
    private final HostNames names;
    private final int firstAddress;
    private final int port;
    private final List<PatroniMember> members = new ArrayList<>();

    /**
     * A site on which nothing runs but etcd.
     *
     * @param folder       where all files go; emptied by whoever made it
     * @param firstAddress last number of the first of nine addresses in 127.0.0 that are its own: of etcd and eight members
     */
    PatroniSite(Path folder, int firstAddress) {
        PostgresInstallation installed = PostgresInstallation.find().orElseThrow(() -> new AssertionError(PostgresInstallation.HOW_TO_INSTALL));
        postgres = installed.citus() ? installed : StandIn.install(installed, folder.resolve("postgres"));
        this.firstAddress = firstAddress;
        machine = new Machine(folder, postgres.bin());
        names = new HostNames(folder.resolve("hosts"));
        port = Ports.free(2);
        etcd = new Etcd(machine, address(MOST_MEMBERS));
    }

    Machine machine() {
        return machine;
    }

    /** The port that PostgreSQL shall have on every member. */
    int postgresPort() {
        return port;
    }

    /** The port that Patroni's API shall have on every member. */
    int apiPort() {
        return port + 1;
    }

    /** The folder of the server's programs. */
    Path bin() {
        return postgres.bin();
    }

    /**
     * A pod of a StatefulSet, which is not started yet.
     *
     * @param set        name of the StatefulSet
     * @param number     of the pod
     * @param domain     what comes after the pod's name in its host name
     * @param entrypoint what the image puts before the container's own command
     */
    PatroniMember member(Manifests manifests, String set, int number, String domain, List<String> entrypoint) {
        String name = set + "-" + number;
        String address = address(members.size());
        names.put(name + "." + domain, address);
        PatroniMember member = new PatroniMember(name, name + "." + domain, address, new Pod(name, manifests.podSpec("StatefulSet", set), manifests, machine),
                this, entrypoint);
        members.add(member);
        return member;
    }

    /** What Patroni does with Endpoints: the Service of a cluster leads to its leader. */
    void lead(String service, PatroniMember leader) {
        names.put(service, leader.address());
    }

    /** What every program here finds in its environment beside its container's own. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(names.environment());
        // of two stores Patroni takes the one that comes first in the alphabet; the other is the rendered kubernetes
        environment.put("PATRONI_ETCD3_HOST", etcd.address());
        return environment;
    }

    /** Runs the container of a job. */
    Outcome job(Manifests manifests, String name, String container) {
        Pod pod = new Pod(name, manifests.podSpec("Job", name), manifests, machine);
        pod.create();
        return pod.run(container, environment());
    }

    /** Runs SQL as a client of a Service would, and gives what it prints, a line for each row, columns parted by bars. */
    Outcome sql(String host, Map<String, String> connection, String text) {
        Map<String, String> all = machine.environment();
        all.putAll(names.environment());
        all.putAll(Map.of("PGHOST", host, "PGPORT", String.valueOf(port), "PGCONNECT_TIMEOUT", "5"));
        all.putAll(connection);
        return Programs.run(List.of("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", text), all, machine.log("psql"));
    }

    @Override
    public void close() {
        members.forEach(PatroniMember::kill);
        etcd.close();
    }

    private String address(int number) {
        return "127.0.0." + (firstAddress + number);
    }
}
