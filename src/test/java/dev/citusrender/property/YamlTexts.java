package dev.citusrender.property;

import java.util.ArrayList;
import java.util.List;

/** Documents of YAML: mostly well-formed ones that use all of it, then some damage. */
final class YamlTexts {
    private final Draw draw;
    private final List<String> anchors = new ArrayList<>(List.of("x"));

    private YamlTexts(Draw draw) {
        this.draw = draw;
    }

    static String draw(Draw draw) {
        String text = new YamlTexts(draw).stream();
        for (int damage = draw.percent(25) ? draw.between(1, 3) : 0; damage > 0 && !text.isEmpty(); damage--) {
            int at = text.offsetByCodePoints(0, draw.below(text.codePointCount(0, text.length())));
            int end = draw.percent(50) ? at : text.offsetByCodePoints(at, 1);
            text = text.substring(0, at) + draw.of("", " ", "\t", "\n", ":", "-", "'", "\"", "{", "]", "#", "&", "*", "!", "|", "\u0001", ",") + text.substring(end);
        }
        if (draw.percent(8)) {
            text = text.replace("\n", draw.of("\r\n", "\r", "\u0085", "\n\r"));
        }
        return draw.percent(3) ? "\ufeff" + text : text;
    }

    private String stream() {
        String start = draw.percent(10) ? draw.of("---\n", "--- # start\n", "%YAML 1.1\n---\n", "%TAG ! tag:x,2000:\n---\n", "# remark\n\n", "--- ", "...\n") : "";
        String text = start + document();
        if (draw.percent(8)) {
            text += draw.of("---\n", "...\n", "---", "...\n---\n", "--- ", "--- |\n") + document();
        }
        return draw.percent(10) ? text.stripTrailing() : text;
    }

    private String document() {
        return draw.percent(85) ? mapping("", 3) : draw.one(() -> sequence("", 3), () -> flow(2) + "\n", () -> scalar("") + "\n");
    }

    private String mapping(String indent, int depth) {
        return draw.joined(1, depth + 1, "", () -> noise(indent) + indent + key() + value(indent, depth));
    }

    private String sequence(String indent, int depth) {
        return draw.joined(1, 3, "", () -> noise(indent) + indent + "-" + (draw.percent(20) && depth > 0
                ? " " + mapping(indent + "  ", depth - 1).stripLeading()
                : value(indent, depth)));
    }

    /** What follows a key's colon or a dash, up to the end of its lines. */
    private String value(String indent, int depth) {
        String inner = indent + draw.of("  ", "  ", "  ", "    ", " ", "   ");
        String properties = properties();
        return switch (draw.below(depth == 0 ? 12 : 18)) {
            case 0 -> draw.of("", " ", " # nothing") + "\n";
            case 1 -> " *" + draw.of(anchors) + "\n";
            case 2 -> properties + block(inner);
            case 3, 4 -> properties + " " + flow(2) + remark() + "\n";
            case 5, 6, 7, 8, 9, 10, 11 -> properties + " " + scalar(inner) + remark() + "\n";
            case 12, 13 -> properties + remark() + "\n" + sequence(draw.percent(30) ? indent : inner, depth - 1);
            default -> properties + remark() + "\n" + mapping(inner, depth - 1);
        };
    }

    private String properties() {
        StringBuilder text = new StringBuilder();
        if (draw.percent(8)) {
            String anchor = draw.of("x", "y", "z1", "a-b", "é");
            anchors.add(anchor);
            text.append(" &").append(anchor);
        }
        if (draw.percent(6)) {
            text.append(' ').append(draw.of("!!str", "!!int", "!!float", "!!bool", "!!null", "!!map", "!!seq", "!!binary", "!!timestamp", "!!merge", "!!set",
                    "!x", "!", "!<tag:yaml.org,2002:str>", "!!js", "!<x>", "!e!x"));
        }
        return text.toString();
    }

    private String key() {
        return switch (draw.below(30)) {
            case 0, 1 -> "<<:";
            case 2 -> draw.of("1", "1.5", "true", "y", "null", "~", "0x10", "1e3", "2020-01-01", ".inf", "-1", "!!str 1", "!!int a", "007") + ":";
            case 3 -> draw.of("\"q\"", "'s'", "\"a\\tb\"", "''", "&k a", "a b", "a-b", "a.b", "é", "\ud83d\ude00", "*x ", "[a]", "{a: b}") + ":";
            case 4 -> "? " + draw.of("a", "|\n    k", "[1]", "b # r", "") + "\n:";
            case 5 -> ScalarTexts.draw(draw) + ":";
            default -> draw.of("a", "b", "c", "d", "e", "f") + draw.of("", "", "1") + draw.of(":", ":", ":", " :");
        };
    }

    private String scalar(String indent) {
        return switch (draw.below(8)) {
            case 0, 1, 2 -> draw.of("text", "1", "true", "two words", "x\n" + indent + "y", "x\n\n" + indent + "y", "a#b", "a:b", "-1.5", "0o7", "1:30");
            case 3 -> "'" + ScalarTexts.draw(draw).replace("'", draw.percent(90) ? "''" : "'") + "'";
            case 4 -> "\"" + draw.joined(0, 4, "", this::escaped) + "\"";
            default -> ScalarTexts.draw(draw);
        };
    }

    private String escaped() {
        return draw.percent(50)
                ? draw.of("\\n", "\\t", "\\\\", "\\\"", "\\/", "\\x41", "\\xff", "\\u00e9", "\\ud83d\\ude00", "\\U0001F600", "\\0", "\\a", "\\e", "\\N", "\\_",
                        "\\L", "\\P", "\\ ", "\\\n  ", "\n ", "\n\n ", "\\q", "\\x4", "\\uD800", "\\'")
                : ScalarTexts.draw(draw).replace("\"", "").replace("\\", "");
    }

    private String block(String indent) {
        String header = " " + draw.of("|", ">") + draw.of("", "", "", "-", "+", "2", "1-", "+4", "0", "9", "--") + remark() + "\n";
        return header + draw.joined(0, 4, "", () -> draw.of(indent, indent, indent, indent + "  ", "", indent + "\t")
                + draw.of("line", "a: b", "- x", "# no remark", "", "  more", "\ud83d\ude00", "tail  ", "\t", "---") + "\n");
    }

    private String flow(int depth) {
        return switch (draw.below(depth == 0 ? 3 : 6)) {
            case 0, 1, 2 -> draw.of("1", "a", "'q'", "\"d\"", "null", "~", "", "a b", "true", "-1", "1.5", "*x", "&y 1", "!!str 2", "a\n  b", "[]", "{}", "http://x");
            case 3, 4 -> "{" + draw.joined(0, 3, draw.of(", ", ",", " ,\n  "), () -> draw.of("a", "b", "\"c\"", "<<", "? d", "1", "")
                    + draw.of(": ", ": ", ": ", ":", "") + flow(depth - 1)) + draw.of("}", "}", "}", ",}", " # r\n }");
            default -> "[" + draw.joined(0, 3, draw.of(", ", ",", "\n, "), () -> (draw.percent(10) ? "k: " : "") + flow(depth - 1)) + draw.of("]", "]", "]", ",]");
        };
    }

    private String remark() {
        return draw.percent(5) ? draw.of(" # remark", "  #", " #: x", "#no", "\t# tab") : "";
    }

    private String noise(String indent) {
        return draw.percent(4) ? draw.of("\n", indent + "# remark\n", "  \n", "#\n", "\t\n") : "";
    }
}
