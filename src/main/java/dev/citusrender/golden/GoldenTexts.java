package dev.citusrender.golden;

import dev.citusrender.render.Hook;
import dev.citusrender.render.Manifest;
import dev.citusrender.render.RenderResult;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the golden files of a case are to hold: the very text that a render prints, whole or by resource. */
final class GoldenTexts {
    private final SortedMap<String, String> files = new TreeMap<>();
    private final String output;

    private GoldenTexts(String output) {
        this.output = output;
    }

    /** The contents by their paths below the folder of golden files. */
    static SortedMap<String, String> of(GoldenCase testCase, RenderResult result, GoldenFile.Layout layout) {
        GoldenTexts texts = new GoldenTexts(testCase.output());
        switch (layout) {
            case FILE -> texts.files.put(testCase.output(), result.text(testCase.hooks()));
            case RESOURCES -> texts.addResources(result, testCase.hooks());
        }
        return texts.files;
    }

    private void addResources(RenderResult result, RenderResult.Hooks hooks) {
        result.crds().forEach(crd -> add("crd", fileName(crd.path()), new Manifest(crd.path(), crd.content(), "", null)));
        result.manifests().forEach(this::add);
        result.hooks(hooks).stream().map(Hook::manifest).forEach(this::add);
    }

    /** Under kind and name; a document without a name under that of its template. */
    private void add(Manifest manifest) {
        boolean named = manifest.head() != null && !manifest.head().name().isEmpty();
        add(manifest.kind().isEmpty() ? "document" : manifest.kind(), named ? manifest.head().name() : fileName(manifest.path()), manifest);
    }

    /** Of several with one name (in several namespaces, say) the later ones are numbered. */
    private void add(String kind, String name, Manifest manifest) {
        String stem = output + "/" + slug(kind) + "-" + slug(name);
        String path = stem + ".yaml";
        for (int n = 2; files.containsKey(path); n++) {
            path = stem + "-" + n + ".yaml";
        }
        files.put(path, manifest.text());
    }

    private static String fileName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            slug.append(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' ? c : '-');
        }
        return slug.toString();
    }
}
