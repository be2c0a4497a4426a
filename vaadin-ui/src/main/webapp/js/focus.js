// The keyboard's focus stays where it was when the server replaces the element that had it. An element is known again by
// its id, else by its label. When it is gone for good, the focus goes to what is left of its surroundings.
(function () {
  'use strict';

  const kept = '.page button, .page a';
  const focusable = 'button:not([disabled]), a[href]';
  let last = null;

  const label = element => element.getAttribute('aria-label');

  function surroundings(element) {
    const ids = [];
    for (let around = element.parentElement; around; around = around.parentElement) if (around.id) ids.push(around.id);
    return ids;
  }

  function again() {
    const same = last.id
      ? document.getElementById(last.id)
      : last.label && Array.from(document.querySelectorAll(kept)).find(element => label(element) === last.label);
    if (same) return same;
    const around = last.around.map(id => document.getElementById(id)).find(element => element);
    return around && (around.matches('main') ? around : around.querySelector(focusable));
  }

  document.addEventListener('focusin', event => {
    if (!(event.target instanceof Element)) return;
    const element = event.target.closest(kept);
    if (element) last = { element, id: element.id, label: label(element), around: surroundings(element) };
    // a step that lies over the page gives the focus back when it closes
    else if (event.target.closest('.page')) last = null;
  });
  // a click beside it takes the focus away on purpose
  document.addEventListener('focusout', () => setTimeout(() => {
    if (last && last.element.isConnected && document.activeElement === document.body) last = null;
  }));
  new MutationObserver(() => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    const target = again();
    if (target) target.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
})();
