package dev.citusrender.function;

import static dev.citusrender.function.Declare.contextual;
import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.INT;
import static dev.citusrender.go.GoType.LIST;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.go.GoType.UINT32;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.function.crypto.AesText;
import dev.citusrender.function.crypto.CertificateRequest;
import dev.citusrender.function.crypto.CertificateValue;
import dev.citusrender.function.crypto.Certificates;
import dev.citusrender.function.crypto.MasterPassword;
import dev.citusrender.function.crypto.PasswordHash;
import dev.citusrender.function.crypto.PrivateKeys;
import dev.citusrender.go.GoError;
import dev.citusrender.go.GoInt;
import dev.citusrender.go.GoList;
import dev.citusrender.go.GoString;
import dev.citusrender.go.GoType;
import dev.citusrender.template.Environment;
import dev.citusrender.template.Signature;
import dev.citusrender.template.TemplateFunction;
import java.util.Base64;
import java.util.List;

/** Keys, certificates, hashes and ciphers (Sprig's crypto.go). What they are made of is loaded when the first of them is called. */
final class CryptoFunctions {
    private static final GoType CERTIFICATE = CertificateValue.TYPE;

    private CryptoFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            random("bcrypt", takes(STRING).gives(STRING), "bcrypt PASSWORD", "The bcrypt hash of a password.",
                (e, a) -> PasswordHash.bcrypt(text(a[0]), e.random())),
            random("htpasswd", takes(STRING, STRING).gives(STRING), "htpasswd USER PASSWORD", "A line of an htpasswd file.",
                (e, a) -> PasswordHash.htpasswd(text(a[0]), text(a[1]), e.random())),
            contextual("derivePassword", takes(UINT32, STRING, STRING, STRING, STRING).gives(STRING),
                "derivePassword COUNTER KIND PASSWORD USER SITE", "A site's password by the Master Password algorithm.",
                (context, a) -> MasterPassword.derive((int) number(a[0]), text(a[1]), text(a[2]), text(a[3]), text(a[4]))),
            random("genPrivateKey", takes(STRING).gives(STRING), "genPrivateKey KIND", "A private key: rsa, ecdsa, ed25519 or dsa.",
                (e, a) -> PrivateKeys.generate(text(a[0]), e.random())),
            random("genCA", takes(STRING, INT).gives(CERTIFICATE), "genCA NAME DAYS", "A certificate authority: .Cert and .Key.",
                (e, a) -> certificates(e).authority(CertificateRequest.forAuthority(text(a[0]), number(a[1])), null)),
            random("genCAWithKey", takes(STRING, INT, STRING).gives(CERTIFICATE), "genCAWithKey NAME DAYS KEY", "As genCA, with a key in PEM.",
                (e, a) -> certificates(e).authority(CertificateRequest.forAuthority(text(a[0]), number(a[1])), text(a[2]))),
            random("genSelfSignedCert", takes(STRING, LIST, LIST, INT).gives(CERTIFICATE), "genSelfSignedCert NAME IPS NAMES DAYS",
                "A certificate that vouches for itself.", (e, a) -> certificates(e).selfSigned(request(a), null)),
            random("genSelfSignedCertWithKey", takes(STRING, LIST, LIST, INT, STRING).gives(CERTIFICATE),
                "genSelfSignedCertWithKey NAME IPS NAMES DAYS KEY", "As genSelfSignedCert, with a key in PEM.",
                (e, a) -> certificates(e).selfSigned(request(a), text(a[4]))),
            random("genSignedCert", takes(STRING, LIST, LIST, INT, CERTIFICATE).gives(CERTIFICATE), "genSignedCert NAME IPS NAMES DAYS CA",
                "A certificate that an authority vouches for.",
                (e, a) -> certificates(e).signed(request(a), (CertificateValue) a[4], null)),
            random("genSignedCertWithKey", takes(STRING, LIST, LIST, INT, CERTIFICATE, STRING).gives(CERTIFICATE),
                "genSignedCertWithKey NAME IPS NAMES DAYS CA KEY", "As genSignedCert, with a key in PEM.",
                (e, a) -> certificates(e).signed(request(a), (CertificateValue) a[4], text(a[5]))),
            function("buildCustomCert", takes(STRING, STRING).gives(CERTIFICATE), "buildCustomCert CERT KEY",
                "A certificate and its key out of base 64.", CryptoFunctions::custom),
            random("encryptAES", takes(STRING, STRING).gives(STRING), "encryptAES PASSWORD TEXT", "A text under AES, in base 64.",
                (e, a) -> AesText.encrypt(text(a[0]), text(a[1]), e.random())),
            function("decryptAES", takes(STRING, STRING).gives(STRING), "decryptAES PASSWORD TEXT", "What encryptAES made a text of.",
                CryptoFunctions::decrypt));
    }

    /** Code that needs randomness, and some of it the time. */
    private interface Drawing {
        Object call(Environment environment, Object[] arguments);
    }

    private static TemplateFunction random(String name, Signature signature, String usage, String doc, Drawing code) {
        return contextual(name, signature, usage, doc, (context, a) -> code.call(context.environment(), a));
    }

    private static String text(Object argument) {
        return (String) argument;
    }

    private static long number(Object argument) {
        return ((GoInt) argument).value();
    }

    private static Certificates certificates(Environment environment) {
        return new Certificates(environment.random(), environment.now());
    }

    private static CertificateRequest request(Object[] arguments) {
        return new CertificateRequest(text(arguments[0]), (GoList) arguments[1], (GoList) arguments[2], number(arguments[3]));
    }

    private static Object custom(String certificate, String key) {
        byte[] certificateBytes = base64(certificate, "unable to decode base64 certificate");
        return Certificates.custom(certificateBytes, base64(key, "unable to decode base64 private key"));
    }

    private static Object decrypt(String password, String text) {
        return text.isEmpty() ? "" : AesText.decrypt(password, base64(text, null), GoString.byteLength(text) / 4 * 3);
    }

    private static byte[] base64(String text, String message) {
        String digits = text.replace("\r", "").replace("\n", "");
        try {
            if (digits.length() % 4 == 0) {
                return Base64.getDecoder().decode(digits);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new GoError(message != null ? message : Base64Decoder.decode(GoString.encode(text)));
    }
}
