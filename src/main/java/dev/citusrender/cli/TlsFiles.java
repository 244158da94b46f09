package dev.citusrender.cli;

import dev.citusrender.values.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of {@code --cert-file}, {@code --key-file} and {@code --ca-file}. helm reads them before it knows that it needs no registry, and stops
 * at one that is not there; a local chart makes no other use of them, so what is in them is not looked at here.
 */
final class TlsFiles {
    private static final String CONTEXT = "missing registry client: can't create TLS config for client: ";

    private final Invocation invocation;
    private final List<String> problems = new ArrayList<>();

    private TlsFiles(Invocation invocation) {
        this.invocation = invocation;
    }

    /** @throws UsageException in helm's words when a file can't be read */
    static void check(Arguments arguments, Invocation invocation) {
        String cert = arguments.last("cert-file", "");
        String key = arguments.last("key-file", "");
        String ca = arguments.last("ca-file", "");
        boolean pair = !cert.isEmpty() && !key.isEmpty();
        if (!pair && ca.isEmpty() && !arguments.isOn("insecure-skip-tls-verify")) {
            return;
        }
        TlsFiles files = new TlsFiles(invocation);
        if (arguments.helm().logsStructured()) {
            files.readAll(cert, key, ca);
        } else {
            files.readUntilMistake(pair, cert, key, ca);
        }
        if (!files.problems.isEmpty()) {
            throw new UsageException(CONTEXT + String.join("\n", files.problems));
        }
    }

    /** Version 4: half a pair is a mistake, too, and all mistakes are told. */
    private void readAll(String cert, String key, String ca) {
        if (!cert.isEmpty() || !key.isEmpty()) {
            if (read(cert, "unable to read cert file: \"" + cert + "\": ", true)) {
                read(key, "unable to read key file: \"" + key + "\": ", true);
            }
        }
        if (!ca.isEmpty()) {
            read(ca, "can't read CA file: \"" + ca + "\": ", true);
        }
    }

    /** Version 3 stops at the first. */
    private void readUntilMistake(boolean pair, String cert, String key, String ca) {
        String context = "can't load key pair from cert " + cert + " and key " + key + ": ";
        boolean good = !pair || read(cert, context, true) && read(key, context, true);
        if (good && !ca.isEmpty()) {
            read(ca, "can't read CA file: " + ca, false);
        }
    }

    private boolean read(String name, String context, boolean withCause) {
        try {
            if (name.isEmpty()) {
                problems.add(context + "open : no such file or directory");
                return false;
            }
            Files.readAllBytes(invocation.path(name));
            return true;
        } catch (IOException e) {
            problems.add(withCause ? context + "open " + name + ": " + FileText.cause(e) : context);
            return false;
        }
    }
}
