package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.BOOL;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.template.TemplateFunction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Sprig's functions on paths with slashes. The os forms are those of the machine that renders: here too, as on Linux, the separator is a slash. */
final class PathFunctions {
    private PathFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("base", takes(STRING).gives(STRING), "base PATH",
                "The last element of a path.", PathFunctions::base),
            function("dir", takes(STRING).gives(STRING), "dir PATH",
                "A path without its last element.", PathFunctions::dir),
            function("clean", takes(STRING).gives(STRING), "clean PATH",
                "The shortest form of a path, with . and .. resolved.", PathFunctions::clean),
            function("ext", takes(STRING).gives(STRING), "ext PATH",
                "The extension of the last element, its dot included.", PathFunctions::ext),
            function("isAbs", takes(STRING).gives(BOOL), "isAbs PATH",
                "Whether a path begins at the root.", PathFunctions::isAbs),
            function("osBase", takes(STRING).gives(STRING), "osBase PATH",
                "As base.", PathFunctions::base),
            function("osDir", takes(STRING).gives(STRING), "osDir PATH",
                "As dir.", PathFunctions::dir),
            function("osClean", takes(STRING).gives(STRING), "osClean PATH",
                "As clean.", PathFunctions::clean),
            function("osExt", takes(STRING).gives(STRING), "osExt PATH",
                "As ext.", PathFunctions::ext),
            function("osIsAbs", takes(STRING).gives(BOOL), "osIsAbs PATH",
                "As isAbs.", PathFunctions::isAbs));
    }

    private static String base(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        if (end == 0) {
            return path.isEmpty() ? "." : "/";
        }
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String dir(String path) {
        return clean(path.substring(0, path.lastIndexOf('/') + 1));
    }

    private static String clean(String path) {
        Deque<String> elements = new ArrayDeque<>();
        for (String element : path.split("/")) {
            if (element.equals("..") && !elements.isEmpty() && !elements.getLast().equals("..")) {
                elements.removeLast();
            } else if (element.equals("..") ? !isAbs(path) : !element.isEmpty() && !element.equals(".")) {
                elements.addLast(element);
            }
        }
        String joined = String.join("/", elements);
        return isAbs(path) ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    private static String ext(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
    }

    private static boolean isAbs(String path) {
        return path.startsWith("/");
    }
}
