package dev.citusrender.function.crypto;

import dev.citusrender.go.GoString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/** The Master Password algorithm: a site's password out of one secret that is never stored. */
public final class MasterPassword {
    private static final String SCOPE = "com.lyndir.masterpassword";
    private static final Map<String, List<String>> TEMPLATES = Map.of(
        "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
        "long", List.of("CvcvnoCvcvCvcv", "CvcvCvcvnoCvcv", "CvcvCvcvCvcvno", "CvccnoCvcvCvcv", "CvccCvcvnoCvcv", "CvccCvcvCvcvno",
            "CvcvnoCvccCvcv", "CvcvCvccnoCvcv", "CvcvCvccCvcvno", "CvcvnoCvcvCvcc", "CvcvCvcvnoCvcc", "CvcvCvcvCvccno", "CvccnoCvccCvcv",
            "CvccCvccnoCvcv", "CvccCvccCvcvno", "CvcvnoCvccCvcc", "CvcvCvccnoCvcc", "CvcvCvccCvccno", "CvccnoCvcvCvcc", "CvccCvcvnoCvcc",
            "CvccCvcvCvccno"),
        "medium", List.of("CvcnoCvc", "CvcCvcno"),
        "short", List.of("Cvcn"),
        "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
        "pin", List.of("nnnn"));

    private MasterPassword() {
    }

    /**
     * The password of a site.
     *
     * @param counter raised to get another password for the same site
     * @param kind    one of maximum, long, medium, short, basic, pin; for another the result is a text that says so
     */
    public static String derive(int counter, String kind, String password, String user, String site) {
        List<String> templates = TEMPLATES.get(kind);
        if (templates == null) {
            return "cannot find password template " + kind;
        }
        byte[] key = SCrypt.generate(GoString.encode(password), message(user, 0), 32768, 8, 2, 64);
        byte[] seed = hmac(key, ByteBuffer.wrap(message(site, Integer.BYTES)).putInt(message(site, 0).length, counter).array());
        String template = templates.get((seed[0] & 0xff) % templates.size());
        StringBuilder result = new StringBuilder(template.length());
        for (int i = 0; i < template.length(); i++) {
            String characters = characters(template.charAt(i));
            result.append(characters.charAt((seed[i + 1] & 0xff) % characters.length()));
        }
        return result.toString();
    }

    /** The scope, then a name with its length before it, then room for more. */
    private static byte[] message(String name, int room) {
        byte[] scope = SCOPE.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = GoString.encode(name);
        return ByteBuffer.allocate(scope.length + Integer.BYTES + bytes.length + room).put(scope).putInt(bytes.length).put(bytes).array();
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String characters(char kind) {
        return switch (kind) {
            case 'C' -> "BCDFGHJKLMNPQRSTVWXYZ";
            case 'v' -> "aeiou";
            case 'c' -> "bcdfghjklmnpqrstvwxyz";
            case 'a' -> "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
            case 'n' -> "0123456789";
            case 'o' -> "@&%?,=[]_:-+*$#!'^~;()/.";
            default -> "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()";
        };
    }
}
