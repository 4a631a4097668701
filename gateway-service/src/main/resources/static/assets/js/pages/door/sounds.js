/** A yes and a no that are told apart without looking: two high notes, one long low one; and by the hand that holds the phone. */
let context = null;

export function sound(yes) {
  navigator.vibrate?.(yes ? 80 : [250, 100, 250]);
  context ??= new AudioContext();
  if (yes) {
    note(880, 0, 0.09);
    note(1320, 0.1, 0.14);
  } else {
    note(160, 0, 0.5, 'square');
  }
}

function note(frequency, after, seconds, type = 'sine') {
  const from = context.currentTime + after;
  const oscillator = new OscillatorNode(context, { frequency, type });
  const gain = new GainNode(context, { gain: 0.2 });
  gain.gain.setValueAtTime(0.2, from + seconds * 0.7);
  gain.gain.linearRampToValueAtTime(0, from + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + seconds);
}
