package dev.citusrender.kube.build;

/**
 * The type of a field in a word: {@code string}, {@code int} and so on; {@code []} and {@code {}} before the element of a list or map; {@code @Name}
 * for an object. It is made of the generic signature in a class file ({@code Ljava/util/List<Ljava/lang/String;>;} is {@code []string}).
 */
final class TypeCode {
    private static final String CLIENT = "io/kubernetes/client/openapi/models/";
    private static final String FABRIC8 = "io/fabric8/kubernetes/api/model/";

    private TypeCode() {
    }

    static String of(String signature) {
        if (signature.equals("[B")) {
            return "bytes";
        }
        if (!signature.startsWith("L")) {
            return primitive(signature);
        }
        int generic = signature.indexOf('<');
        String name = signature.substring(1, generic < 0 ? signature.length() - 1 : generic);
        String arguments = generic < 0 ? "" : signature.substring(generic + 1, signature.length() - 2);
        return switch (name) {
            case "java/util/List", "java/util/Set" -> "[]" + of(arguments);
            case "java/util/Map" -> "{}" + of(arguments.substring(arguments.indexOf(';') + 1));
            default -> plain(name);
        };
    }

    private static String primitive(String signature) {
        return switch (signature) {
            case "Z" -> "bool";
            case "I" -> "int";
            case "J" -> "long";
            case "D", "F" -> "number";
            default -> "any";
        };
    }

    private static String plain(String name) {
        return switch (name) {
            case "java/lang/String" -> "string";
            case "java/lang/Boolean" -> "bool";
            case "java/lang/Integer" -> "int";
            case "java/lang/Long" -> "long";
            case "java/lang/Double", "java/lang/Float", "java/math/BigDecimal", "java/lang/Number" -> "number";
            case "java/time/OffsetDateTime", FABRIC8 + "MicroTime" -> "time";
            case "io/kubernetes/client/custom/Quantity", FABRIC8 + "Quantity" -> "quantity";
            case "io/kubernetes/client/custom/IntOrString", FABRIC8 + "IntOrString" -> "int-or-string";
            case FABRIC8 + "Duration" -> "string";
            default -> name.startsWith("java/") || !name.contains("/model") ? "any" : "@" + nameOf(name);
        };
    }

    /** A type's name. Those of Kubernetes are client-java's, also where a custom resource uses them; the others keep their package. */
    static String nameOf(String internalName) {
        String simple = internalName.substring(internalName.lastIndexOf('/') + 1);
        if (internalName.startsWith(CLIENT)) {
            return simple;
        }
        return internalName.startsWith(FABRIC8) ? "V1" + simple : internalName.replace('/', '.');
    }
}
