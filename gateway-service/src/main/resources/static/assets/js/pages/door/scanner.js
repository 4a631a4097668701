import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { reader } from './reader.js';

const LOOK_MILLIS = 120;
const SAME_AGAIN_MILLIS = 4000;

/** The camera as a scanner. `onCode(text)` is told each code once, until it was out of sight for a while. */
export class Scanner {
  #onCode; #video; #asked = null; #stream = null; #seen = { text: null, at: 0 };

  constructor(onCode) {
    this.#onCode = onCode;
    this.#video = h('video', { playsinline: true, muted: true, 'aria-label': t('door.camera') });
    this.element = this.#video;
  }

  get isOn() { return this.#stream !== null; }

  /**
   * Asks for the camera that looks away from whoever holds the phone. Throws when there is none, or it is refused; a
   * TypeError when nothing is there to read codes with. A person may take long to allow it: a camera that comes when it was
   * stopped or asked for again since is let go at once, or it would stay on with nobody to switch it off.
   */
  async start() {
    const mine = this.#asked = Symbol('asked');
    const read = await reader().catch((cause) => { throw new TypeError('No codes can be read', { cause }); });
    if (!navigator.mediaDevices) throw new DOMException('Cameras are for secure pages', 'NotAllowedError');
    if (mine !== this.#asked) return;
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
    if (mine !== this.#asked) {
      letGo(stream);
      return;
    }
    this.#stream = stream;
    this.#video.srcObject = stream;
    await this.#video.play();
    this.#look(read);
  }

  stop() {
    this.#asked = null;
    letGo(this.#stream);
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

const letGo = (stream) => stream?.getTracks().forEach((track) => track.stop());
