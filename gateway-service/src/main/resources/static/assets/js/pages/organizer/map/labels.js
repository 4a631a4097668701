/** How rows are called: `rowLabels(3, 'LETTERS', 'C')` is C, D, E. */
export function rowLabels(count, style, first) {
  const from = style === 'NUMBERS' ? Math.max(1, Number.parseInt(first, 10) || 1) : ordinalOf(first || 'A');
  return Array.from({ length: count }, (_, i) => (style === 'NUMBERS' ? String(from + i) : letters(from + i)));
}

/** 0 is A, 25 is Z, 26 is AA, as in a spreadsheet. */
function letters(ordinal) {
  let text = '';
  for (let rest = ordinal + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

function ordinalOf(label) {
  const known = label.toUpperCase().replace(/[^A-Z]/g, '');
  return [...known].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 + (known ? 0 : 1);
}

/** How the seats of a row are numbered, seen from the left. */
export const NUMBERINGS = {
  ASCENDING: (count, first) => range(count).map((i) => first + i),
  DESCENDING: (count, first) => range(count).map((i) => first + count - 1 - i),
  /** 5 3 1 2 4: odd ones to the left of the middle, even ones to the right. */
  ODD_EVEN: (count, first) => {
    const left = Math.ceil(count / 2);
    return range(count).map((i) => (i < left ? first + 2 * (left - 1 - i) : first + 1 + 2 * (i - left)));
  },
};

export const numbers = (count, numbering, first = 1) => NUMBERINGS[numbering](count, first).map(String);

const range = (count) => Array.from({ length: count }, (_, i) => i);
