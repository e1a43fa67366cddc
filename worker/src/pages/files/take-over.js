// Puts the widget in place of the form that works without scripts, unless somebody has begun to answer that one.
// It may take a while until the widget is there: until then the form stays as it is, and if it never comes, for good.

const plain = document.getElementById('plain');
const form = plain.querySelector('form');

let hasBegun = false;
for (const type of ['input', 'change', 'focusin', 'submit'])
  form.addEventListener(type, () => (hasBegun = true), { once: true });

/** A browser puts back what was typed before a page was left. */
const isRestored = (control) => {
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
  if (control.options) return control.selectedIndex > 0 && !control.options[control.selectedIndex].defaultSelected;
  return control.defaultValue !== undefined && control.value !== control.defaultValue;
};

const isUntouched = () => !hasBegun && ![...form.elements].some(isRestored);

const widget = document.createElement('otklik-form');
widget.setAttribute('form', plain.dataset.form);
widget.hidden = true;

widget.addEventListener('otklik-failed', () => plain.isConnected && widget.remove());
widget.addEventListener(
  'otklik-loaded',
  () => {
    if (!isUntouched()) return widget.remove();
    // The widget has a heading of its own; this one stays the heading of the page.
    const heading = plain.querySelector('h1');
    heading.className = 'unseen';
    plain.replaceWith(heading);
    // So it has a way out, which also takes the page out of the history.
    document.querySelector('.exit')?.remove();
    widget.hidden = false;
  },
  { once: true },
);

const loader = document.createElement('script');
loader.type = 'module';
loader.crossOrigin = 'anonymous';
loader.integrity = plain.dataset.integrity;
loader.src = plain.dataset.loader;
loader.addEventListener('error', () => widget.remove());

if (isUntouched()) {
  plain.after(widget);
  document.head.append(loader);
}
