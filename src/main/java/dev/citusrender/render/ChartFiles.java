package dev.citusrender.render;

import dev.citusrender.HelmVersion;
import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoMethod;
import dev.citusrender.go.GoMethods;
import dev.citusrender.go.GoType;
import dev.citusrender.chart.ChartFile;
import dev.citusrender.yaml.YamlException;
import dev.citusrender.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The object {@code .Files}: a map from path to bytes, with methods. */
final class ChartFiles {
    private static final GoType V3 = type(HelmVersion.V3);
    private static final GoType V4 = type(HelmVersion.V4);
    private static final GoBytes NOTHING = new GoBytes(new byte[0]);

    private ChartFiles() {
    }

    /** The files of a chart that are neither templates nor read by helm itself. */
    static GoMap of(List<ChartFile> files, HelmVersion helm) {
        GoMap map = new GoMap(helm == HelmVersion.V4 ? V4 : V3);
        for (ChartFile f : files) {
            map.put(f.name(), new GoBytes(f.bytes()));
        }
        return map;
    }

    private static GoType type(HelmVersion helm) {
        GoMethods methods = (receiver, name) -> method((GoMap) receiver, name, helm);
        return GoType.named("engine.files", GoType.map(GoType.BYTES), methods);
    }

    private static GoMethod method(GoMap files, String name, HelmVersion helm) {
        return switch (name) {
            case "Get" -> ofPath(name, GoType.STRING, path -> bytes(files, path).text());
            case "GetBytes" -> ofPath(name, GoType.BYTES, path -> bytes(files, path));
            case "Glob" -> ofPath(name, files.type(), pattern -> glob(files, pattern));
            case "Lines" -> ofPath(name, GoType.STRINGS, path -> lines(files, path, helm));
            case "AsConfig" -> new GoMethod(name, List.of(), false, GoType.STRING, a -> asYaml(files, false));
            case "AsSecrets" -> new GoMethod(name, List.of(), false, GoType.STRING, a -> asYaml(files, true));
            default -> null;
        };
    }

    private interface OfPath {
        Object call(String path);
    }

    private static GoMethod ofPath(String name, GoType result, OfPath code) {
        return new GoMethod(name, List.of(GoType.STRING), false, result, arguments -> code.call((String) arguments[0]));
    }

    private static GoBytes bytes(GoMap files, String path) {
        return files.get(path) instanceof GoBytes b ? b : NOTHING;
    }

    private static GoMap glob(GoMap files, String pattern) {
        FileGlob glob = FileGlob.of(pattern);
        GoMap found = new GoMap(files.type());
        files.forEachSorted((path, content) -> {
            if (glob.matches(path)) {
                found.put(path, content);
            }
        });
        return found;
    }

    private static GoList lines(GoMap files, String path, HelmVersion helm) {
        if (!(files.get(path) instanceof GoBytes content)) {
            return GoList.ofStrings(List.of());
        }
        String text = content.text();
        if (text.isEmpty()) {
            if (helm.failsOnLinesOfEmptyFile()) {
                throw new GoError("runtime error: index out of range [-1]");
            }
            return GoList.ofStrings(List.of());
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        for (int newline = text.indexOf('\n'); newline >= 0 && newline < end; newline = text.indexOf('\n', start)) {
            lines.add(text.substring(start, newline));
            start = newline + 1;
        }
        lines.add(text.substring(start, end));
        return GoList.ofStrings(lines);
    }

    /** A YAML map from file name, without its folder, to content, as helm's toYaml writes it; where names meet, the last path wins. */
    private static String asYaml(GoMap files, boolean base64) {
        GoMap map = new GoMap(GoType.STRING_MAP);
        files.forEachSorted((path, content) -> {
            GoBytes bytes = (GoBytes) content;
            String name = path.substring(path.lastIndexOf('/') + 1);
            map.put(name, base64 ? Base64.getEncoder().encodeToString(bytes.bytes()) : bytes.text());
        });
        try {
            String yaml = YamlWriter.write(map);
            return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
        } catch (YamlException e) {
            return ""; // helm swallows it too
        }
    }
}
