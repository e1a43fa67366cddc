const pages = {
  lessons: { title: 'Занятия', build: () => [paragraph('Лепка по вторникам, чтение по четвергам.')] },
  feedback: { title: 'Отзыв', build: () => [form('after-lesson')] },
};

const paragraph = (text) => Object.assign(document.createElement('p'), { textContent: text });

function form(id) {
  const widget = document.createElement('otklik-form');
  widget.setAttribute('form', id);
  const href = `http://localhost:8787/f/${id}`;
  widget.append(Object.assign(document.createElement('a'), { href, textContent: 'Открыть анкету' }));
  return widget;
}

/** Draws the page that the address names. */
function show() {
  const { title, build } = pages[new URLSearchParams(location.search).get('page')] ?? pages.lessons;
  const heading = Object.assign(document.createElement('h1'), { textContent: title, tabIndex: -1 });
  document.title = title;
  document.querySelector('#page').replaceChildren(heading, ...build());
  return heading;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('nav a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show().focus();
});
addEventListener('popstate', () => show());
show();
