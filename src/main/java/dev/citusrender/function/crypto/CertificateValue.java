package dev.citusrender.function.crypto;

import dev.citusrender.go.GoMap;
import dev.citusrender.go.GoObject;
import dev.citusrender.go.GoStruct;
import dev.citusrender.go.GoStruct.Field;
import dev.citusrender.go.GoType;

/**
 * A certificate with its private key, as a template sees them.
 *
 * @param cert the certificate in PEM
 * @param key  the private key in PEM
 */
public record CertificateValue(String cert, String key) implements GoObject {
    public static final GoType TYPE = GoType.struct("sprig.certificate");

    @Override
    public GoType goType() {
        return TYPE;
    }

    @Override
    public Object field(String name) {
        return switch (name) {
            case "Cert" -> cert;
            case "Key" -> key;
            default -> NO_FIELD;
        };
    }

    @Override
    public String goString() {
        return "{" + cert + " " + key + "}";
    }

    @Override
    public GoStruct printedFields() {
        return GoStruct.of(TYPE, Field.of("Cert", cert, "Cert", false), Field.of("Key", key, "Key", false));
    }

    @Override
    public Object toJson() {
        return GoMap.of("Cert", cert, "Key", key);
    }
}
