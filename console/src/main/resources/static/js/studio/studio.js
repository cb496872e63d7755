import {byId, showProblem} from '../dom.js';
import {soon} from '../live.js';
import {countChanges, showChanges} from './changes.js';
import {isSame} from './diff.js';
import {draftOf} from './draft.js';
import {editor} from './editor.js';
import {showEditions, showLive} from './editions.js';
import {findingsOn, showFindings} from './findings.js';
import {signed} from './sign.js';

const PAUSE = 700;
const AGAIN = 3000;

/**
 * Puts the studio of a kind of document on the page: what is live, its versions, and a draft that is checked while it
 * is written.
 * @param documents of documents.js
 * @param words {does: 'scores every lead.', checked: answer of a check => sentence}
 * @returns what the parts around need: the draft's text, the live edition, how to show a line and to look anew
 */
export async function openStudio(documents, words) {
  byId('studio').append(await parts());
  const studio = {live: null, refresh, goTo: line => editing.goTo(line), get text() { return editing.text; }};
  let editions = [];
  let draft;
  let basedOn = 0;
  let former = null;
  let isSound = false;
  const textOf = edition => edition[documents.field];
  const checkSoon = soon(check, PAUSE);
  const editing = editor(document.querySelector('.editor'), () => {
    keep();
    checkSoon();
  });

  byId('check').addEventListener('click', check);
  byId('publish').addEventListener('click', publish);
  byId('restart').addEventListener('click', () => edit(studio.live));
  byId('undo').addEventListener('click', bringBack);
  while (!await refresh()) await new Promise(resolve => setTimeout(resolve, AGAIN));
  return studio;

  /** Looks at what is published now, and follows it with a draft that nobody has touched; false when nobody answers. */
  async function refresh() {
    try {
      const live = await documents.live();
      const versions = await documents.versions(live.id);
      const kept = draft ? isChanged() && {text: editing.text, basedOn} : draftOf(documents.field, live.id).read();
      draft ??= draftOf(documents.field, live.id);
      studio.live = live;
      editions = versions;
      showLive(live, words.does);
      showEditions(editions, {edit, rollBack});
      put(kept?.text ?? textOf(live), kept?.basedOn ?? live.version);
      showProblem(null);
      return true;
    } catch (e) {
      showProblem(e.message);
      return false;
    }
  }

  function put(text, version) {
    basedOn = version;
    editing.text = text;
  }

  /** Begins the draft anew from an edition; the one before can be brought back. */
  function edit(edition) {
    if (isChanged()) former = {text: editing.text, basedOn};
    put(textOf(edition), edition.version);
    byId('draft-title').scrollIntoView({block: 'nearest'});
  }

  function bringBack() {
    const {text, basedOn: version} = former;
    former = null;
    put(text, version);
  }

  function base() {
    return editions.find(each => each.version === basedOn) ?? studio.live;
  }

  function isChanged() {
    return !isSame(editing.text, textOf(base()));
  }

  function keep() {
    if (isChanged()) draft.keep(editing.text, basedOn);
    else draft.forget();
    say();
  }

  function say() {
    byId('draft-state').textContent = isChanged()
        ? `From version ${basedOn}; ${linesThatDiffer(base())}. Kept in this browser only.`
        : `Like version ${basedOn}. What you change is kept in this browser until you publish it.`;
    const isLive = isSame(editing.text, textOf(studio.live));
    byId('undo').hidden = !former;
    byId('restart').hidden = isLive;
    byId('publish').disabled = isLive || !isSound;
    showChanges(byId('changes'), textOf(studio.live), editing.text);
  }

  function linesThatDiffer(edition) {
    const changes = countChanges(textOf(edition), editing.text);
    return changes === 1 ? '1 line differs' : `${changes} lines differ`;
  }

  async function check() {
    const text = editing.text;
    const found = await findingsOn(text, documents, words.checked);
    // Who went on writing is told of the newer text in a moment.
    if (text !== editing.text) return;
    isSound = found.isSound;
    showFindings(found, editing);
    say();
  }

  async function publish() {
    let newest = null;
    const edition = await signed({
      title: `Publish version ${editions[0].version + 1}`,
      text: `It goes live within a second. ${linesThatDiffer(studio.live)} from version ${studio.live.version}, which you can roll back to.`,
      button: 'Publish',
      act: signature => documents.publish(studio.live.id, editing.text, basedOn, signature)
          .catch(async refusal => { newest = await overtaken(refusal) ?? newest; throw refusal; }),
    });
    if (edition) {
      former = null;
      put(textOf(edition), edition.version);
      await refresh();
    } else if (newest) {
      // Who has been told of it, and comes again, means it.
      put(editing.text, newest.version);
    }
  }

  /** Somebody was faster: says who and why. Their change is on the page then, to weigh the draft against it. */
  async function overtaken(refusal) {
    if (!refusal.problem?.newest) return null;
    await refresh();
    const [newest] = editions;
    refusal.message = `${newest.author} published version ${newest.version} meanwhile (“${newest.reason}”), and your draft was made from version ${basedOn}.`
        + ' Cancel, look at “What it changes”, take over what is missing, and publish again.';
    return newest;
  }

  async function rollBack(edition) {
    const again = await signed({
      title: `Roll back to version ${edition.version}`,
      text: `Its text is published again under a new number. Version ${studio.live.version} stays in the list.`,
      button: 'Roll back',
      act: signature => documents.rollBack(studio.live.id, edition.version, editions[0].version, signature),
    });
    if (again) await refresh();
  }
}

/** What the studios of all kinds look like. */
async function parts() {
  const html = await (await fetch('parts/studio.html')).text();
  const fragment = document.createDocumentFragment();
  fragment.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return fragment;
}
