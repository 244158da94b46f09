package dev.citusrender.yaml;

import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoQuote;

/** Values as fmt's {@code %#v} prints what go-yaml has decoded; two of its errors quote that. */
final class GoSyntax {
    static final String NIL_ELEMENT = "interface {}(nil)";

    private GoSyntax() {
    }

    static String of(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value, "<nil>");
        return out.toString();
    }

    private static void append(StringBuilder out, Object value, String nil) {
        switch (value) {
            case null -> out.append(nil);
            case String s -> out.append(GoQuote.quote(s));
            case Double d -> out.append(GoFloat.format(d));
            case GoInt i -> out.append("0x").append(Long.toHexString(i.value()));
            case GoList l -> {
                out.append("[]interface {}{");
                for (int i = 0; i < l.size(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    append(out, l.get(i), NIL_ELEMENT);
                }
                out.append('}');
            }
            case GoMap m -> {
                out.append("map[interface {}]interface {}{");
                int start = out.length();
                m.forEachSorted((key, entry) -> {
                    out.append(out.length() == start ? "" : ", ");
                    out.append(entry instanceof Composer.BadEntry bad ? bad.key() : GoQuote.quote(key)).append(':');
                    append(out, entry, NIL_ELEMENT);
                });
                out.append('}');
            }
            case Composer.BadEntry bad -> append(out, bad.value(), nil);
            default -> out.append(value);
        }
    }
}
