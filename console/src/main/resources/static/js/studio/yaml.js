import {element} from '../dom.js';

// In the order in which they are looked for: a comment swallows what looks like a key in it.
const TOKENS = /(#.*$)|('(?:[^']|'')*'|"(?:[^"\\]|\\.)*")|([\w.-]+(?=:(?:\s|$)))|((?<![\w.-])-?\d+(?:\.\d+)?(?:ms|[smhdw%])?(?![\w.-]))|\b(true|false)\b/g;
const STYLES = ['', 'comment', 'string', 'key', 'number', 'number'];

/** A line of YAML with its tokens coloured. */
export function colour(line) {
  const parts = [];
  let done = 0;
  for (const token of line.matchAll(TOKENS)) {
    parts.push(line.slice(done, token.index));
    parts.push(element('span', token[0], {className: STYLES[token.findIndex((group, i) => i > 0 && group !== undefined)]}));
    done = token.index + token[0].length;
  }
  parts.push(line.slice(done));
  return parts;
}
