package dev.citusrender.function.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 key, shown as PKCS #8 without the public key. */
record Ed25519Key(Ed25519PrivateKeyParameters key) implements PrivateKey {
    private static final AlgorithmIdentifier ALGORITHM = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);

    static Ed25519Key generate(SecureRandom random) {
        return new Ed25519Key(new Ed25519PrivateKeyParameters(random));
    }

    @Override
    public Pem pem() {
        try {
            return new Pem("PRIVATE KEY", Der.encode(new PrivateKeyInfo(ALGORITHM, new DEROctetString(key.getEncoded()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        return new SubjectPublicKeyInfo(ALGORITHM, key.generatePublicKey().getEncoded());
    }

    @Override
    public AlgorithmIdentifier signatureAlgorithm() {
        return ALGORITHM;
    }

    @Override
    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        return Der.sign(signer, message);
    }
}
