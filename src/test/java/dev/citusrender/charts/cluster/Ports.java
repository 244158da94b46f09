package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ports of this machine. */
final class Ports {

    private Ports() {
    }

    /**
     * The first of enough ports in a row that are free on each of the addresses. Somebody else may take one before a server does; there is no way to keep
     * them.
     */
    static int free(int count, String... addresses) {
        for (int port = 20_000 + (int) (ProcessHandle.current().pid() % 20_000); port < 60_000; port += count) {
            if (IntStream.range(port, port + count).allMatch(candidate -> Stream.of(addresses).allMatch(address -> isFree(address, candidate)))) {
                return port;
            }
        }
        throw new AssertionError("no free ports");
    }

    private static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            socket.setReuseAddress(true);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
