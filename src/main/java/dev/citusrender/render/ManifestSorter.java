package dev.citusrender.render;

import dev.citusrender.HelmLog;
import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoSpace;
import dev.citusrender.go.GoString;
import dev.citusrender.yaml.Shape;
import dev.citusrender.yaml.YamlException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** From rendered files to documents in the order in which helm prints them (helm's {@code releaseutil.SortManifests}). */
final class ManifestSorter {
    private final HelmVersion helm;
    private final HelmLog log;
    private final Shape.Struct shape;
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Hook> hooks = new ArrayList<>();

    /** A document that is not YAML; it fails the whole render. */
    static final class NotYaml extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient String path;
        final transient String document;
        final transient YamlException problem;

        NotYaml(String path, String document, YamlException problem) {
            super("YAML parse error on " + path + ": " + problem.getMessage(), null, false, false);
            this.path = path;
            this.document = document;
            this.problem = problem;
        }
    }

    private ManifestSorter(HelmVersion helm, HelmLog log) {
        this.helm = helm;
        this.log = log;
        this.shape = ManifestHead.shape(helm.manifestHeadTypeName());
    }

    /**
     * Splits, classifies and sorts.
     *
     * @param files rendered texts by path
     * @throws NotYaml for the first document, by path, whose head can't be read
     */
    static ManifestSorter sort(Map<String, String> files, HelmVersion helm, HelmLog log) {
        ManifestSorter sorter = new ManifestSorter(helm, log);
        List<String> paths = new ArrayList<>(files.keySet());
        paths.sort(GoString.BYTE_ORDER);
        for (String path : paths) {
            if (!GoSpace.isBlank(files.get(path))) {
                sorter.read(path, files.get(path));
            }
        }
        Comparator<String> kinds = InstallOrder.of(helm);
        sorter.manifests.sort((a, b) -> kinds.compare(a.kind(), b.kind()));
        sorter.hooks.sort((a, b) -> kinds.compare(a.manifest().kind(), b.manifest().kind()));
        return sorter;
    }

    List<Manifest> manifests() {
        return manifests;
    }

    List<Hook> hooks() {
        return hooks;
    }

    private void read(String path, String text) {
        for (String document : ManifestSplitter.split(text, helm)) {
            ManifestHead head;
            try {
                head = ManifestHead.read(document, null, shape);
            } catch (YamlException e) {
                throw new NotYaml(path, document, e);
            }
            Manifest manifest = new Manifest(path, document, head.kind(), head);
            String hook = head.annotations().get(Hook.ANNOTATION);
            if (hook == null) {
                manifests.add(manifest);
                continue;
            }
            List<String> events = Hook.events(hook);
            if (events == null) {
                log.info("manifest_sorter.go:199", "info: skipping unknown hook: " + GoQuote.quote(hook), "skipping unknown hooks", "hookTypes", hook);
            } else {
                hooks.add(new Hook(manifest, events));
            }
        }
    }
}
