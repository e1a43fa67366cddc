// Tells the page around the frame how high the form is and what happened in it, never what was answered.
// Whoever embeds us may listen: nothing that is told here is a secret.

const form = document.querySelector('otklik-form');
const tell = (message) => window.parent.postMessage(message, '*');

new window.ResizeObserver(() =>
  tell({ otklik: 'height', height: Math.ceil(form.getBoundingClientRect().height) }),
).observe(form);

const DETAILS = {
  'otklik-loaded': 'form',
  'otklik-submitted': 'form',
  'otklik-kept': 'form',
  'otklik-failed': 'code',
  'otklik-leave': 'to',
};

for (const [type, detail] of Object.entries(DETAILS)) {
  form.addEventListener(type, (event) => {
    if (window.parent === window) return;
    // The whole page has to go, and not this frame alone.
    if (type === 'otklik-leave') event.preventDefault();
    tell({ otklik: 'event', type, detail: event[detail] });
  });
}
