
// The filter lives in the address, so that a view can be shared: #filter:kind=Service&level=danger
(() => {
  const form = document.querySelector('.filter');
  if (!form) return;
  const prefix = '#filter:';
  const changes = [...document.querySelectorAll('details.change')];
  const fields = [...form.elements].filter((field) => field.name);

  const show = () => {
    const wanted = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    const name = wanted.name.toLowerCase();
    let count = 0;
    for (const change of changes) {
      const fits = ['kind', 'level', 'what'].every((key) => !wanted[key] || change.dataset[key] === wanted[key])
        && change.querySelector('summary code').textContent.toLowerCase().includes(name);
      change.hidden = !fits;
      count += fits ? 1 : 0;
    }
    form.querySelector('output').value = `${count} of ${changes.length}`;
  };

  const readAddress = () => {
    if (location.hash.startsWith(prefix)) {
      const wanted = new URLSearchParams(location.hash.slice(prefix.length));
      fields.forEach((field) => { field.value = wanted.get(field.name) ?? ''; });
      show();
      return;
    }
    const target = document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLDetailsElement) {
      if (target.hidden) {
        form.reset();
        show();
      }
      target.open = true;
      target.scrollIntoView();
    }
  };

  form.addEventListener('input', () => {
    const wanted = new URLSearchParams(fields.filter((field) => field.value).map((field) => [field.name, field.value]));
    history.replaceState(null, '', `${prefix}${wanted}`);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('hashchange', readAddress);
  readAddress();
})();
