// Light or dark before anything is painted: what this browser chose last, else what the device prefers.
(() => {
  const key = 'refstand-colours';
  const device = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const chosen = localStorage.getItem(key) || (device.matches ? 'dark' : 'light');
    document.documentElement.setAttribute('theme', chosen);
    for (const choice of document.querySelectorAll('[data-colours]')) {
      choice.setAttribute('aria-pressed', choice.dataset.colours === (localStorage.getItem(key) || ''));
    }
  };
  window.refstand = window.refstand || {};
  window.refstand.paint = paint;
  window.refstand.colours = (choice) => {
    if (choice) {
      localStorage.setItem(key, choice);
    } else {
      localStorage.removeItem(key);
    }
    paint();
  };
  device.addEventListener('change', paint);
  paint();
})();
