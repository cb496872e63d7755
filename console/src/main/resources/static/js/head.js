import {element} from './dom.js';

const PAGES = [
  ['index.html', 'Overview'],
  ['inbox.html', 'Rep inbox'],
  ['models.html', 'Models'],
  ['plans.html', 'Plans'],
  ['rejected.html', 'Refused events'],
  ['about.html', 'Services'],
];

/** What every page begins with. */
const here = location.pathname.split('/').pop() || 'index.html';
const pages = element('nav', '', {ariaLabel: 'Pages'});
pages.append(...PAGES.map(([href, name]) => {
  const link = element('a', name, {href});
  if (href === here) link.ariaCurrent = 'page';
  return link;
}));
document.querySelector('header > div').prepend(element('a', 'LeadRelay', {className: 'brand', href: 'index.html'}), pages);
document.body.prepend(element('a', 'Skip to content', {className: 'skip', href: '#content'}));
