// Keys of the assignment board: arrows go between roles and between candidates, Enter opens the candidates; s stages, n stages
// nobody, Delete takes back, c goes on to the commit, Escape goes back to the role.
(function () {
  'use strict';

  const slotsOf = match => Array.from(match.querySelectorAll('.slot'));
  const matches = () => Array.from(document.querySelectorAll('.board .board-match')).filter(match => match.querySelector('.slot'));

  const middle = slot => { const box = slot.getBoundingClientRect(); return { x: box.left + box.width / 2, y: box.top + box.height / 2 }; };

  // the one in the nearest of these rows that lies straightest above or below
  function nearest(slots, from, down) {
    const beyond = slots.map(slot => ({ slot, at: middle(slot) })).filter(({ at }) => down ? at.y > from.y + 4 : at.y < from.y - 4);
    const row = down ? Math.min(...beyond.map(({ at }) => at.y)) : Math.max(...beyond.map(({ at }) => at.y));
    const inRow = beyond.filter(({ at }) => Math.abs(at.y - row) < 20);
    inRow.sort((one, other) => Math.abs(one.at.x - from.x) - Math.abs(other.at.x - from.x));
    return inRow.length ? inRow[0].slot : null;
  }

  function nextSlot(slot, key) {
    const match = slot.closest('.board-match');
    const own = slotsOf(match);
    if (key === 'ArrowRight') return own[own.indexOf(slot) + 1];
    if (key === 'ArrowLeft') return own[own.indexOf(slot) - 1];
    const down = key === 'ArrowDown';
    const all = matches();
    const other = all[all.indexOf(match) + (down ? 1 : -1)];
    return nearest(own, middle(slot), down) || (other && nearest(slotsOf(other), middle(slot), down));
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

  function press(event, button) {
    if (button && !button.disabled) {
      event.preventDefault();
      button.click();
    }
  }

  function decide(event, candidate) {
    if (event.key === 's') press(event, candidate);
    if (event.key === 'n') press(event, panel().querySelector('.stage-nobody'));
    if (event.key === 'Delete' || event.key === 'Backspace') press(event, panel().querySelector('.take-back'));
  }

  function onSlot(event, slot) {
    if (event.key.startsWith('Arrow')) go(event, nextSlot(slot, event.key));
    if (slot.classList.contains('sel') && panel()) decide(event, panel().querySelector('li:not(.no) button'));
    if (event.key === 'Escape' && panel()) panel().querySelector('.close').click();
  }

  function onPanel(event, inside) {
    const candidate = inside.closest('.candidate-lists li button');
    if (candidate && event.key.startsWith('Arrow')) go(event, nextCandidate(candidate, event.key));
    if (!event.target.matches('input, textarea')) decide(event, candidate);
    if (event.key === 'Escape') panel().querySelector('.close').click();
  }

  // a reason is one line, however many it is shown in: Enter hands it over, and the focus stays
  function handOver(event) {
    event.preventDefault();
    event.target.blur();
    event.target.focus();
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.isComposing && event.target instanceof Element && event.target.closest('.reason-field')) handOver(event);
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
    const slot = event.target.closest('.board .slot');
    if (event.key === 'c' && event.target.closest('.board-desk') && !event.target.matches('input, textarea')) {
      press(event, document.querySelector('.plan-bar .button'));
    }
    if (slot) onSlot(event, slot);
    else if (panel() && event.target.closest('.candidate-panel')) onPanel(event, event.target);
  });

  // where the panel lies over the board, a decision leads back to the board
  const over = window.matchMedia('(max-width: 1099px)');
  document.addEventListener('click', event => {
    const decided = event.target instanceof Element && event.target.closest('.candidate-lists li button, .holder button');
    if (decided && over.matches) setTimeout(() => { const open = panel(); if (open) open.querySelector('.close').click(); });
  });

  // whom the focus was on, while it has not gone elsewhere; a list that is built anew loses it without a word
  let walkedTo = null;
  document.addEventListener('focusin', event => {
    const candidate = event.target instanceof Element && event.target.closest('.candidate-lists li button');
    walkedTo = candidate ? candidate.getAttribute('aria-label') : null;
  });

  document.addEventListener('pointerdown', event => {
    if (!(event.target instanceof Element && event.target.closest('.candidate-lists'))) walkedTo = null;
  });

  window.refstand = window.refstand || {};
  window.refstand.board = {
    keep(lists) {
      if (walkedTo && document.activeElement === document.body) {
        const again = Array.from(lists.querySelectorAll('li button')).find(button => button.getAttribute('aria-label') === walkedTo);
        if (again) again.focus({ preventScroll: true });
      }
    },
    // the first candidate gets the focus, so that arrows and s work at once
    enter(aside) {
      const first = aside.querySelector('.candidate-lists li button') || aside.querySelector('.close');
      if (first) first.focus({ preventScroll: window.matchMedia('(min-width: 1100px)').matches });
    }
  };
})();
