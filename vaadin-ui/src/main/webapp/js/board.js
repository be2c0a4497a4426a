// Keys of the assignment board: arrows go between roles and between candidates, s stages, Escape goes back to the role.
// What had the focus keeps it when the server replaces it.
(function () {
  'use strict';

  const slotsOf = match => Array.from(match.querySelectorAll('.slot'));
  const matches = () => Array.from(document.querySelectorAll('.board .board-match')).filter(match => match.querySelector('.slot'));

  function nextSlot(slot, key) {
    const match = slot.closest('.board-match');
    const own = slotsOf(match);
    const column = own.indexOf(slot);
    if (key === 'ArrowRight') return own[column + 1];
    if (key === 'ArrowLeft') return own[column - 1];
    const all = matches();
    const other = all[all.indexOf(match) + (key === 'ArrowDown' ? 1 : -1)];
    if (!other) return null;
    const theirs = slotsOf(other);
    return theirs[Math.min(column, theirs.length - 1)];
  }

  function nextCandidate(button, key) {
    const all = Array.from(button.closest('.candidate-lists').querySelectorAll('li button'));
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    return step && all[all.indexOf(button) + step];
  }

  const panel = () => document.querySelector('.candidate-panel.open');

  function go(event, target) {
    if (target) {
      event.preventDefault();
      target.focus();
      target.scrollIntoView({ block: 'nearest' });
    }
  }

  function onSlot(event, slot) {
    if (event.key.startsWith('Arrow')) go(event, nextSlot(slot, event.key));
    if (event.key === 's' && slot.classList.contains('sel') && panel()) {
      const first = panel().querySelector('li:not(.no) button');
      if (first) first.click();
    }
    if (event.key === 'Escape' && panel()) panel().querySelector('.close').click();
  }

  function onPanel(event, inside) {
    const candidate = inside.closest('.candidate-lists li button');
    if (candidate && event.key.startsWith('Arrow')) go(event, nextCandidate(candidate, event.key));
    if (candidate && event.key === 's') candidate.click();
    if (event.key === 'Escape') panel().querySelector('.close').click();
  }

  document.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
    const slot = event.target.closest('.board .slot');
    if (slot) onSlot(event, slot);
    else if (panel() && event.target.closest('.candidate-panel')) onPanel(event, event.target);
  });

  // where the panel lies over the board, a decision leads back to the board
  const over = window.matchMedia('(max-width: 1099px)');
  document.addEventListener('click', event => {
    const decided = event.target instanceof Element && event.target.closest('.candidate-lists li button, .holder button');
    if (decided && over.matches) setTimeout(() => { const open = panel(); if (open) open.querySelector('.close').click(); });
  });

  // ---- the focus stays where it was when its element is replaced ----
  let last = null;
  document.addEventListener('focusin', event => {
    const kept = event.target instanceof Element && event.target.closest('.board .slot, .candidate-lists li button');
    last = kept ? { element: kept, id: kept.id, label: kept.getAttribute('aria-label') } : null;
  });
  document.addEventListener('pointerdown', () => { last = null; });
  new MutationObserver(() => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    const again = last.id
      ? document.getElementById(last.id)
      : Array.from(document.querySelectorAll('.candidate-lists li button')).find(b => b.getAttribute('aria-label') === last.label);
    if (again) again.focus();
  }).observe(document.body, { childList: true, subtree: true });

  window.refstand = window.refstand || {};
  window.refstand.board = {
    // the first candidate gets the focus, so that arrows and s work at once
    enter(aside) {
      const first = aside.querySelector('.candidate-lists li button') || aside.querySelector('.close');
      if (first) first.focus({ preventScroll: window.matchMedia('(min-width: 1100px)').matches });
    }
  };
})();
