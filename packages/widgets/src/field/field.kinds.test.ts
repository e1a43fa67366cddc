import { choices, question } from '@otklik/schema/testing';
import { sendKeys } from '@web/test-runner-commands';
import { control } from '../testing/asking.ts';
import { fieldSuite } from '../testing/field.suite.ts';

const type = (line: string) => async (root: ShadowRoot) => {
  const control = root.querySelector<HTMLElement>('#control')!;
  control.focus();
  await sendKeys({ type: line });
  control.blur();
};
const click = (name: string | RegExp) => (root: ShadowRoot) => control(root, name).click();

const three = choices('talk', 'group', 'camp');

fieldSuite({ question: question('text', 'name'), answer: 'Вместе', other: 'Рядом', give: type('Мы'), given: 'Мы' });
fieldSuite({
  question: question('longtext', 'change'),
  answer: 'Чай',
  other: 'Сад\nи лес',
  give: type('Да'),
  given: 'Да',
});
fieldSuite({
  question: question('email', 'email'),
  answer: 'a@b.ru',
  other: 'c@d.ru',
  give: type('e@f.ru'),
  given: 'e@f.ru',
});
fieldSuite({ question: question('phone', 'phone'), answer: '+7 900', other: '112', give: type('124'), given: '124' });
fieldSuite({
  question: question('url', 'site'),
  answer: 'https://a.ru',
  other: 'b',
  give: type('c.ru'),
  given: 'c.ru',
});
fieldSuite({
  question: question('number', 'hours', { unit: 'ч' }),
  answer: 3.5,
  other: 12,
  give: type('2,5'),
  given: 2.5,
});
fieldSuite({
  question: question('date', 'came'),
  answer: '2026-09-01',
  other: '2025-01-31',
  give: type('03/04/2026'),
  given: '2026-03-04',
});
fieldSuite({
  question: question('time', 'call'),
  answer: '09:30',
  other: '18:00',
  give: type('09:15:AM'),
  given: '09:15',
});
fieldSuite({
  question: question('single', 'helped', { choices: [...three, { id: 'own', title: 'Другое', write: true }] }),
  answer: 'talk',
  other: { choice: 'own', text: 'Чай' },
  give: click('group'),
  given: 'group',
});
fieldSuite({
  question: question('multi', 'needs', { choices: three, min: 1, max: 2 }),
  answer: ['talk'],
  other: ['talk', 'camp'],
  give: click('group'),
  given: ['group'],
});
fieldSuite({
  question: question('dropdown', 'source', { choices: three }),
  answer: 'talk',
  other: 'camp',
  give: async (root) => {
    root.querySelector('select')!.focus();
    await sendKeys({ press: 'ArrowDown' });
  },
  given: 'talk',
});
fieldSuite({
  question: question('region', 'region', { choices: three }),
  answer: 'talk',
  other: 'camp',
  give: async (root) => {
    root.querySelector('select')!.focus();
    await sendKeys({ press: 'ArrowDown' });
  },
  given: 'talk',
});
fieldSuite({ question: question('yesno', 'again'), answer: 'yes', other: 'no', give: click('Да'), given: 'yes' });
fieldSuite({
  question: question('scale', 'heard', { scale: 'likert5' }),
  answer: 4,
  other: 'cannot-say',
  give: click('5 Полностью согласны'),
  given: 5,
});
fieldSuite({
  question: question('scale', 'matters', { from: 1, to: 7, ends: { low: 'Совсем нет', high: 'Очень' } }),
  answer: 4,
  other: 7,
  give: click('7 Очень'),
  given: 7,
});
fieldSuite({ question: question('faces', 'liked'), answer: 3, other: 'dont-know', give: click('Хорошо'), given: 2 });
fieldSuite({
  question: question('faces', 'lesson', { steps: ['Плохо', 'Не очень', 'Нормально', 'Хорошо', 'Отлично'] }),
  answer: 3,
  other: 5,
  give: click('Плохо'),
  given: 1,
});
fieldSuite({ question: question('recommend', 'friends'), answer: 0, other: 10, give: click('7'), given: 7 });
fieldSuite({ question: question('ladder', 'step'), answer: 0, other: 10, give: click('7'), given: 7 });
fieldSuite({
  question: question('matrix', 'rate', { rows: choices('clear', 'kind'), columns: choices('never', 'always') }),
  answer: { clear: 'never' },
  other: { clear: 'always', kind: 'never' },
  give: click('always'),
  given: { clear: 'always' },
});
fieldSuite({
  question: question('rank', 'order', { choices: three }),
  answer: ['camp', 'talk', 'group'],
  other: ['camp', 'group', 'talk'],
  give: click('Ниже: talk'),
  given: ['group', 'talk', 'camp'],
});
fieldSuite({
  question: question('retro', 'know', { scale: 'likert4' }),
  answer: { now: 4 },
  other: { now: 4, before: 'wont-say' },
  give: click('4 Да'),
  given: { now: 4 },
});
fieldSuite({
  question: question('consent', 'agree', { document: 'https://example.org/consent' }),
  answer: true,
  other: undefined,
  give: click(/^agree/),
  given: true,
});
