import {get, put} from './api.js';
import {byId, showProblem} from './dom.js';

/** Lets a rep go away and come back. */
export async function showAbsence(rep) {
  const form = byId('absence');
  const path = `api/routing/v1/reps/${encodeURIComponent(rep)}/availability`;
  const {until, leave, return: back} = form.elements;

  const draw = ({available, absentUntil}) => {
    form.hidden = false;
    until.closest('label').hidden = leave.hidden = !available;
    until.disabled = !available;
    back.hidden = available;
    back.textContent = absentUntil ? `I am back (away until ${new Date(absentUntil).toLocaleString()})` : 'I am back';
  };
  const change = async body => {
    try {
      draw(await put(path, body));
      showProblem(null);
    } catch (e) {
      showProblem(e.message);
    }
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    change({absentUntil: new Date(until.value).toISOString()});
  });
  back.addEventListener('click', () => change({available: true}));
  try {
    draw(await get(path));
  } catch {
    form.hidden = true; // Nobody of that name: the inbox says so.
  }
}
