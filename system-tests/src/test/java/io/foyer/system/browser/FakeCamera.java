package io.foyer.system.browser;

import com.microsoft.playwright.Page;
import java.util.Base64;

/** The camera of a visitor's device: it sees a wall, and what somebody holds before it. */
final class FakeCamera {

    /** Nobody holds a phone quite straight, and no picture fills the view. */
    private static final String CAMERA =
            """
            (() => {
              if (!navigator.mediaDevices) return; // an empty page has none
              const view = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
              const context = view.getContext('2d');
              let held = null;
              globalThis.hold = async (picture) => {
                held = Object.assign(new Image(), { src: picture });
                await held.decode();
              };
              setInterval(() => {
                context.fillStyle = '#8a8578';
                context.fillRect(0, 0, view.width, view.height);
                if (!held) return;
                context.save();
                context.translate(view.width / 2, view.height / 2);
                context.rotate(0.1);
                context.drawImage(held, -200, -200, 400, 400);
                context.restore();
              }, 50);
              navigator.mediaDevices.getUserMedia = async () => view.captureStream(20);

              globalThis.looks = 0;
              const { getImageData } = CanvasRenderingContext2D.prototype;
              CanvasRenderingContext2D.prototype.getImageData = function (...area) {
                globalThis.looks += 1;
                return getImageData.apply(this, area);
              };
            })();
            """;

    private static final String NO_DETECTOR = "delete globalThis.BarcodeDetector;";

    private static final String REFUSED =
            """
            if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('No', 'NotAllowedError'); };
            """;

    /** Whoever is asked for it answers when a test says so. */
    private static final String LATE =
            """
            globalThis.asked = [];
            globalThis.given = [];
            if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = () => new Promise((resolve) => {
              asked.push(() => {
                const view = document.createElement('canvas');
                view.getContext('2d').fillRect(0, 0, view.width, view.height);
                const stream = view.captureStream(20);
                given.push(stream);
                resolve(stream);
              });
            });
            """;

    /** Which reads whatever a test says that it sees. */
    private static final String DETECTOR =
            """
            globalThis.BarcodeDetector = class {
              static async getSupportedFormats() { return ['qr_code']; }
              async detect() { return globalThis.sees ? [{ rawValue: globalThis.sees }] : []; }
            };
            """;

    private final Page page;

    private FakeCamera(Visitor visitor, String script) {
        this.page = visitor.page();
        visitor.window().addInitScript(script);
    }

    /** In a browser that reads no codes itself. */
    static FakeCamera of(Visitor visitor) {
        return new FakeCamera(visitor, NO_DETECTOR + CAMERA);
    }

    static FakeCamera inABrowserThatReadsCodes(Visitor visitor) {
        return new FakeCamera(visitor, DETECTOR + CAMERA);
    }

    static FakeCamera thatIsRefused(Visitor visitor) {
        return new FakeCamera(visitor, NO_DETECTOR + REFUSED);
    }

    /** Whose person thinks about whether to allow it, until {@link #isAllowed}. */
    static FakeCamera thatIsAskedFor(Visitor visitor) {
        return new FakeCamera(visitor, NO_DETECTOR + LATE);
    }

    /** Waits until it was asked for so many times. */
    void isAskedFor(int times) {
        page.waitForFunction("times => asked.length === times", times);
    }

    /** The person allows all that was asked for, in its order. */
    void isAllowed() {
        page.evaluate("() => asked.forEach((allow) => allow())");
    }

    /** Waits until so many of those that were allowed are on. */
    void areOn(int cameras) {
        page.waitForFunction(
                "on => given.filter((stream) => stream.active).length === on", cameras);
    }

    /** Holds a picture before it. */
    void shows(byte[] png) {
        page.evaluate(
                "picture => hold(picture)",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    /** The browser's own detector sees this code. */
    void detects(String code) {
        page.evaluate("code => { globalThis.sees = code; }", code);
    }

    /** Waits until what it sees was searched so many more times. */
    void isLookedThrough(int times) {
        var before = ((Number) page.evaluate("() => looks")).intValue();
        page.waitForFunction("least => looks >= least", before + times);
    }
}
