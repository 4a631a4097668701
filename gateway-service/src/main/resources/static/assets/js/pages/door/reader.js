/**
 * How this browser reads a QR code from a video: a function from a video to a text, or null where no code is to be seen.
 * Some browsers can by themselves; for others (Safari, Firefox) a decoder is fetched, and this fails where it cannot be had.
 */
export async function reader() {
  if (!await readsByItself()) {
    const { decoder } = await import('./decoder.js');
    return decoder();
  }
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
}

async function readsByItself() {
  if (!('BarcodeDetector' in window)) return false;
  return (await BarcodeDetector.getSupportedFormats().catch(() => [])).includes('qr_code');
}
