package dev.citusrender.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rendered files: documents of many kinds between all sorts of separators, with comments, hooks and mistakes. */
final class ManifestTexts {
    private static final List<String> NAMES = List.of("templates/b.yaml", "templates/a.yaml", "templates/sub/c.yaml", "templates/tests/t.yaml");

    private final Draw draw;
    private final boolean broken;

    private ManifestTexts(Draw draw) {
        this.draw = draw;
        this.broken = draw.percent(25);
    }

    static Input draw(Draw draw) {
        ManifestTexts texts = new ManifestTexts(draw);
        return Input.of(draw, texts.file(), draw.percent(60) ? texts.file() : "", draw.percent(40) ? texts.file() : "", draw.percent(20) ? texts.file() : "");
    }

    /** An input's texts by the names of their templates. */
    static Map<String, String> files(Input input) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            files.put(NAMES.get(i), input.text(i));
        }
        return files;
    }

    private String file() {
        StringBuilder text = new StringBuilder(draw.of("", "", "---\n", "\n---\n", "# remark\n", "# remark\n---\n", "---\n---\n", "\n\n", "--- # remark\n", "---\n# x\n---\n", "%YAML 1.1\n---\n",
                "   \n"));
        for (int n = draw.between(0, 4); n > 0; n--) {
            text.append(document()).append(n == 1 ? draw.of("", "", "---", "\n---\n", "\n\n", "---\n# end") : separator());
        }
        String all = text.toString();
        if (draw.percent(8)) {
            all = draw.percent(70) ? all.replace("\n", "\r\n") : all.replace("---\n", "---\r\n");
        }
        return draw.percent(2) ? "\ufeff" + all : all;
    }

    private String separator() {
        return draw.percent(70) ? "---\n" : draw.of("---", "--- \n", "\n---\n", "--- # remark\n", "---\t\n", "---\n---\n", "---\n\n---\n", "---\n# only\n---\n", " ---\n", "----\n", "...\n", "...\n---\n",
                "---apiVersion: v1\n", "--- {}\n", "---\n  \n", "\n\n---\n\n\n", "---\n#\n---\n", "-- -\n", "---\u00a0\n");
    }

    private String document() {
        if (draw.percent(8)) {
            return draw.of("", "\n", "# only a remark\n", "null\n", "{}\n", "  \n", "~\n", "# a\n\n# b\n");
        }
        if (broken && draw.percent(15)) {
            return draw.of("text\n", "- a\n", "a: [\n", "kind: [x]\n", "metadata: x\n", "a: b: c\n", "\tkind: x\n", "metadata: {annotations: [a]}\n", "kind: 1\n", "a: 1\na: 2\n", "metadata: {name: 1}\n",
                    "metadata: {annotations: {helm.sh/hook: 1}}\n", "metadata: {annotations: {a: true}}\n", "*x\n", "a: 'x\n", "kind: null\n", "metadata: null\n", "1\n");
        }
        StringBuilder text = new StringBuilder(draw.of("", "", "", "# first\n", "\n", "# Source: x\n"));
        text.append("apiVersion: ").append(draw.of("v1", "v1", "apps/v1", "batch/v1", "\"v1\"", "x.io/v1beta1")).append("\nkind: ").append(kind()).append('\n');
        if (draw.percent(90)) {
            text.append("metadata:\n  name: ").append(draw.of("a", "b", "c", "aa", "a-1", "\"2\"")).append('\n').append(annotations());
        }
        return text + draw.of("", "", "spec: {}\n", "data:\n  a: |\n    x\n    --- y\n", "data:\n  a: |\n    x\n---\n", "data: \"---\"\n", "spec: {a: 1} # end\n", "data:\n  k: >-\n    a\n\n    b\n\n\n", "x: y  ");
    }

    private String kind() {
        return draw.of("ConfigMap", "Secret", "Service", "Deployment", "StatefulSet", "Namespace", "Job", "CronJob", "Pod", "ServiceAccount", "Role", "RoleBinding", "ClusterRole",
                "ClusterRoleBinding", "CustomResourceDefinition", "Ingress", "APIService", "PersistentVolumeClaim", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
                "NetworkPolicy", "Unknown", "Another", "unknown", "List", "PriorityClass", "HorizontalPodAutoscaler", "SecretList", "\"ConfigMap\"", "''", "PodDisruptionBudget",
                "ValidatingAdmissionPolicy", "IngressClass", "LimitRange", "ResourceQuota", "StorageClass", "PersistentVolume", "DaemonSet", "ReplicaSet", "RoleList");
    }

    private String annotations() {
        if (draw.percent(65)) {
            return "";
        }
        StringBuilder text = new StringBuilder("  annotations:\n");
        if (draw.percent(80)) {
            text.append(draw.of("    helm.sh/hook: ", "    \"helm.sh/hook\": ")).append(draw.of("pre-install", "post-install", "test", "pre-install,post-upgrade", "\"pre-install, post-install \"", "nope", "test-success", "\"\"", "pre-delete",
                    "crd-install", "test-failure", "PRE-INSTALL", "pre-install,nope", "\",\"", "pre-rollback", "post-rollback", "post-delete", "null")).append('\n');
        }
        if (draw.percent(60)) {
            text.append("    helm.sh/hook-weight: ").append(draw.of("\"1\"", "\"-5\"", "\"0\"", "\"x\"", "\"1.5\"", "\"\"", "\"+3\"", "\"007\"", "\" 1\"", broken ? "3" : "\"2\"",
                    "\"99999999999999999999\"")).append('\n');
        }
        if (draw.percent(30)) {
            text.append("    helm.sh/hook-delete-policy: ").append(draw.of("hook-succeeded", "before-hook-creation,hook-failed", "nope", "\"\"")).append('\n');
        }
        if (draw.percent(20)) {
            text.append("    helm.sh/resource-policy: keep\n");
        }
        return text.toString().equals("  annotations:\n") ? "  annotations: {x: y}\n" : text.toString();
    }
}
