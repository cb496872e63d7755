// The form works without this script. With it, a returning visitor is asked for less, and errors show in the page.
(() => {
  const form = document.querySelector('form');
  const known = 'leadrelay-lead';

  const ask = (what) => fetch(`${form.action}/${what}`).then((answer) => answer.json());

  const showOnly = (fields) => {
    for (const label of form.querySelectorAll('fieldset label')) {
      const input = label.querySelector('[name]');
      const wanted = fields.includes(input.name);
      label.hidden = !wanted;
      input.disabled = !wanted;
    }
  };

  const tell = (problem) => {
    let box = form.querySelector('.errors');
    if (!box) {
      box = document.createElement('ul');
      box.className = 'errors';
      box.setAttribute('role', 'alert');
      form.prepend(box);
    }
    const details = problem.errors?.map((error) => error.detail) ?? [problem.detail];
    box.replaceChildren(...details.map((detail) => {
      const item = document.createElement('li');
      item.textContent = detail;
      return item;
    }));
    box.scrollIntoView({ block: 'center' });
  };

  const send = async () => {
    const lead = localStorage.getItem(known) ?? '';
    const answer = await fetch(`${form.action}?lead=${encodeURIComponent(lead)}`, {
      method: 'POST', body: new FormData(form), headers: { accept: 'application/json' },
    });
    const content = await answer.json();
    if (!answer.ok) {
      tell(content);
      return;
    }
    if (content.lead) {
      localStorage.setItem(known, content.lead);
    }
    location.assign(content.thanks);
  };

  ask('token').then(({ token }) => { form.elements['page-token'].value = token; }).catch(() => {});
  const lead = localStorage.getItem(known);
  if (lead) {
    ask(`fields?lead=${encodeURIComponent(lead)}`).then(({ fields }) => showOnly(fields)).catch(() => {});
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Without an answer the browser sends the form by itself, and shows what comes of it.
    send().catch(() => form.submit());
  });
})();
