package dev.citusrender.function.crypto;

import dev.citusrender.go.GoError;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.DSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.DSAParametersGenerator;
import org.bouncycastle.crypto.params.DSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameterGenerationParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;

/**
 * A DSA key, shown as OpenSSL does. Go makes no certificates with one.
 *
 * @param p the prime modulus
 * @param q the prime order
 * @param g the generator
 * @param y the public key
 * @param x the private key
 */
record DsaKey(BigInteger p, BigInteger q, BigInteger g, BigInteger y, BigInteger x) implements PrivateKey {
    private static final int MODULUS_BITS = 2048;
    private static final int ORDER_BITS = 256;
    private static final int CERTAINTY = 100;

    static DsaKey generate(SecureRandom random) {
        DSAParametersGenerator parameters = new DSAParametersGenerator(SHA256Digest.newInstance());
        parameters.init(new DSAParameterGenerationParameters(MODULUS_BITS, ORDER_BITS, CERTAINTY, random));
        DSAKeyPairGenerator generator = new DSAKeyPairGenerator();
        generator.init(new DSAKeyGenerationParameters(random, parameters.generateParameters()));
        var pair = generator.generateKeyPair();
        DSAPrivateKeyParameters secret = (DSAPrivateKeyParameters) pair.getPrivate();
        return new DsaKey(secret.getParameters().getP(), secret.getParameters().getQ(), secret.getParameters().getG(),
            ((DSAPublicKeyParameters) pair.getPublic()).getY(), secret.getX());
    }

    /** The key in a sequence of a version and five numbers. */
    static DsaKey of(ASN1Sequence numbers) {
        BigInteger[] n = new BigInteger[6];
        for (int i = 0; i < n.length; i++) {
            n[i] = ASN1Integer.getInstance(numbers.getObjectAt(i)).getValue();
        }
        return new DsaKey(n[1], n[2], n[3], n[4], n[5]);
    }

    @Override
    public Pem pem() {
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        for (BigInteger number : new BigInteger[] {BigInteger.ZERO, p, q, g, y, x}) {
            numbers.add(new ASN1Integer(number));
        }
        return new Pem("DSA PRIVATE KEY", Der.encode(new DERSequence(numbers)));
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        throw new GoError("x509: unsupported public key type: *dsa.PublicKey");
    }

    @Override
    public AlgorithmIdentifier signatureAlgorithm() {
        throw new GoError("x509: certificate private key does not implement crypto.Signer");
    }

    @Override
    public byte[] sign(byte[] message) {
        throw new GoError("x509: certificate private key does not implement crypto.Signer");
    }
}
