/** A code that fills a third of such a picture has four pixels a module, and a phone has searched it in a few hundredths of a second. */
const LONGEST_SIDE = 960;

/** Reads QR codes for a browser that does not: a function as `reader` says. */
export async function decoder() {
  await import('../../../lib/zxing.js'); // which is no module: it leaves its names on the window
  const { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } = globalThis.ZXing;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const codes = new QRCodeReader();
  return async (video) => {
    const { data, width, height } = frame(video, context);
    try {
      return codes.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey(data), width, height)))).getText();
    } catch {
      return null; // it throws where there is no code, and where one cannot be made out
    }
  };
}

/** What the camera sees, no larger than needed. */
function frame(video, context) {
  const { canvas } = context;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
  const [width, height] = [video.videoWidth, video.videoHeight].map((side) => Math.round(side * scale));
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(video, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** Of red, green, blue and alpha, a byte each: green counts twice, as it does to the eye. */
function grey(pixels) {
  const all = new Uint8ClampedArray(pixels.length / 4);
  for (let i = 0; i < all.length; i += 1) all[i] = (pixels[4 * i] + 2 * pixels[4 * i + 1] + pixels[4 * i + 2]) >> 2;
  return all;
}
