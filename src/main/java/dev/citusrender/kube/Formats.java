package dev.citusrender.kube;

import com.google.re2j.Pattern;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** The formats of strings in the Kubernetes API. */
final class Formats {
    // apimachinery pkg/api/resource: sign, digits, suffix
    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    // prometheus-operator: the type Duration
    private static final Pattern DURATION =
            Pattern.compile("0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?");
    // apimachinery pkg/util/validation
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern LABEL_1035 = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern SUBDOMAIN = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern QUALIFIED = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern CONFIG_KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final Pattern PORT_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LABEL_LENGTH = 63;
    private static final int SUBDOMAIN_LENGTH = 253;
    private static final int PORT_NAME_LENGTH = 15;

    private Formats() {
    }

    static boolean isQuantity(String text) {
        return QUANTITY.matches(text);
    }

    static boolean isNumber(String text) {
        return NUMBER.matches(text);
    }

    static boolean isDuration(String text) {
        return !text.isEmpty() && DURATION.matches(text);
    }

    static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Standard alphabet with padding; line ends are passed over, as Go does. */
    static boolean isBase64(String text) {
        String digits = text.replace("\n", "").replace("\r", "");
        try {
            Base64.getDecoder().decode(digits);
            return digits.length() % 4 == 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isLabel(String text) {
        return text.length() <= LABEL_LENGTH && LABEL.matches(text);
    }

    static boolean isServiceName(String text) {
        return text.length() <= LABEL_LENGTH && LABEL_1035.matches(text);
    }

    static boolean isSubdomain(String text) {
        return text.length() <= SUBDOMAIN_LENGTH && SUBDOMAIN.matches(text);
    }

    /** The key of a label or annotation: a name, perhaps with a domain and a slash before it. */
    static boolean isQualifiedName(String text) {
        int slash = text.indexOf('/');
        String name = text.substring(slash + 1);
        return (slash < 0 || isSubdomain(text.substring(0, slash))) && name.length() <= LABEL_LENGTH && QUALIFIED.matches(name);
    }

    static boolean isLabelValue(String text) {
        return text.isEmpty() || text.length() <= LABEL_LENGTH && QUALIFIED.matches(text);
    }

    static boolean isConfigKey(String text) {
        return text.length() <= SUBDOMAIN_LENGTH && CONFIG_KEY.matches(text) && !text.equals(".") && !text.startsWith("..");
    }

    /** The name of a port: at most 15 letters, digits and single dashes, with a letter among them. */
    static boolean isPortName(String text) {
        return text.length() <= PORT_NAME_LENGTH && PORT_NAME.matches(text) && text.chars().anyMatch(Character::isLetter);
    }
}
