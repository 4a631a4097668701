/**
 * How this browser reads a QR code from a video: a function from a video to a text, or null where no code is to be seen.
 * Null where the browser cannot: codes are typed then, or read by a scanner that types them.
 */
export async function reader() {
  if (!('BarcodeDetector' in window)) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  if (!formats.includes('qr_code')) return null;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
}
