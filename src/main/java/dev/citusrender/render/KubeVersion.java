package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoMethod;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoStruct;
import dev.citusrender.go.GoStruct.Field;
import dev.citusrender.go.GoType;
import java.util.List;

/**
 * The Kubernetes version that charts are told, {@code .Capabilities.KubeVersion}.
 *
 * @param version     such as {@code v1.36.0}; helm 4 keeps a vendor's suffix here
 * @param normalized  the numbers alone, which constraints are checked against
 * @param major       such as {@code 1}
 * @param minor       such as {@code 36}
 * @param helm        whose type it is: version 4's has one field more
 * @param addressable whether Go could take its address: only then does a template that prints it find its String method
 */
public record KubeVersion(String version, String normalized, String major, String minor, HelmVersion helm,
                          boolean addressable) implements GoObject {

    /** What both helms take when nobody names a version: that of the Kubernetes client they are built with. */
    public static KubeVersion builtIn(HelmVersion helm) {
        return new KubeVersion("v1.36.0", "v1.36.0", "1", "36", helm, true);
    }

    /**
     * Reads a version as {@code --kube-version} gives it: at least two numbers between dots, then anything
     * (k8s.io/apimachinery {@code version.ParseGeneric}).
     *
     * @throws RenderException with helm's text when it is not one
     */
    public static KubeVersion parse(String text, HelmVersion helm) {
        int start = 0;
        while (start < text.length() && ManifestSplitter.isSpace(text.charAt(start))) {
            start++;
        }
        if (start < text.length() && text.charAt(start) == 'v') {
            start++;
        }
        int end = start;
        while (isDigit(text, end) || end > start && end < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1)) {
            end++;
        }
        if (end == start) {
            throw invalid(text, "could not parse " + GoQuote.quote(text) + " as version");
        }
        String[] components = text.substring(start, end).split("\\.");
        if (components.length < 2) {
            throw invalid(text, "illegal version string " + GoQuote.quote(text));
        }
        for (int i = 0; i < components.length; i++) {
            components[i] = component(components[i], i == 0, text);
        }
        String normalized = "v" + String.join(".", components);
        String kept = text.startsWith("v") ? text : "v" + text;
        return new KubeVersion(helm.keepsKubeVersionSuffix() ? kept : normalized, normalized, components[0], components[1], helm, true);
    }

    private static String component(String digits, boolean first, String text) {
        if (first && digits.length() > 1 && digits.startsWith("0")) {
            throw invalid(text, "illegal zero-prefixed version component " + GoQuote.quote(digits) + " in " + GoQuote.quote(text));
        }
        try {
            return Long.toUnsignedString(Long.parseUnsignedLong(digits));
        } catch (NumberFormatException e) {
            throw invalid(text, "illegal non-numeric version component " + GoQuote.quote(digits) + " in " + GoQuote.quote(text)
                    + ": strconv.ParseUint: parsing " + GoQuote.quote(digits) + ": value out of range");
        }
    }

    private static RenderException invalid(String text, String why) {
        return RenderException.beforeRendering("invalid kube version '" + text + "': " + why);
    }

    private static boolean isDigit(String s, int i) {
        return i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
    }

    @Override
    public GoType goType() {
        return TypeNames.of(helm).kubeVersion();
    }

    @Override
    public Object field(String name) {
        return switch (name) {
            case "Version" -> version;
            case "Major" -> major;
            case "Minor" -> minor;
            default -> NO_FIELD;
        };
    }

    @Override
    public boolean hides(String name) {
        return name.equals("normalizedVersion") && helm.keepsKubeVersionSuffix();
    }

    @Override
    public GoMethod method(String name) {
        return !addressable ? null : switch (name) {
            case "String" -> new GoMethod(name, List.of(), false, GoType.STRING, a -> text());
            case "GitVersion" -> new GoMethod(name, List.of(), false, GoType.STRING, a -> version);
            default -> null;
        };
    }

    /** Its String method belongs to the pointer: only a template that prints the field itself finds it. */
    @Override
    public String printed() {
        return addressable ? text() : goString();
    }

    private String text() {
        return normalized.isEmpty() ? version : normalized;
    }

    @Override
    public Object boxed() {
        return new KubeVersion(version, normalized, major, minor, helm, false);
    }

    @Override
    public GoStruct structure() {
        Field first = Field.of("Version", version, "Version", false);
        Field second = Field.of("Major", major, "Major", false);
        Field third = Field.of("Minor", minor, "Minor", false);
        return helm.keepsKubeVersionSuffix()
                ? GoStruct.of(goType(), first, Field.of("normalizedVersion", normalized, null, false), second, third)
                : GoStruct.of(goType(), first, second, third);
    }

    @Override
    public Object reflectCopy() {
        return helm.keepsKubeVersionSuffix() ? new KubeVersion(version, "", major, minor, helm, addressable) : this;
    }

    @Override
    public String goString() {
        String second = helm.keepsKubeVersionSuffix() ? normalized + " " : "";
        return "{" + version + " " + second + major + " " + minor + "}";
    }

    @Override
    public Object toJson() {
        return GoStruct.of(goType(), Field.of("Version", version, "Version", false), Field.of("Major", major, "Major", false),
                Field.of("Minor", minor, "Minor", false));
    }
}
