package dev.citusrender.charts.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports of this machine. */
final class Ports {
    private static final int LOWEST = 20_000;
    /** Above are the ports that Linux gives to clients, unless it was told otherwise. */
    private static final int HIGHEST = 32_767;
    /** Processes that test at the same time start at different places. */
    private static final AtomicInteger NEXT = new AtomicInteger(LOWEST + (int) (ProcessHandle.current().pid() * 97 % (HIGHEST - LOWEST)));

    private Ports() {
    }

    /**
     * The first of enough ports in a row that are free on every address of this machine. None is given twice soon, so a server of an earlier test that ends late
     * is in nobody's way. Another process may take one before a server does; there is no way to keep them.
     */
    static int free(int count) {
        for (int attempt = 0; attempt < HIGHEST - LOWEST; attempt++) {
            int port = NEXT.getAndUpdate(next -> next + 2 * count > HIGHEST ? LOWEST : next + count);
            if (port + count <= HIGHEST && IntStream.range(port, port + count).allMatch(Ports::isFree)) {
                return port;
            }
        }
        throw new AssertionError("no free ports");
    }

    /** A socket for all addresses is refused while there is one for any of them. */
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
