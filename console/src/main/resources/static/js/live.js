import {byId} from './dom.js';

/**
 * Listens to server-sent events for as long as the page is open and shows whether it hears them.
 * @param handlers event name -> function of its data
 * @param onOpen called at the start and after every interruption, to catch up on what was missed
 */
export function listen(path, handlers, onOpen) {
  const source = new EventSource(path);
  source.onopen = () => { show('live', 'live'); onOpen(); };
  source.onerror = () => {
    show('lost', 'reconnecting');
    // After a refusal the browser gives up; we do not.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(path, handlers, onOpen), 3000);
  };
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, event => handle(JSON.parse(event.data)));
  }
}

/** Calls a function soon, once, however often it is asked for meanwhile. */
export function soon(work, milliseconds) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => { waiting = false; work(); }, milliseconds);
  };
}

function show(state, text) {
  const place = byId('live');
  place.dataset.state = state;
  place.textContent = text;
}
