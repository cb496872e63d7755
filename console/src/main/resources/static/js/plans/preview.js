import {post} from '../api.js';
import {byId, element, fillTable} from '../dom.js';
import {moment} from '../format.js';
import {attempt} from '../studio/problems.js';
import {repsOf} from './reps.js';

const REASONS = {
  ABSENT: 'is away',
  CAP: 'has as many as it may have at once',
  DAILY_CAP: 'has as many as it may have in a day',
  OUTSIDE_HOURS: 'does not work now',
  HAD_IT_BEFORE: 'had this lead before',
};
const KINDS = {FIRST_TOUCH: 'first touch', DECISION: 'yes or no'};

/** Shows who would get a lead now, under the draft and under the live plan. */
export function offerPreview(plans, studio) {
  const form = byId('lead');
  const owner = form.elements.owner;
  owner.addEventListener('focus', async () => {
    const reps = await repsOf(plans, studio.text).catch(() => []); // What is wrong with the draft is said beside it.
    const chosen = owner.value;
    owner.replaceChildren(owner.firstElementChild, ...reps.map(rep => element('option', rep)));
    owner.value = reps.includes(chosen) ? chosen : '';
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    attempt(form.querySelector('.main'), byId('preview-problem'), async () => {
      const body = wish(form.elements);
      const [draft, live] = await Promise.all([
        plans.ask(`${plans.base}:preview`, studio.text, body),
        post(`${plans.base}:preview`, body),
      ]);
      byId('previewed').replaceChildren(side('Under the draft', draft), side(`Under the live version ${studio.live.version}`, live));
      byId('previewed').hidden = false;
    }, {onLine: studio.goTo, form});
  });
}

function wish({level, score, country, city, domain, industry, employees, source, owner, key}) {
  const some = fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const account = {domain: domain.value, name: domain.value, key: key.checked, ...some({owner: owner.value})};
  return {
    qualified: {
      leadId: 'preview',
      level: level.value,
      score: Number(score.value),
      person: some({country: country.value.toUpperCase(), city: city.value}),
      company: some({domain: domain.value, industry: industry.value, employees: employees.value === '' ? '' : Number(employees.value)}),
      ...some({source: source.value}),
    },
    ...(domain.value && (owner.value || key.checked) ? {accounts: [account]} : {}),
  };
}

function side(title, {decisions, assignments}) {
  const made = element('section');
  const [decision] = decisions;
  const [assignment] = assignments;
  made.append(
      element('h3', title),
      element('p', decision.rep ? decision.rep : 'Nobody yet', {className: 'winner'}),
      element('p', decision.sentence, {className: 'says'}));
  const clocks = element('ul', '', {className: 'small'});
  clocks.append(...(assignment?.clocks ?? []).map(({sla, kind, due}) => element('li', `${sla}: ${KINDS[kind]} until ${moment(due)}`)));
  made.append(clocks, tried(decision), ...(decision.candidates.length > 0 ? [candidates(decision)] : []));
  return made;
}

function tried({rules}) {
  return scrolled('Rules that were tried', [
    ['Rule', rule => rule.id],
    ['', rule => element('span', rule.matched ? 'decides' : 'passes by', {className: `tag ${rule.matched ? 'in-time' : 'closed'}`})],
    ['Because', rule => rule.detail],
  ], rules);
}

function candidates({pool, candidates: all, rep}) {
  return scrolled(`Who could get it in the pool ${pool}`, [
    ['Rep', each => each.rep],
    ['', each => each.rep === rep ? element('span', 'gets it', {className: 'tag in-time'}) : each.eligible ? 'could get it' : REASONS[each.reason]],
    ['Is owed', each => `${each.entitlementBefore} → ${each.entitlementAfter}`],
  ], all);
}

function scrolled(title, columns, rows) {
  const made = element('div', '', {className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: title});
  const table = element('table', '', {className: 'words'});
  fillTable(table, columns, rows, 'None.');
  table.prepend(element('caption', title));
  made.append(table);
  return made;
}
