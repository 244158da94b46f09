package dev.citusrender.function.crypto;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoString;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Text under AES-256-CBC, in base 64 with the initialization vector in front. The key is the password itself, cut or filled up with zeros. */
public final class AesText {
    private static final int BLOCK = 16;
    private static final int KEY = 32;

    private AesText() {
    }

    public static String encrypt(String password, String text, RandomGenerator random) {
        if (text.isEmpty()) {
            return "";
        }
        byte[] content = GoString.encode(text);
        int padding = BLOCK - content.length % BLOCK;
        byte[] padded = Arrays.copyOf(content, content.length + padding);
        Arrays.fill(padded, content.length, padded.length, (byte) padding);
        byte[] vector = new byte[BLOCK];
        random.nextBytes(vector);
        byte[] encrypted = Arrays.copyOf(vector, BLOCK + padded.length);
        System.arraycopy(run(Cipher.ENCRYPT_MODE, password, vector, padded), 0, encrypted, BLOCK, padded.length);
        return Base64.getEncoder().encodeToString(encrypted);
    }

    /**
     * What {@link #encrypt} encrypted.
     *
     * @param capacity the bytes that Go made room for before it decoded the text: its words for a text that is too short name them
     * @throws GoError where Go panics: on a text that is too short or cut, or (mostly) with a wrong password
     */
    public static String decrypt(String password, byte[] encrypted, int capacity) {
        if (encrypted.length < BLOCK) {
            throw new GoError("runtime error: slice bounds out of range " + (capacity < BLOCK ? "[:16] with capacity " + capacity : "[16:" + encrypted.length + "]"));
        }
        byte[] vector = Arrays.copyOf(encrypted, BLOCK);
        byte[] content = Arrays.copyOfRange(encrypted, BLOCK, encrypted.length);
        if (content.length % BLOCK != 0) {
            throw new GoError("crypto/cipher: input not full blocks");
        }
        if (content.length == 0) {
            throw new GoError("runtime error: index out of range [-1]");
        }
        byte[] decrypted = run(Cipher.DECRYPT_MODE, password, vector, content);
        int length = decrypted.length - (decrypted[decrypted.length - 1] & 0xff);
        if (length < 0) {
            throw new GoError("runtime error: slice bounds out of range [:" + length + "]");
        }
        return GoString.decode(decrypted, 0, length);
    }

    private static byte[] run(int mode, String password, byte[] vector, byte[] blocks) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            byte[] key = Arrays.copyOf(GoString.encode(password), KEY);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it, and the sizes are right
        }
    }
}
