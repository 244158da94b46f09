package dev.citusrender.yaml;

import dev.citusrender.go.Go;
import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoComplex;
import dev.citusrender.go.GoDuration;
import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoKind;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoTime;

/**
 * Writes YAML as {@code toYamlPretty} does, which is go-yaml v3 with an indent of 2: no JSON in between, lists under keys indented, no line ever
 * broken.
 */
public final class YamlPrettyWriter extends BlockWriter {
    private YamlPrettyWriter() {
        super(Dialect.GO_YAML_3);
    }

    /**
     * The YAML for a Go value, with a line break at its end.
     *
     * @throws YamlException when a value can't be written
     */
    public static String write(Object value) {
        try {
            return new YamlPrettyWriter().document(value);
        } catch (StackOverflowError e) {
            // a map that holds itself, on which helm itself dies
            throw new YamlException("stack overflow");
        }
    }

    @Override
    Object simplify(Object value) {
        return switch (value) {
            case null -> Plain.NULL;
            case String s -> s;
            case GoMap m -> m;
            case GoList l -> l;
            case Double d -> new Plain(number(d));
            case Boolean b -> b ? Plain.TRUE : Plain.FALSE;
            case Long l -> new Plain(l.toString());
            case GoInt i -> new Plain(i.toString());
            case GoBytes b -> numbers(b.bytes());
            case GoDuration d -> d.goString();
            case GoTime t -> new Plain((String) t.toJson());
            case GoComplex c -> throw new YamlException("cannot marshal type: complex128");
            case GoObject o when o.structure() != null -> o.structure();
            case GoObject o -> simplify(o.toJson());
            case GoNil n -> Plain.NULL;
            default -> throw new YamlException("cannot marshal type: " + Go.typeOf(value));
        };
    }

    private static GoList numbers(byte[] bytes) {
        Object[] elements = new Object[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            elements[i] = new GoInt(bytes[i] & 0xff, GoKind.UINT8);
        }
        return GoList.of(elements);
    }

    private static String number(double value) {
        String text = GoFloat.format(value, 'g', -1, 64);
        return switch (text) {
            case "+Inf" -> ".inf";
            case "-Inf" -> "-.inf";
            case "NaN" -> ".nan";
            default -> text;
        };
    }

    @Override
    String text(String value) {
        return value;
    }

    @Override
    String keyText(String key) {
        return key;
    }
}
