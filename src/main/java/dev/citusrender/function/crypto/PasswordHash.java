package dev.citusrender.function.crypto;

import dev.citusrender.go.GoString;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Salted password hashes. */
public final class PasswordHash {
    private static final int COST = 10;
    private static final int LONGEST = 72;

    private PasswordHash() {
    }

    /** The bcrypt hash of a password; of one that is too long a text that says so. */
    public static String bcrypt(String password, RandomGenerator random) {
        byte[] bytes = GoString.encode(password);
        if (bytes.length > LONGEST) {
            return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
        }
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return OpenBSDBCrypt.generate("2a", bytes, salt, COST);
    }

    /** A line of an htpasswd file; for a name with a colon a text that says so. */
    public static String htpasswd(String user, String password, RandomGenerator random) {
        return user.indexOf(':') >= 0 ? "invalid username: " + user : user + ":" + bcrypt(password, random);
    }
}
