package dev.greenroom.statement;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A private key, and the certificates that go into each signature.
 *
 * @param chain the key's own first, then those that vouch for it
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {
    private static final Duration TEN_YEARS = Duration.ofDays(3653);
    /** Statements may be older than the key that signs them when they are first read. */
    private static final Duration FIVE_YEARS = Duration.ofDays(1827);

    /** On P-256, its certificate signed by itself: readers show that nobody vouches for it, and that nothing was changed. */
    static SigningKey generate(Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var name = new X500Name("CN=Greenroom statements");
            var certificate = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(now.toEpochMilli()),
                            Date.from(now.minus(FIVE_YEARS)),
                            Date.from(now.plus(TEN_YEARS)),
                            name,
                            pair.getPublic())
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new SigningKey(
                    pair.getPrivate(), List.of(new JcaX509CertificateConverter().getCertificate(certificate)));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException("A signing key cannot be made", impossible);
        }
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    boolean isElliptic() {
        return key.getAlgorithm().equals("EC");
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
