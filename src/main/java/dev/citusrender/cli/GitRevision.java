package dev.citusrender.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a git revision in a folder of their own, which goes away when this is closed. The repository is only read: an index of our own takes the
 * place of its index, so that neither its work tree nor what is staged changes.
 */
final class GitRevision implements AutoCloseable {
    private final String revision;
    private final Path top;
    private final Path folder;

    private GitRevision(String revision, Path top, Path folder) {
        this.revision = revision;
        this.top = top;
        this.folder = folder;
    }

    /**
     * Checks a revision out.
     *
     * @param revision whatever git takes for a commit: a branch, a tag, {@code HEAD~2}
     * @param inside   a folder of the repository
     */
    static GitRevision of(String revision, Path inside) {
        Path top = Path.of(git(inside, Map.of(), revision, "rev-parse", "--show-toplevel").strip());
        String commit = git(inside, Map.of(), revision, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").strip();
        GitRevision checkout = new GitRevision(revision, top, temporaryFolder());
        try {
            Map<String, String> ownIndex = Map.of("GIT_INDEX_FILE", checkout.folder.resolve("index").toString());
            git(top, ownIndex, revision, "read-tree", commit);
            git(top, ownIndex, revision, "checkout-index", "--all", "--force", "--prefix=" + checkout.tree() + "/");
            return checkout;
        } catch (RuntimeException e) {
            checkout.close();
            throw e;
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("citus-render-revision").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path tree() {
        return folder.resolve("tree");
    }

    /** Where a path of the work tree is in the revision; a path outside of the repository is itself. */
    Path path(Path inWorkTree) {
        Path real = realPath(inWorkTree);
        return real.startsWith(top) ? tree().resolve(top.relativize(real).toString()) : inWorkTree;
    }

    /** The path without symbolic links, as far as it exists. */
    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            Path parent = path.toAbsolutePath().normalize().getParent();
            return parent == null ? path : realPath(parent).resolve(path.getFileName());
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the files of revision " + revision, e);
        }
    }

    private static String git(Path folder, Map<String, String> environment, String revision, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new UsageException("--from " + revision + ": " + (said.isBlank() ? "git knows no such revision" : said.strip()));
            }
            return said;
        } catch (IOException e) {
            throw new UsageException("--from " + revision + " needs git: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageException("interrupted");
        }
    }
}
