package io.foyer.booking.ticket.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {

    private static final String CODE = Sheets.code(1);

    @ParameterizedTest
    @ValueSource(ints = {200, 333, 520, 1_000})
    void aScannerReadsItInEverySize(int pixels) throws IOException {
        var picture = picture(pixels);

        assertThat(picture.getWidth()).isEqualTo(pixels);
        assertThat(picture.getHeight()).isEqualTo(pixels);
        assertThat(QrReader.read(picture)).isEqualTo(CODE);
    }

    @Test
    void fourModulesAroundItStayWhite() throws IOException {
        var picture = picture(520);
        var quiet = 4 * 520 / 65;

        for (var i = 0; i < 520; i++) {
            for (var edge = 0; edge < quiet; edge++) {
                assertThat(picture.getRGB(i, edge)).isEqualTo(Color.WHITE.getRGB());
                assertThat(picture.getRGB(edge, i)).isEqualTo(Color.WHITE.getRGB());
                assertThat(picture.getRGB(i, 519 - edge)).isEqualTo(Color.WHITE.getRGB());
                assertThat(picture.getRGB(519 - edge, i)).isEqualTo(Color.WHITE.getRGB());
            }
        }
    }

    @Test
    void dirtAFoldAndTurningItDoNotHarm() throws IOException {
        var random = new Random(1);
        var picture = copy(picture(520));
        var dirt = picture.createGraphics();
        for (var spot = 0; spot < 25; spot++) {
            dirt.setColor(spot % 2 == 0 ? Color.BLACK : Color.WHITE);
            dirt.fillOval(120 + random.nextInt(280), 120 + random.nextInt(280), 12, 12);
        }
        dirt.setColor(Color.GRAY);
        dirt.fillRect(0, 258, 520, 4);
        dirt.dispose();

        assertThat(QrReader.read(picture)).isEqualTo(CODE);
        assertThat(QrReader.read(turned(picture))).isEqualTo(CODE);
    }

    @Test
    void theSameTicketMakesTheSamePicture() {
        assertThat(new QrCode(CODE).png(400)).isEqualTo(new QrCode(CODE).png(400));
    }

    private static BufferedImage picture(int pixels) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new QrCode(CODE).png(pixels)));
    }

    private static BufferedImage copy(BufferedImage picture) {
        var copy =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = copy.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return copy;
    }

    private static BufferedImage turned(BufferedImage picture) {
        var turn = AffineTransform.getRotateInstance(Math.PI / 2, 260, 260);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR).filter(picture, null);
    }
}
