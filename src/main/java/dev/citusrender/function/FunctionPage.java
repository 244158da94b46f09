package dev.citusrender.function;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoType;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.stream.Collectors;

/** The reference page {@code docs/functions.md}, made of the table. */
public final class FunctionPage {
    private FunctionPage() {
    }

    /** The page as Markdown: a table for each family, with what helm 3 does not have marked. */
    public static String markdown() {
        FunctionTable version3 = FunctionTable.of(HelmVersion.V3);
        StringBuilder page = new StringBuilder();
        page.append("""
            # Template functions

            All that a chart can call, in a Helm template as `{{ indent 4 .x }}` or `{{ .x | indent 4 }}`. A piped value is the last argument.
            The types are Go's: a template is held to them as helm holds it to them, so that `trunc 2.5 "x"` is the same error here.
            `…` after an argument means any number of them, brackets mean that it may be left out.

            This page is made from the function table; `FunctionPageTest` says how.
            """);
        for (FunctionFamily family : FunctionTable.of(HelmVersion.V4).families()) {
            page.append("\n## ").append(family.title()).append("\n\n| Usage | Does | Types |\n|---|---|---|\n");
            family.functions().forEach(f -> page.append(row(f, version3.find(f.name()) != null)));
        }
        return page.toString();
    }

    private static String row(TemplateFunction f, boolean inVersion3) {
        String since = inVersion3 ? "" : " *(helm 4)*";
        return "| `" + f.usage() + "`" + since + " | " + cell(f.doc()) + " | `" + types(f.signature()) + "` |\n";
    }

    private static String types(Signature signature) {
        String parameters = signature.parameters().stream().map(GoType::name).collect(Collectors.joining(", "));
        return "(" + parameters + (signature.variadic() ? "…" : "") + ") " + signature.result().name();
    }

    /** Text that Markdown would not take as its own. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_");
    }
}
