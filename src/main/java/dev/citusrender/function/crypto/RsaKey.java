package dev.citusrender.function.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.RSADigestSigner;

/** An RSA key, shown as PKCS #1. */
record RsaKey(RSAPrivateCrtKeyParameters key) implements PrivateKey {
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

    /** A new key. Java's own search for primes is several times faster than BouncyCastle's. */
    static RsaKey generate(int bits, SecureRandom random) {
        while (true) {
            BigInteger p = BigInteger.probablePrime(bits / 2, random);
            BigInteger q = BigInteger.probablePrime(bits / 2, random);
            BigInteger pOrder = p.subtract(BigInteger.ONE);
            BigInteger qOrder = q.subtract(BigInteger.ONE);
            BigInteger order = pOrder.multiply(qOrder).divide(pOrder.gcd(qOrder));
            BigInteger modulus = p.multiply(q);
            if (modulus.bitLength() == bits && !p.equals(q) && order.gcd(EXPONENT).equals(BigInteger.ONE)) {
                BigInteger exponent = EXPONENT.modInverse(order);
                return new RsaKey(new RSAPrivateCrtKeyParameters(modulus, EXPONENT, exponent, p, q,
                    exponent.mod(pOrder), exponent.mod(qOrder), q.modInverse(p)));
            }
        }
    }

    static RsaKey of(RSAPrivateKey k) {
        return new RsaKey(new RSAPrivateCrtKeyParameters(k.getModulus(), k.getPublicExponent(), k.getPrivateExponent(),
            k.getPrime1(), k.getPrime2(), k.getExponent1(), k.getExponent2(), k.getCoefficient()));
    }

    @Override
    public Pem pem() {
        return new Pem("RSA PRIVATE KEY", Der.encode(new RSAPrivateKey(key.getModulus(), key.getPublicExponent(), key.getExponent(),
            key.getP(), key.getQ(), key.getDP(), key.getDQ(), key.getQInv())));
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        return new SubjectPublicKeyInfo(algorithm, Der.encode(new RSAPublicKey(key.getModulus(), key.getPublicExponent())));
    }

    @Override
    public AlgorithmIdentifier signatureAlgorithm() {
        return new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
    }

    @Override
    public byte[] sign(byte[] message) {
        RSADigestSigner signer = new RSADigestSigner(new SHA256Digest());
        signer.init(true, key);
        return Der.sign(signer, message);
    }
}
