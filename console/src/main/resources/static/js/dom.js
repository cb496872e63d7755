/** Builds an element. Whatever comes from data is text, never markup. */
export function element(name, text = '', properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(text);
  return made;
}

export const byId = id => document.getElementById(id);

/** Shows what went wrong, or that nothing does any more. */
export function showProblem(problem) {
  const place = byId('problem');
  place.textContent = problem ?? '';
  place.hidden = !problem;
}

/**
 * Fills a table.
 * @param columns array of [heading, row => text or element]; the first heads its row
 */
export function fillTable(table, columns, rows, whenEmpty) {
  const head = element('thead');
  const headings = head.appendChild(element('tr'));
  columns.forEach(([heading]) => headings.append(element('th', heading, {scope: 'col'})));
  const body = element('tbody');
  rows.forEach(row => {
    const line = body.appendChild(element('tr'));
    columns.forEach(([, cell], i) =>
        line.append(i === 0 ? element('th', cell(row), {scope: 'row'}) : element('td', cell(row))));
  });
  if (rows.length === 0) {
    const line = body.appendChild(element('tr'));
    line.append(element('td', whenEmpty, {colSpan: columns.length}));
  }
  table.replaceChildren(head, body);
}
