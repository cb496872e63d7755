import {get, post, put} from '../api.js';
import {byId, element, fillTable} from '../dom.js';
import {count, moment, number} from '../format.js';
import {showChanges} from '../studio/changes.js';
import {attempt} from '../studio/problems.js';
import {signed} from '../studio/sign.js';

const STATES = {
  SCHEDULED: ['open', 'begins in a moment'],
  RUNNING: ['in-time', 'running'],
  ENDED: ['closed', 'ended'],
  REPLACED: ['closed', 'ended by another version'],
};
const ARMS = {CONTROL: 'Live plan', VARIANT: 'Variant'};

/** Tries the draft on a part of the leads beside the live plan, and shows what comes of it. */
export function offerExperiment(plans, studio) {
  const form = byId('trial');
  const path = `${plans.at(studio.live.id)}/experiment`;
  const said = byId('trial-problem');
  const ways = {onLine: studio.goTo, form};

  form.addEventListener('submit', event => {
    event.preventDefault();
    attempt(byId('forecast'), said, async () => {
      const answer = await post(`${path}:check`, design(form.elements, studio.text));
      byId('forecasted').hidden = false;
      byId('forecasted').replaceChildren(
          element('p', answer.forecast.sentence, {className: 'says'}), element('p', answer.stoppingRule, {className: 'muted small'}));
    }, ways);
  });
  byId('start').addEventListener('click', () => form.reportValidity() && attempt(byId('start'), said, async () => {
    const wanted = design(form.elements, studio.text);
    const {forecast, stoppingRule} = await post(`${path}:check`, wanted);
    const begun = await signed({
      title: `Start ${wanted.name}`,
      text: `${forecast.sentence} ${stoppingRule} No other version can be published while it runs.`,
      button: 'Start',
      act: signature => put(path, {...wanted, basedOn: studio.live.version, ...signature}),
    });
    if (begun) show(begun, studio.live.plan);
  }, ways));

  const finish = (title, text, button, call) => async () => {
    const after = await signed({title, text, button, act: signature => post(`${path}:${call}`, signature)});
    if (!after) return;
    await studio.refresh();
    show(after, studio.live.plan);
  };
  byId('end').addEventListener('click', finish('End the experiment',
      'Further leads go by the live plan. Leads that take part keep what they were promised.', 'End it', 'end'));
  byId('adopt').addEventListener('click', finish('Adopt the variant',
      'It is published as the next version, which ends the experiment.', 'Adopt', 'adopt'));
  byId('look').addEventListener('click', look);
  byId('tab-experiment').addEventListener('click', look);

  async function look() {
    try {
      show(await get(path), studio.live.plan);
      byId('experiment-problem').hidden = true;
    } catch (e) {
      byId('newest').hidden = true;
      byId('experiment-problem').hidden = e.status === 404; // There was none yet.
      byId('experiment-problem').textContent = e.message;
    }
  }
}

function design({name, measure, within, share, baseline, difference}, plan) {
  return {
    plan,
    name: name.value,
    measure: measure.value,
    within: within.value,
    share: Number(share.value),
    baseline: Number(baseline.value) / 100,
    difference: Number(difference.value) / 100,
  };
}

function show({name, state, author, reason, from, until, arms, difference, sentence, stoppingRule, variant}, live) {
  const [style, word] = STATES[state];
  const goesOn = state === 'SCHEDULED' || state === 'RUNNING';
  byId('newest').hidden = false;
  byId('newest-title').replaceChildren(`${name} `, element('span', word, {className: `tag ${style}`}));
  byId('newest-says').textContent = sentence;
  const end = until ? ` It ends on ${moment(until)}.` : '';
  byId('newest-rule').textContent = `${author}, ${moment(from)}: “${reason}”${end} ${stoppingRule}`;
  byId('variant').hidden = !goesOn;
  showChanges(byId('variant').querySelector('.changes'), live, variant);
  byId('end').hidden = byId('adopt').hidden = !goesOn || Boolean(until);
  byId('trial').hidden = goesOn && !until;
  fillTable(byId('arms'), [
    ['', arm => ARMS[arm.arm]],
    ['Take part', arm => number(arm.entered)],
    ['Looked at', arm => progress(arm)],
    ['Reached it', arm => number(arm.reached)],
    ['Share', arm => arm.counted > 0 ? `${number(100 * arm.share)} %` : '–'],
  ], arms, '');
  showDifference(difference);
}

function progress({counted, needed}) {
  const made = element('label', '', {className: 'progress'});
  made.append(element('progress', '', {max: needed, value: counted}), ` ${number(counted)} of ${count(needed, 'lead')}`);
  return made;
}

/** The difference with its interval on a scale around 0. */
function showDifference(difference) {
  const place = byId('difference');
  place.hidden = !difference;
  if (!difference) return;
  const {value, low, high} = difference;
  const most = 1.15 * Math.max(Math.abs(low), Math.abs(high), 0.01);
  const at = share => `${50 + 50 * share / most}%`;
  const points = share => `${share < 0 ? '−' : '+'}${number(Math.abs(100 * share))}`;
  const scale = element('div', '', {className: 'scale', ariaHidden: 'true'});
  const range = scale.appendChild(element('i', '', {className: 'range'}));
  range.style.left = at(low);
  range.style.right = `${50 - 50 * high / most}%`;
  scale.appendChild(element('i', '', {className: 'zero'})).style.left = '50%';
  scale.appendChild(element('i', '', {className: 'value'})).style.left = at(value);
  place.replaceChildren(
      element('p', `The variant's share differs by ${points(value)} points, between ${points(low)} and ${points(high)}.`), scale,
      element('p', 'Live plan better ← 0 → variant better', {className: 'muted small ends'}));
}
