package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** An etcd server of this machine: where members of Patroni agree who leads, in place of the Kubernetes API. */
final class Etcd implements AutoCloseable {
    private static final int START_SECONDS = 20;

    private final String host;
    private final int port;
    private final Process server;

    /** Starts it on an address, and waits until it takes connections. */
    Etcd(Machine machine, String host) {
        this.host = host;
        port = Ports.free(2);
        String clients = "http://" + host + ":" + port;
        String peers = "http://" + host + ":" + (port + 1);
        server = Programs.start(List.of("etcd", "--name=one", "--data-dir=" + machine.claim("etcd"), "--listen-client-urls=" + clients,
                "--advertise-client-urls=" + clients, "--listen-peer-urls=" + peers, "--initial-advertise-peer-urls=" + peers,
                "--initial-cluster=one=" + peers), machine.environment(), machine.log("etcd"));
        Waiting.until("etcd listens", START_SECONDS, this::listens);
    }

    /** Where it is, as {@code host:port}. */
    String address() {
        return host + ":" + port;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.destroyForcibly().onExit().join();
    }
}
