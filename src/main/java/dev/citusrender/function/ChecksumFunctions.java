package dev.citusrender.function;

import static dev.citusrender.function.Declare.function;
import static dev.citusrender.go.GoType.STRING;
import static dev.citusrender.template.Signature.takes;

import dev.citusrender.go.GoString;
import dev.citusrender.template.TemplateFunction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Adler32;

/** Sprig's checksums, as text. */
final class ChecksumFunctions {
    private ChecksumFunctions() {
    }

    static List<TemplateFunction> functions() {
        return List.of(
            function("sha1sum", takes(STRING).gives(STRING), "sha1sum TEXT",
                "The SHA-1 of a text in hexadecimal digits.", (String text) -> digest("SHA-1", text)),
            function("sha256sum", takes(STRING).gives(STRING), "sha256sum TEXT",
                "The SHA-256 of a text in hexadecimal digits.", (String text) -> digest("SHA-256", text)),
            function("sha512sum", takes(STRING).gives(STRING), "sha512sum TEXT",
                "The SHA-512 of a text in hexadecimal digits.", (String text) -> digest("SHA-512", text)),
            function("adler32sum", takes(STRING).gives(STRING), "adler32sum TEXT",
                "The Adler-32 checksum of a text in decimal digits.", ChecksumFunctions::adler32));
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(GoString.encode(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has these three
        }
    }

    private static String adler32(String text) {
        Adler32 sum = new Adler32();
        sum.update(GoString.encode(text));
        return Long.toString(sum.getValue());
    }
}
