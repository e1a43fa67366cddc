// The measure: the same questionnaire as a good engineer would write it by hand for one site.
const place = document.querySelector('#questionnaire');
const form = document.createElement('form');
form.className = 'questionnaire';
form.noValidate = true;

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const choice = (type, name, text) =>
  make('label', { className: 'choice' }, make('input', { type, name, value: text }), make('span', {}, text));

function controls({ id, kind, choices }) {
  if (kind === 'scale')
    return [make('div', { className: 'scale' }, ...['1', '2', '3', '4', '5'].map((step) => choice('radio', id, step)))];
  return choices.map((text) => choice(kind === 'multi' ? 'checkbox' : 'radio', id, text));
}

function draw(question) {
  const { id, kind, title, required, after } = question;
  const mark = make('small', {}, required ? 'нужен ответ' : 'можно пропустить');
  const error = make('p', { className: 'error', id: `${id}-error`, hidden: true });
  const set = make('fieldset', { id, hidden: Boolean(after) });
  if (kind === 'text' || kind === 'number') {
    const input = make('input', { type: 'text', name: id, id: `${id}-control` });
    if (kind === 'number') input.inputMode = 'decimal';
    input.setAttribute('aria-describedby', error.id);
    set.append(make('label', { className: 'title', htmlFor: input.id }, title, mark), error, input);
  } else {
    set.setAttribute('aria-describedby', error.id);
    set.append(make('legend', {}, title, mark), error, ...controls(question));
  }
  return set;
}

const answersNow = () => {
  const data = new FormData(form);
  return (id) => data.getAll(id).filter((value) => value !== '');
};

function faultOf({ id, kind, required, min, max }, answers) {
  const [answer] = answers(id);
  if (answer === undefined) return required ? 'Выберите ответ' : '';
  if (kind !== 'number') return '';
  const number = Number(answer.replace(',', '.'));
  return number >= min && number <= max ? '' : `Напишите число от ${min} до ${max}`;
}

const isAsked = ({ after }, answers) =>
  !after || Object.entries(after).every(([id, wanted]) => answers(id).includes(wanted));

const response = await fetch(place.dataset.questions);
const questions = await response.json();
form.append(...questions.map(draw), make('button', {}, 'Отправить'));

const dependent = questions.filter(({ after }) => after);
const watched = new Set(dependent.flatMap(({ after }) => Object.keys(after)));
form.addEventListener('change', ({ target }) => {
  if (!watched.has(target.name)) return;
  const answers = answersNow();
  for (const question of dependent) document.getElementById(question.id).hidden = !isAsked(question, answers);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const answers = answersNow();
  let first;
  for (const question of questions) {
    const fault = isAsked(question, answers) ? faultOf(question, answers) : '';
    const set = document.getElementById(question.id);
    const error = document.getElementById(`${question.id}-error`);
    error.textContent = fault;
    error.hidden = !fault;
    set.toggleAttribute('aria-invalid', Boolean(fault));
    if (fault) first ??= set.querySelector('input');
  }
  if (first) first.focus();
  else form.replaceChildren(make('p', {}, 'Ответы отправлены. Спасибо!'));
});

place.append(form);
