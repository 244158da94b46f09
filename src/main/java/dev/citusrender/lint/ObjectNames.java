package dev.citusrender.lint;

/** Which names the API server takes, by kind: after {@code validateMetadataNameFunc} of helm lint. */
final class ObjectNames {
    private static final int LABEL = 63;
    private static final int SUBDOMAIN = 253;

    private ObjectNames() {
    }

    static boolean isValid(String kind, String name) {
        return switch (kind) {
            case "Service" -> isLabel(name) && name.length() <= LABEL && !Character.isDigit(name.charAt(0));
            case "Namespace" -> isLabel(name) && name.length() <= LABEL;
            case "CertificateSigningRequest" -> true;
            case "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding" -> isPathSegment(name);
            default -> isSubdomain(name);
        };
    }

    private static boolean isSubdomain(String name) {
        if (name.length() > SUBDOMAIN) {
            return false;
        }
        for (String label : name.split("\\.", -1)) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty() && text.charAt(0) != '-' && !text.endsWith("-")
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }

    private static boolean isPathSegment(String name) {
        return !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0 && name.indexOf('%') < 0;
    }
}
