package dev.citusrender.function.crypto;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoString;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Makes certificates as Sprig does: X.509 version 3, for servers and clients, with a random serial number of 128 bits and, where none is given, a new
 * RSA key of 2048 bits.
 *
 * @param random the source of keys and serial numbers
 * @param now    the beginning of validity
 */
public record Certificates(RandomGenerator random, Instant now) {

    /** A certificate authority. {@code keyPem} is its key, null for a new one. */
    public CertificateValue authority(CertificateRequest request, String keyPem) {
        return signedByItself(request, keyPem, true);
    }

    /** A certificate that vouches for itself. */
    public CertificateValue selfSigned(CertificateRequest request, String keyPem) {
        return signedByItself(request, keyPem, false);
    }

    private CertificateValue signedByItself(CertificateRequest request, String keyPem, boolean authority) {
        request.check();
        PrivateKey key = key(keyPem);
        return create(new CertificateDraft(request, authority, now, EnvironmentRandom.of(random)), key, key, null);
    }

    /**
     * A certificate that an authority vouches for.
     *
     * @throws GoError when the authority's certificate or key cannot be read, or they do not belong together
     */
    public CertificateValue signed(CertificateRequest request, CertificateValue authority, String keyPem) {
        IssuerCertificate issuer = parseCertificate(authority.cert());
        PrivateKey issuerKey = parseKey(authority.key());
        request.check();
        PrivateKey key = key(keyPem);
        return create(new CertificateDraft(request, false, now, EnvironmentRandom.of(random)), key, issuerKey, issuer);
    }

    private PrivateKey key(String pem) {
        if (pem == null) {
            return PrivateKeys.forCertificate(random);
        }
        try {
            return PrivateKeys.parse(pem);
        } catch (GoError e) {
            throw new GoError("parsing private key: " + e.getMessage());
        }
    }

    private static CertificateValue create(CertificateDraft draft, PrivateKey key, PrivateKey issuerKey, IssuerCertificate issuer) {
        try {
            Pem certificate = new Pem("CERTIFICATE", Der.encode(draft.sign(key, issuerKey, issuer)));
            return new CertificateValue(certificate.encode(), key.pem().encode());
        } catch (GoError e) {
            throw new GoError("error creating certificate: " + e.getMessage());
        }
    }

    /**
     * A certificate and a key that somebody else made.
     *
     * @throws GoError when one of them cannot be read
     */
    public static CertificateValue custom(byte[] certificate, byte[] key) {
        String certificatePem = GoString.decode(certificate);
        String keyPem = GoString.decode(key);
        parseCertificate(certificatePem);
        parseKey(keyPem);
        return new CertificateValue(certificatePem, keyPem);
    }

    private static IssuerCertificate parseCertificate(String text) {
        Pem pem = Pem.decode(text);
        if (pem == null) {
            throw new GoError("unable to decode certificate");
        }
        try {
            return IssuerCertificate.parse(pem.der());
        } catch (RuntimeException e) { // BouncyCastle has no common type for what a wrong structure makes it throw
            throw new GoError("error parsing certificate: decodedCert.Bytes: x509: malformed certificate", e);
        }
    }

    private static PrivateKey parseKey(String pem) {
        try {
            return PrivateKeys.parse(pem);
        } catch (GoError e) {
            throw new GoError("error parsing private key: " + e.getMessage());
        }
    }
}
