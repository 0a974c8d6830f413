// Says so when a file of the app cannot be loaded, as of an older page after an update: nothing else would run by then.
addEventListener(
  'error',
  ({ target }) => {
    const isFile = target instanceof HTMLScriptElement || target instanceof HTMLLinkElement;
    const waiting = document.querySelector('[data-not-started]');
    if (!isFile || !waiting) return;
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = 'Sora could not be loaded. Check your connection, then reload the page. ';
    const reload = document.createElement('button');
    reload.textContent = 'Reload';
    reload.addEventListener('click', () => location.reload());
    words.append(reload);
    waiting.replaceChildren(words);
  },
  true,
);
