package dev.greenroom.statement;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.openpdf.text.Image;
import org.openpdf.text.ImgRaw;

/** A QR code as an image of one bit for each point: a few hundred bytes in a document. */
final class QrCode {
    private static final int QUIET_ZONE = 2;
    /** Points for each module, so that readers that smooth images leave the edges sharp. */
    private static final int POINTS = 2;

    private QrCode() {}

    static Image of(String text) {
        try {
            var code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            int side = code.getWidth() * POINTS;
            int row = (side + 7) / 8;
            var bits = new byte[row * side];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    if (!code.get(x / POINTS, y / POINTS)) {
                        bits[y * row + x / 8] |= (byte) (0x80 >> x % 8);
                    }
                }
            }
            return new ImgRaw(side, side, 1, 1, bits);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("An address is too long for a QR code", tooLong);
        }
    }
}
