package dev.citusrender.function.crypto;

import dev.citusrender.go.GoError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A certificate before it is signed, field by field as Go's {@code x509.CreateCertificate} fills it in for what Sprig asks.
 *
 * @param authority whether it may sign others
 */
record CertificateDraft(CertificateRequest request, boolean authority, Instant now, SecureRandom random) {
    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter GENERALIZED_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT);
    private static final int VERSION_3 = 2;
    private static final int SERIAL_BITS = 128;
    private static final int KEY_IDENTIFIER_BYTES = 20;
    private static final long NANOS_PER_DAY = 24 * 3600 * 1_000_000_000L;

    /** @param issuer null when the certificate is its own */
    ASN1Encodable sign(PrivateKey key, PrivateKey issuerKey, IssuerCertificate issuer) {
        AlgorithmIdentifier algorithm = issuerKey.signatureAlgorithm();
        SubjectPublicKeyInfo publicKey = key.publicKey();
        if (issuer != null && !issuer.publicKey().equals(issuerKey.publicKey())) {
            throw new GoError("x509: provided PrivateKey doesn't match parent's PublicKey");
        }
        X500Name subject = request.subject();
        X500Name issuerName = issuer == null ? subject : issuer.subject();
        Extensions extensions = extensions(publicKey, subject, subject.equals(issuerName) ? null : issuer);
        DERSequence body = sequence(
            new DERTaggedObject(0, new ASN1Integer(VERSION_3)),
            new ASN1Integer(new BigInteger(SERIAL_BITS, random)),
            algorithm,
            issuerName,
            // Go multiplies in 64 bits: some 106751 days on, time runs backwards
            sequence(time(now), time(now.plusNanos(request.days() * NANOS_PER_DAY))),
            subject,
            publicKey,
            new DERTaggedObject(3, extensions));
        return sequence(body, algorithm, new DERBitString(issuerKey.sign(Der.encode(body))));
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    /** A UTCTime within its hundred years, otherwise a GeneralizedTime. */
    private static ASN1Encodable time(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        boolean utc = time.getYear() >= 1950 && time.getYear() < 2050;
        return utc ? new DERUTCTime(UTC_TIME.format(time)) : new DERGeneralizedTime(GENERALIZED_TIME.format(time));
    }

    private Extensions extensions(SubjectPublicKeyInfo publicKey, X500Name subject, IssuerCertificate otherIssuer) {
        try {
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            int usage = KeyUsage.digitalSignature | KeyUsage.keyEncipherment | (authority ? KeyUsage.keyCertSign : 0);
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            extensions.addExtension(Extension.extendedKeyUsage, false,
                new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
            extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (authority) {
                extensions.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyIdentifier(publicKey)));
            }
            if (otherIssuer != null && otherIssuer.keyIdentifier() != null) {
                extensions.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(otherIssuer.keyIdentifier()));
            }
            GeneralName[] names = request.alternativeNames();
            if (names.length > 0) {
                extensions.addExtension(Extension.subjectAlternativeName, subject.size() == 0, new GeneralNames(names));
            }
            return extensions.generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first 160 bits of the key's SHA-256, as Go has it since 1.25. */
    private static byte[] keyIdentifier(SubjectPublicKeyInfo publicKey) {
        byte[] key = publicKey.getPublicKeyData().getBytes();
        SHA256Digest digest = new SHA256Digest();
        digest.update(key, 0, key.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return Arrays.copyOf(hash, KEY_IDENTIFIER_BYTES);
    }
}
