package dev.citusrender.function.crypto;

import dev.citusrender.go.GoError;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** A key on one of NIST's curves, shown as RFC 5915 has it. */
record EcKey(ASN1ObjectIdentifier curve, ECPrivateKeyParameters key) implements PrivateKey {

    static EcKey generate(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(domain(SECObjectIdentifiers.secp256r1), random));
        return new EcKey(SECObjectIdentifiers.secp256r1, (ECPrivateKeyParameters) generator.generateKeyPair().getPrivate());
    }

    /** @param curve the curve that stands beside the key, if it does not name one itself */
    static EcKey of(ECPrivateKey k, ASN1ObjectIdentifier curve) {
        ASN1ObjectIdentifier named = k.getParametersObject() instanceof ASN1ObjectIdentifier own ? own : curve;
        if (named == null || ECNamedCurveTable.getByOID(named) == null) {
            throw new GoError("x509: unknown elliptic curve");
        }
        return new EcKey(named, new ECPrivateKeyParameters(k.getKey(), domain(named)));
    }

    private static ECNamedDomainParameters domain(ASN1ObjectIdentifier curve) {
        return new ECNamedDomainParameters(curve, ECNamedCurveTable.getByOID(curve));
    }

    private int bits() {
        return key.getParameters().getN().bitLength();
    }

    private byte[] point() {
        return new FixedPointCombMultiplier().multiply(key.getParameters().getG(), key.getD()).normalize().getEncoded(false);
    }

    @Override
    public Pem pem() {
        return new Pem("EC PRIVATE KEY", Der.encode(new ECPrivateKey(bits(), key.getD(), new DERBitString(point()), curve)));
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        return new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), point());
    }

    /** The hash follows the size of the curve, as in Go's x509. */
    @Override
    public AlgorithmIdentifier signatureAlgorithm() {
        return new AlgorithmIdentifier(bits() <= 256 ? X9ObjectIdentifiers.ecdsa_with_SHA256
            : bits() <= 384 ? X9ObjectIdentifiers.ecdsa_with_SHA384 : X9ObjectIdentifiers.ecdsa_with_SHA512);
    }

    /** With a nonce made from key and message (RFC 6979), where Go draws one. */
    @Override
    public byte[] sign(byte[] message) {
        DSADigestSigner signer = new DSADigestSigner(new ECDSASigner(new HMacDSAKCalculator(digest())), digest());
        signer.init(true, key);
        return Der.sign(signer, message);
    }

    private Digest digest() {
        return bits() <= 256 ? SHA256Digest.newInstance() : bits() <= 384 ? new SHA384Digest() : new SHA512Digest();
    }
}
