package dev.citusrender.yaml;

import dev.citusrender.go.GoBytes;
import dev.citusrender.go.GoComplex;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFloat;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoJson;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoNil;
import dev.citusrender.go.GoObject;
import java.util.Base64;

/**
 * Writes YAML as {@code toYaml} does, which is sigs.k8s.io/yaml's Marshal: the value goes to JSON, the JSON is read as YAML, and that is written by
 * go-yaml v2. So 1.0 becomes 1, and times and other objects are whatever their JSON is.
 *
 * <p>The two steps are taken on the values, without the JSON text. Only text that reading would change or refuse (control characters, very long keys)
 * is sent through them for real.
 */
public final class YamlWriter extends BlockWriter {
    /** Below this whole numbers are exact, so that their digits are those of JSON. */
    private static final double EXACT = 1L << 53;
    private static final double JSON_EXPONENTS_FROM = 1e21;
    /** A key this long may exceed the 1024 characters that a key may have in JSON read as YAML, if all of them are escaped. */
    private static final int LONG_KEY = 170;

    private boolean needsRealJson;

    private YamlWriter() {
        super(Dialect.GO_YAML_2);
    }

    /**
     * The YAML for a Go value, with a line break at its end.
     *
     * @throws YamlException with the text of Marshal's error
     */
    public static String write(Object value) {
        try {
            YamlWriter writer = new YamlWriter();
            String yaml = writer.document(value);
            return writer.needsRealJson ? new YamlWriter().document(throughJson(value)) : yaml;
        } catch (YamlException e) {
            throw e;
        } catch (GoError e) {
            throw new YamlException("error marshaling into JSON: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new YamlException("error marshaling into JSON: json: unsupported value: encountered a cycle via map[string]interface {}");
        }
    }

    private static Object throughJson(Object value) {
        String json = GoJson.write(value, true);
        try {
            return new Composer(null, 0, true).compose(Parser.parse(new YamlInput(json)));
        } catch (YamlProblem p) {
            throw new YamlException("yaml: " + p.getMessage());
        }
    }

    @Override
    Object simplify(Object value) {
        return switch (value) {
            case null -> Plain.NULL;
            case String s -> s;
            case GoMap m -> m.isNil() ? Plain.NULL : m;
            case GoList l -> l.isNil() ? Plain.NULL : l;
            case Double d -> new Plain(number(d));
            case Boolean b -> b ? Plain.TRUE : Plain.FALSE;
            case Long l -> new Plain(l.toString());
            case GoInt i -> new Plain(i.toString());
            case GoBytes b -> Base64.getEncoder().encodeToString(b.bytes());
            case GoObject o -> simplify(o.toJson());
            case GoNil n -> Plain.NULL;
            case GoComplex c -> throw new GoError("json: unsupported type: complex128");
            default -> throw new IllegalArgumentException("not a Go value: " + value.getClass());
        };
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new GoError("json: unsupported value: " + GoFloat.format(value));
        }
        double magnitude = Math.abs(value);
        if (magnitude < EXACT && value == (long) value) {
            return Long.toString((long) value);
        }
        if (magnitude >= EXACT && magnitude < JSON_EXPONENTS_FROM) {
            String digits = GoFloat.format(value, 'f', -1, 64);
            if (!(ScalarResolver.resolve(digits) instanceof Double)) {
                return digits;
            }
        }
        return GoFloat.format(value, 'g', -1, 64);
    }

    @Override
    String text(String value) {
        boolean escapes = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '\u007f') {
                needsRealJson |= c < '\u00a0' || c >= '\ufffe';
                escapes |= c >= '\ud800' && c <= '\udfff';
            }
        }
        return escapes ? Composer.validUtf8(value) : value;
    }

    @Override
    String keyText(String key) {
        needsRealJson |= key.length() > LONG_KEY;
        return text(key);
    }
}
