import {byId} from '../dom.js';
import {attempt} from './problems.js';

const NAME = 'leadrelay.author';

/**
 * Asks who does something and why, and does it. What is refused is said in the dialog, which stays open.
 * @param act given {author, reason}
 * @returns what act returned; null when nothing was done
 */
export function signed({title, text, button, act}) {
  const dialog = byId('sign');
  const form = dialog.querySelector('form');
  const {author, reason, cancel} = form.elements;
  const confirm = form.querySelector('.main');
  byId('sign-title').textContent = title;
  byId('sign-text').textContent = text;
  byId('sign-problem').hidden = true;
  confirm.textContent = button;
  author.value = localStorage.getItem(NAME) ?? '';
  reason.value = '';
  let done = null;

  form.onsubmit = async event => {
    event.preventDefault();
    localStorage.setItem(NAME, author.value);
    const signature = {author: author.value, reason: reason.value};
    done = await attempt(confirm, byId('sign-problem'), () => act(signature), {form});
    if (done) dialog.close();
  };
  cancel.onclick = () => dialog.close();
  dialog.showModal();
  (author.value ? reason : author).focus();
  return new Promise(resolve => { dialog.onclose = () => resolve(done); });
}
