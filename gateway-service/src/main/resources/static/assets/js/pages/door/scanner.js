import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { reader } from './reader.js';

const LOOK_MILLIS = 120;
const SAME_AGAIN_MILLIS = 4000;

/** The camera as a scanner. `onCode(text)` is told each code once, until it was out of sight for a while. */
export class Scanner {
  #onCode; #video; #stream = null; #seen = { text: null, at: 0 };

  constructor(onCode) {
    this.#onCode = onCode;
    this.#video = h('video', { playsinline: true, muted: true, 'aria-label': t('door.camera') });
    this.element = this.#video;
  }

  get isOn() { return this.#stream !== null; }

  /**
   * Asks for the camera that looks away from whoever holds the phone. Throws when there is none, or it is refused; a
   * TypeError when nothing is there to read codes with.
   */
  async start() {
    const read = await reader().catch((cause) => { throw new TypeError('No codes can be read', { cause }); });
    if (!navigator.mediaDevices) throw new DOMException('Cameras are for secure pages', 'NotAllowedError');
    this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
    this.#video.srcObject = this.#stream;
    await this.#video.play();
    this.#look(read);
  }

  stop() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    this.#video.srcObject = null;
  }

  async #look(read) {
    while (this.isOn) {
      const text = this.#video.readyState >= 2 ? await read(this.#video).catch(() => null) : null;
      if (text) this.#found(text);
      await new Promise((resume) => { setTimeout(resume, LOOK_MILLIS); });
    }
  }

  #found(text) {
    const now = Date.now();
    const isNew = text !== this.#seen.text || now - this.#seen.at > SAME_AGAIN_MILLIS;
    this.#seen = { text, at: now };
    if (isNew) this.#onCode(text);
  }
}
