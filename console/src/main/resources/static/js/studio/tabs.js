/** Makes a list of buttons and the panels that they control into tabs, as the ARIA practices have them. */
export function tabs(list) {
  const all = [...list.querySelectorAll('[role=tab]')];
  const panel = tab => document.getElementById(tab.getAttribute('aria-controls'));

  function choose(tab) {
    all.forEach(each => {
      each.ariaSelected = String(each === tab);
      each.tabIndex = each === tab ? 0 : -1;
      panel(each).hidden = each !== tab;
    });
  }

  all.forEach((tab, i) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', event => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      const next = all[(i + step + all.length) % all.length];
      next.click();
      next.focus();
    });
  });
  choose(all[0]);
}
