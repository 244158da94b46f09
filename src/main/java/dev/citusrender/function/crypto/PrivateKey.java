package dev.citusrender.function.crypto;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A private key of one of the kinds that Sprig knows. */
sealed interface PrivateKey permits RsaKey, EcKey, Ed25519Key, DsaKey {

    /** The key in the form in which Sprig shows it, which differs from kind to kind. */
    Pem pem();

    /** The public key as a certificate holds it. */
    SubjectPublicKeyInfo publicKey();

    /** What {@link #sign} does, as a certificate says it. */
    AlgorithmIdentifier signatureAlgorithm();

    /** The signature of a message; the same for the same message, whatever the kind of key. */
    byte[] sign(byte[] message);
}
