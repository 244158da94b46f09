package dev.citusrender.cli;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoString;
import dev.citusrender.kube.Finding;
import dev.citusrender.kustomize.Kustomization;
import dev.citusrender.kustomize.KustomizeFolder;
import dev.citusrender.render.HelmRenderer;
import dev.citusrender.render.Hook;
import dev.citusrender.render.KubeVersion;
import dev.citusrender.render.RenderException;
import dev.citusrender.render.RenderRequest;
import dev.citusrender.render.RenderResult;
import dev.citusrender.render.ShowOnly;
import dev.citusrender.resource.ResourceReader;
import java.util.List;

/** Renders a chart and prints it: the command {@code helm template}. The order of its checks is helm's, since it decides which error one sees. */
final class RenderCommand {
    /** What helm adds to an error of a chart that it did render. */
    private static final String DEBUG_HINT = "\n\nUse --debug flag to render out invalid YAML";

    private final Arguments arguments;
    private final Invocation invocation;
    private final HelmVersion helm;

    RenderCommand(Arguments arguments, Invocation invocation) {
        this.arguments = arguments;
        this.invocation = invocation;
        this.helm = arguments.helm();
    }

    void run() {
        OutputFormat format = OutputFormat.of(arguments);
        RenderRequest request = new RequestReader(arguments, invocation).read();
        RenderResult result;
        try {
            result = new HelmRenderer().render(request);
        } catch (RenderException e) {
            throw failed(e);
        }
        if (arguments.isOn("validate-schema")) {
            validate(result);
        }
        if (format == OutputFormat.KUSTOMIZE) {
            writeKustomization(selected(result.text(arguments.hooks())), result, request);
        } else if (arguments.has("output-dir")) {
            writeFolder(result, request);
        } else {
            print(selected(result.text(arguments.hooks())));
        }
    }

    /** Before anything is printed or written: a pipe into kubectl gets all objects or none. */
    private void validate(RenderResult result) {
        List<Finding> findings = KubeTypes.check(result, arguments, invocation).findings();
        if (!findings.isEmpty()) {
            findings.forEach(finding -> invocation.say(finding.toString()));
            throw new UsageException("the API of Kubernetes would refuse what was rendered: " + findings.size()
                    + (findings.size() == 1 ? " finding" : " findings"));
        }
    }

    /** helm ends a failed render with a hint on {@code --debug}; with that flag it prints what was rendered before it fails. */
    private RenderException failed(RenderException e) {
        if (!e.isWhileRendering()) {
            return e;
        }
        if (!arguments.isOn("debug")) {
            return e.withMessage(e.getMessage() + DEBUG_HINT);
        }
        String partial = e.partialManifest();
        if (arguments.all("show-only").isEmpty()) {
            print(partial);
        } else {
            try {
                print(selected(partial));
            } catch (UsageException notFound) {
                throw helm.reportsRenderErrorFirst() ? e : notFound;
            }
        }
        return e;
    }

    private String selected(String text) {
        List<String> patterns = arguments.all("show-only");
        if (patterns.isEmpty()) {
            return text;
        }
        ShowOnly.Selection selection = ShowOnly.select(text, patterns, helm);
        if (selection.missing() != null) {
            throw new UsageException("could not find template " + selection.missing() + " in chart");
        }
        return selection.text();
    }

    private void print(String text) {
        byte[] bytes = GoString.encode(text);
        invocation.out().write(bytes, 0, bytes.length);
    }

    /** kustomize does not know hooks: they are objects like all others, which is said, for it may not be what was meant. */
    private void writeKustomization(String text, RenderResult result, RenderRequest request) {
        String name = folderName(request);
        Kustomization kustomization = Kustomization.of(ResourceReader.read(text, KubeTypes.RENDER), request.release().namespace());
        new KustomizeFolder(invocation.path(name), name).write(kustomization);
        List<Hook> hooks = result.hooks(arguments.hooks()).stream().filter(hook -> text.contains(hook.manifest().text())).toList();
        if (!hooks.isEmpty()) {
            invocation.say("hooks are plain objects for kustomize, applied with the rest: "
                    + String.join(", ", hooks.stream().map(hook -> hook.manifest().kind() + "/" + hook.manifest().head().name()
                    + " (" + String.join(", ", hook.events()) + ")").toList()) + "; --no-hooks and --skip-tests leave them out");
        }
        kustomization.files().keySet().forEach(file -> invocation.out().println("wrote " + name + "/" + file));
        invocation.out().println("wrote " + name + "/" + Kustomization.FILE);
    }

    private String folderName(RenderRequest request) {
        String name = arguments.last("output-dir", "");
        return arguments.isOn("release-name") ? name + "/" + request.release().name() : name;
    }

    private void writeFolder(RenderResult result, RenderRequest request) {
        String name = arguments.last("output-dir", "");
        String release = folderName(request);
        ManifestFolder crds = new ManifestFolder(name, invocation.path(name), invocation.out());
        ManifestFolder manifests = new ManifestFolder(release, invocation.path(release), invocation.out());
        try {
            result.crds().forEach(crd -> crds.write(crd.path(), crd.content()));
            result.manifests().forEach(m -> manifests.write(m.path(), m.content()));
        } catch (UsageException e) {
            throw arguments.isOn("debug") ? e : new UsageException(e.getMessage() + DEBUG_HINT);
        }
        result.hooks(arguments.hooks()).forEach(hook -> manifests.writeHook(hook.manifest().path(), hook.manifest().content()));
        print(selected("\n"));
    }
}
