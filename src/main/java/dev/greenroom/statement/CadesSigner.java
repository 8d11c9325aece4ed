package dev.greenroom.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs bytes as PAdES baseline B asks: CMS, detached, with the signing certificate's hash and without a signing time (EN 319 142-1). */
final class CadesSigner {
    private final SigningKey key;

    CadesSigner(SigningKey key) {
        this.key = key;
    }

    /** The earliest moment at which the certificate vouches for anything. */
    Instant validFrom() {
        return key.certificate().getNotBefore().toInstant();
    }

    byte[] sign(InputStream content) {
        try {
            var builder = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            builder.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(certificate()) {
                @Override
                public AttributeTable getAttributes(java.util.Map parameters) {
                    return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
                }
            });
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(builder.build(signer(), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded("DER");
        } catch (IOException | GeneralSecurityException | OperatorCreationException | CMSException fault) {
            throw new IllegalStateException("A statement cannot be signed", fault);
        }
    }

    private AttributeTable certificate() throws GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(null, hash)}))));
        return new AttributeTable(attributes);
    }

    private ContentSigner signer() throws OperatorCreationException, IOException {
        return key.isElliptic()
                ? new Deterministic(PrivateKeyFactory.createKey(key.key().getEncoded()))
                : new JcaContentSignerBuilder("SHA256withRSA").build(key.key());
    }

    /** ECDSA by RFC 6979, so that the same paper is signed with the same bytes. */
    private static final class Deterministic implements ContentSigner {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final AsymmetricKeyParameter key;

        private Deterministic(AsymmetricKeyParameter key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            var digest = new SHA256Digest();
            var signer = new DSADigestSigner(new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), digest);
            signer.init(true, key);
            signer.update(content.toByteArray(), 0, content.size());
            return signer.generateSignature();
        }
    }
}
