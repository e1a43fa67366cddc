const otklik = 'http://localhost:8787';
const form = 'after-lesson';

const ask = document.querySelector('#ask');
const place = document.querySelector('#place');

ask.addEventListener('click', () => {
  const link = Object.assign(document.createElement('a'), {
    href: `${otklik}/f/${form}`,
    textContent: 'Открыть анкету',
  });
  const widget = document.createElement('otklik-form');
  widget.setAttribute('form', form);
  widget.append(link);
  place.replaceChildren(widget);
  ask.disabled = true;
});

// Events come up to the page, so it may listen before there is a form.
place.addEventListener('otklik-submitted', () => {
  document.querySelector('#thanks').textContent = 'До встречи на следующем занятии!';
});
