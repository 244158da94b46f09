package dev.citusrender.function.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.citusrender.go.GoError;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates against the fields that Go's x509 reads in those that helm makes; the JDK reads ours. */
class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:41:18.5Z");
    private static final boolean[] SERVER_USAGE = {true, false, true, false, false, false, false, false, false};
    private static final boolean[] AUTHORITY_USAGE = {true, false, true, false, false, true, false, false, false};

    private final Certificates certificates = new Certificates(new SecureRandom(), NOW);

    @Test
    void anAuthorityIsMarkedAsOneAndMaySign() throws GeneralSecurityException {
        X509Certificate authority = read(authority("my ca"));

        authority.verify(authority.getPublicKey());
        assertThat(authority.getVersion()).isEqualTo(3);
        assertThat(authority.getSubjectX500Principal().getEncoded()).isEqualTo(HexFormat.of().parseHex("3010310e300c060355040313056d79206361"));
        assertThat(authority.getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
        assertThat(authority.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(authority.getKeyUsage()).isEqualTo(AUTHORITY_USAGE);
        assertThat(authority.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(authority.getSerialNumber()).isBetween(BigInteger.ZERO, BigInteger.TWO.pow(128));
        assertThat(authority.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        assertThat(authority.getNonCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.37", "2.5.29.14");
    }

    @Test
    void validityBeginsNowAndCountsDays() throws GeneralSecurityException {
        X509Certificate certificate = read(selfSigned("x", List.of()));

        assertThat(certificate.getNotBefore()).isEqualTo("2026-11-21T01:41:18Z");
        assertThat(Duration.between(certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant())).isEqualTo(Duration.ofDays(10));
    }

    @Test
    void aSignedCertificateNamesItsIssuerAndItsAddresses() throws GeneralSecurityException {
        CertificateValue authority = authority("my ca");
        CertificateRequest request = new CertificateRequest("*.foo", List.of("10.0.0.1", "::1", "::ffff:1.2.3.4"), List.of("a.b", "c.d"), 10);
        X509Certificate certificate = read(certificates.signed(request, authority, key("ed25519")));

        certificate.verify(read(authority).getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getEncoded()).isEqualTo(HexFormat.of().parseHex("3010310e300c06035504030c052a2e666f6f"));
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(read(authority).getSubjectX500Principal());
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getKeyUsage()).isEqualTo(SERVER_USAGE);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(
                List.of(2, "a.b"), List.of(2, "c.d"), List.of(7, "10.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"), List.of(7, "1.2.3.4"));
        assertThat(HexFormat.of().formatHex(certificate.getExtensionValue("2.5.29.35")))
                .endsWith(HexFormat.of().formatHex(read(authority).getExtensionValue("2.5.29.14")).substring(8));
    }

    @Test
    void aNewKeyForACertificateIsRsaOf2048Bits() throws GeneralSecurityException {
        CertificateValue value = certificates.selfSigned(new CertificateRequest("x", List.of(), List.of(), 1), null);

        X509Certificate certificate = read(value);
        certificate.verify(certificate.getPublicKey());
        assertThat(value.key()).startsWith("-----BEGIN RSA PRIVATE KEY-----\n").endsWith("\n-----END RSA PRIVATE KEY-----\n");
        assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength()).isEqualTo(2048);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecdsa", "ed25519"})
    void aSeedRepeatsEveryByte(String kind) {
        assertThat(seeded(kind)).isEqualTo(seeded(kind));
    }

    private static List<Object> seeded(String kind) {
        SplittableRandom random = new SplittableRandom(7);
        Certificates certificates = new Certificates(random, NOW);
        CertificateValue authority = certificates.authority(CertificateRequest.forAuthority("ca", 1), PrivateKeys.generate("ecdsa", random));
        CertificateRequest request = new CertificateRequest("x", List.of(), List.of(), 1);
        return List.of(authority, certificates.signed(request, authority, PrivateKeys.generate(kind, random)),
                PasswordHash.bcrypt("x", random), AesText.encrypt("p", "text", random));
    }

    @Test
    void aSeedRepeatsAnRsaKey() {
        CertificateRequest request = new CertificateRequest("x", List.of(), List.of(), 1);

        assertThat(new Certificates(new SplittableRandom(7), NOW).selfSigned(request, null))
                .isEqualTo(new Certificates(new SplittableRandom(7), NOW).selfSigned(request, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecdsa", "ed25519"})
    void aKeyIsTheSameAfterItIsRead(String kind) {
        String pem = key(kind);

        assertThat(PrivateKeys.parse(pem).pem().encode()).isEqualTo(pem);
    }

    @Test
    void aKeyOfAnotherAuthorityIsRefused() {
        CertificateValue mixed = new CertificateValue(authority("ca").cert(), key("ecdsa"));
        CertificateRequest request = new CertificateRequest("x", List.of(), List.of(), 1);
        String key = key("ecdsa");

        assertThatThrownBy(() -> certificates.signed(request, mixed, key)).isInstanceOf(GoError.class)
                .hasMessage("error creating certificate: x509: provided PrivateKey doesn't match parent's PublicKey");
    }

    private CertificateValue authority(String name) {
        return certificates.authority(CertificateRequest.forAuthority(name, 365), key("ecdsa"));
    }

    private CertificateValue selfSigned(String name, List<String> names) {
        return certificates.selfSigned(new CertificateRequest(name, List.of(), names, 10), key("ecdsa"));
    }

    private static String key(String kind) {
        return PrivateKeys.generate(kind, new SecureRandom());
    }

    private static X509Certificate read(CertificateValue value) throws GeneralSecurityException {
        byte[] pem = value.cert().getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }
}
