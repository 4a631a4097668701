package io.foyer.event.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://img.example/lanterns.jpg",
                "https://cdn.img.example:8443/a%20b.png?w=300#top",
                "HTTPS://IMG.EXAMPLE/A.JPG",
                "https://xn--bcher-kva.example/a.jpg"
            })
    void anAddressWithAPublicNameIsGood(String address) {
        assertThat(ImageAddressCheck.isPublicPicture(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://img.example/a.jpg",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "//img.example/a.jpg",
                "/a.jpg",
                "https:///a.jpg",
                "https://user:secret@img.example/a.jpg",
                "https://img.example/a b.jpg",
                "https://img.example/\"><script>",
                "https://localhost/a.jpg",
                "https://printer/a.jpg",
                "https://nas.local/a.jpg",
                "https://metadata.google.internal/a.jpg",
                "https://router.lan./a.jpg",
                "https://127.0.0.1/a.jpg",
                "https://10.0.0.1/a.jpg",
                "https://169.254.169.254/latest",
                "https://93.184.215.14/a.jpg",
                "https://0x7f.1/a.jpg",
                "https://0177.0.0.0x1/a.jpg",
                "https://2130706433/a.jpg",
                "https://[::1]/a.jpg"
            })
    void whatABrowserWouldLoadElsewhereIsRefused(String address) {
        assertThat(ImageAddressCheck.isPublicPicture(address)).isFalse();
    }
}
