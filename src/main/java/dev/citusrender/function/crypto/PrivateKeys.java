package dev.citusrender.function.crypto;

import dev.citusrender.go.GoError;
import java.security.SecureRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Makes private keys and reads them. */
public final class PrivateKeys {
    private static final int RSA_BITS = 4096;
    private static final int CERTIFICATE_BITS = 2048;
    private static final String SUFFIX = " PRIVATE KEY";

    private PrivateKeys() {
    }

    /** A new key in PEM: rsa (also for an empty kind), ecdsa, ed25519 or dsa; for another kind a text that says so. */
    public static String generate(String kind, RandomGenerator generator) {
        SecureRandom random = EnvironmentRandom.of(generator);
        return switch (kind) {
            case "", "rsa" -> RsaKey.generate(RSA_BITS, random).pem().encode();
            case "ecdsa" -> EcKey.generate(random).pem().encode();
            case "ed25519" -> Ed25519Key.generate(random).pem().encode();
            case "dsa" -> DsaKey.generate(random).pem().encode();
            default -> "Unknown type " + kind;
        };
    }

    /** The key for a certificate whose caller brings none. */
    static PrivateKey forCertificate(RandomGenerator generator) {
        return RsaKey.generate(CERTIFICATE_BITS, EnvironmentRandom.of(generator));
    }

    /**
     * The key in a text.
     *
     * @throws GoError when there is none that can be read
     */
    static PrivateKey parse(String text) {
        Pem pem = Pem.decode(text);
        if (pem == null) {
            throw new GoError("no PEM data in input");
        }
        if (pem.type().equals("PRIVATE KEY")) {
            return read("decoding PEM as PKCS#8: ", pem, PrivateKeys::pkcs8);
        }
        if (!pem.type().endsWith(SUFFIX)) {
            throw new GoError("no private key data in PEM block of type " + pem.type());
        }
        String kind = pem.type().substring(0, pem.type().length() - SUFFIX.length());
        return switch (kind) {
            case "RSA" -> read("parsing RSA private key from PEM: ", pem, der -> RsaKey.of(RSAPrivateKey.getInstance(der)));
            case "EC" -> read("parsing EC private key from PEM: ", pem, der -> EcKey.of(ECPrivateKey.getInstance(der), null));
            case "DSA" -> read("parsing DSA private key from PEM: ", pem, der -> DsaKey.of(ASN1Sequence.getInstance(der)));
            default -> throw new GoError("invalid private key type " + pem.type());
        };
    }

    private static PrivateKey read(String what, Pem pem, Function<byte[], PrivateKey> reader) {
        try {
            return reader.apply(pem.der());
        } catch (GoError e) {
            throw new GoError(what + e.getMessage());
        } catch (RuntimeException e) { // BouncyCastle has no common type for what a wrong structure makes it throw
            throw new GoError(what + "asn1: structure error: " + e.getMessage(), e);
        }
    }

    private static PrivateKey pkcs8(byte[] der) {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
        byte[] key = info.getPrivateKey().getOctets();
        ASN1ObjectIdentifier algorithm = info.getPrivateKeyAlgorithm().getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return RsaKey.of(RSAPrivateKey.getInstance(key));
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return EcKey.of(ECPrivateKey.getInstance(key), ASN1ObjectIdentifier.getInstance(info.getPrivateKeyAlgorithm().getParameters()));
        }
        if (algorithm.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return new Ed25519Key(new Ed25519PrivateKeyParameters(ASN1OctetString.getInstance(key).getOctets()));
        }
        throw new GoError("x509: PKCS#8 wrapping contained private key with unknown algorithm: " + algorithm);
    }
}
