const VERSION = /^version:.*$/m;

/** Whether two texts say the same. Which version they are does not matter: publishing sets it. */
export const isSame = (a, b) => a.replace(VERSION, '') === b.replace(VERSION, '');

const isAlike = (a, b) => a === b || (VERSION.test(a) && VERSION.test(b));

/**
 * The lines of two texts side by side: the longest common subsequence, by the textbook's table. What is alike at both
 * ends is cut off before, so that the table stays small.
 * @returns {{kind: 'same'|'gone'|'new', text: string}[]}
 */
export function diff(before, after) {
  const a = before.split('\n');
  const b = after.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && isAlike(a[head], b[head])) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && isAlike(a[a.length - 1 - tail], b[b.length - 1 - tail])) tail++;
  return [
    ...a.slice(0, head).map(same),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ];
}

const same = text => ({kind: 'same', text});

function middle(a, b) {
  const longest = Array.from({length: a.length + 1}, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i][j] = isAlike(a[i], b[j]) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const lines = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isAlike(a[i], b[j])) { lines.push(same(a[i])); i++; j++; }
    else if (i < a.length && (j === b.length || longest[i + 1][j] >= longest[i][j + 1])) lines.push({kind: 'gone', text: a[i++]});
    else lines.push({kind: 'new', text: b[j++]});
  }
  return lines;
}
