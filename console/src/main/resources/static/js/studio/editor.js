import {element} from '../dom.js';
import {colour} from './yaml.js';

/**
 * A text area over a coloured copy of its text, which draws the line numbers. Both wrap alike, so that nobody
 * has to scroll sideways.
 */
export function editor(root, changed) {
  const area = root.querySelector('textarea');
  const copy = root.querySelector('pre');
  let drawn = [];
  let marks = new Map();

  function draw() {
    const lines = area.value.split('\n');
    lines.forEach((line, i) => {
      if (line === drawn[i] && copy.children[i]) return;
      const row = element('div');
      row.append(...colour(line), '\n');
      if (copy.children[i]) copy.children[i].replaceWith(row);
      else copy.append(row);
    });
    while (copy.children.length > lines.length) copy.lastChild.remove();
    drawn = lines;
    [...copy.children].forEach((row, i) => { row.className = marks.get(i + 1) ?? ''; });
  }

  area.addEventListener('input', () => { draw(); changed(); });
  area.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.isComposing) indent(event);
  });

  /** A new line begins under the one above. The command keeps what the browser can undo. */
  function indent(event) {
    const before = area.value.slice(0, area.selectionStart);
    const spaces = /(?:^|\n)( *)[^\n]*$/.exec(before)[1];
    if (spaces && document.execCommand('insertText', false, `\n${spaces}`)) event.preventDefault();
  }

  return {
    get text() { return area.value; },
    set text(text) {
      area.value = text;
      draw();
      changed();
    },
    /** Marks lines: line number -> style. */
    mark(lines) {
      marks = lines;
      draw();
    },
    /** Puts the cursor at the start of a line, in sight. */
    goTo(line) {
      const start = area.value.split('\n').slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      area.focus({preventScroll: true});
      area.setSelectionRange(start, start);
      copy.children[line - 1]?.scrollIntoView({block: 'center'});
    },
  };
}
