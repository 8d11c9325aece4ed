package dev.greenroom.statement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.function.Supplier;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts a PAdES signature on a drawn statement, as an addition behind its bytes. */
@Component
class Signature {
    private static final PdfName CADES = new PdfName("ETSI.CAdES.detached");
    /** A signature's length varies by a few bytes. */
    private static final int SPARE = 16;

    private final SingletonSupplier<CadesSigner> signer;
    private final SingletonSupplier<Integer> length;

    @Autowired
    Signature(SigningKeys keys) {
        this(keys::key);
    }

    Signature(Supplier<SigningKey> key) {
        signer = SingletonSupplier.of(() -> new CadesSigner(key.get()));
        length = SingletonSupplier.of(() -> signer.obtain().sign(new ByteArrayInputStream(new byte[1])).length + SPARE);
    }

    /** @param at when the statement was published: the time that readers show */
    byte[] sign(byte[] document, OffsetDateTime at) {
        var signed = new ByteArrayOutputStream(document.length + 8 * length.obtain());
        try (var reader = new PdfReader(document)) {
            var validFrom = signer.obtain().validFrom();
            var day = GregorianCalendar.from(
                    (at.toInstant().isBefore(validFrom) ? validFrom : at.toInstant()).atZone(ZoneOffset.UTC));
            var stamper = PdfStamper.createSignature(reader, signed, null, null, true);
            stamper.setUpdateDocInfo(false);
            var id = reader.getTrailer().getAsArray(PdfName.ID).getAsString(0).getBytes();
            stamper.setOverrideFileId(PdfEncryption.createInfoId(id, id));
            var appearance = stamper.getSignatureAppearance();
            var dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, CADES);
            dictionary.setDate(new PdfDate(day));
            dictionary.setName("Greenroom");
            appearance.setSignDate(day);
            appearance.setCryptoDictionary(dictionary);
            var spared = new HashMap<PdfName, Integer>();
            spared.put(PdfName.CONTENTS, length.obtain() * 2 + 2);
            appearance.preClose(spared);
            var cms = signer.obtain().sign(appearance.getRangeStream());
            var padded = new byte[length.obtain()];
            System.arraycopy(cms, 0, padded, 0, cms.length);
            var contents = new PdfDictionary();
            contents.put(PdfName.CONTENTS, new PdfString(padded).setHexWriting(true));
            appearance.close(contents);
            return signed.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
