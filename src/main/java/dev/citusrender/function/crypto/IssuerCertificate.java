package dev.citusrender.function.crypto;

import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * What a new certificate takes from that of its issuer. (BouncyCastle's own type refuses a certificate without an issuer's name, which Sprig
 * makes for an empty one.)
 *
 * @param keyIdentifier what the certificate calls its key; null when it does not
 */
record IssuerCertificate(X500Name subject, SubjectPublicKeyInfo publicKey, byte[] keyIdentifier) {

    /** Reads a certificate; what is none makes some unchecked exception. */
    static IssuerCertificate parse(byte[] der) {
        ASN1Sequence body = ASN1Sequence.getInstance(ASN1Sequence.getInstance(der).getObjectAt(0));
        int serial = body.getObjectAt(0) instanceof ASN1TaggedObject ? 1 : 0; // a version may stand before it
        X500Name subject = X500Name.getInstance(body.getObjectAt(serial + 4));
        SubjectPublicKeyInfo publicKey = SubjectPublicKeyInfo.getInstance(body.getObjectAt(serial + 5));
        byte[] identifier = null;
        for (int i = serial + 6; i < body.size(); i++) {
            ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(body.getObjectAt(i));
            if (tagged.getTagNo() == 3) {
                SubjectKeyIdentifier found = SubjectKeyIdentifier.fromExtensions(Extensions.getInstance(tagged, true));
                identifier = found == null ? null : found.getKeyIdentifier();
            }
        }
        return new IssuerCertificate(subject, publicKey, identifier);
    }
}
