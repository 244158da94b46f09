package dev.citusrender.function.crypto;

import dev.citusrender.go.GoError;
import dev.citusrender.go.GoFormat;
import dev.citusrender.go.GoQuote;
import dev.citusrender.go.GoString;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * What a template wants a certificate to say.
 *
 * @param commonName the subject; empty for none
 * @param ips        addresses it is valid for, as text
 * @param names      DNS names it is valid for
 * @param days       how long it is valid from now on
 */
public record CertificateRequest(String commonName, List<?> ips, List<?> names, long days) {
    private static final String PRINTABLE = " '()+,-./:=?";

    /** A request for an authority, which is valid for no address. */
    public static CertificateRequest forAuthority(String commonName, long days) {
        return new CertificateRequest(commonName, List.of(), List.of(), days);
    }

    /** Refuses what is no address or no text, before anything is made. */
    void check() {
        ips.forEach(CertificateRequest::address);
        for (Object name : names) {
            if (!(name instanceof String)) {
                throw new GoError("error processing alternate dns name: " + GoFormat.value(name) + " is not a string");
            }
        }
    }

    private static byte[] address(Object ip) {
        if (!(ip instanceof String text)) {
            throw new GoError("error parsing ip: " + GoFormat.value(ip) + " is not a string");
        }
        byte[] address = IpAddress.parse(text);
        if (address == null) {
            throw new GoError("error parsing ip: " + text);
        }
        return address;
    }

    /** The subject, as a PrintableString where that can hold it, otherwise as UTF-8: Go's choice. */
    X500Name subject() {
        if (commonName.isEmpty()) {
            return new X500Name(new RDN[0]);
        }
        if (GoString.hasEscapes(commonName)) {
            throw new GoError("asn1: string not valid UTF-8");
        }
        boolean printable = commonName.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || PRINTABLE.indexOf(c) >= 0));
        ASN1Primitive value = printable ? new DERPrintableString(commonName) : new DERUTF8String(commonName);
        return new X500Name(new RDN[] {new RDN(BCStyle.CN, value)});
    }

    /** The alternative names, DNS names first. */
    GeneralName[] alternativeNames() {
        GeneralName[] all = new GeneralName[names.size() + ips.size()];
        int n = 0;
        for (Object name : names) {
            String text = (String) name;
            if (!GoString.isAscii(text)) {
                throw new GoError("x509: " + GoQuote.quote(text) + " cannot be encoded as an IA5String");
            }
            all[n++] = new GeneralName(GeneralName.dNSName, text);
        }
        for (Object ip : ips) {
            all[n++] = new GeneralName(GeneralName.iPAddress, new DEROctetString(address(ip)));
        }
        return all;
    }
}
