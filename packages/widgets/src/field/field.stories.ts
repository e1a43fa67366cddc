import regions from '@otklik/content/lists/regions-ru.json';
import everyKind from '@otklik/content/packs/demo/forms/every-kind.json';
import {
  type AskedQuestion,
  checkAnswer,
  completeForm,
  type Fault,
  findQuestion,
  type Form,
  type Profile,
  type Question,
  type Voice,
} from '@otklik/schema';
import { html } from 'lit';
import type { DescribedFault } from '../internal/described-fault.ts';
import { bringLater } from '../internal/bring-later.ts';
import { describeFault } from '../internal/fault-words.ts';
import { bringWords } from '../words/dictionaries.ts';
import { laterWordsFor } from '../words/later.ts';
import './otklik-field.ts';

const form = completeForm(everyKind as Form, { 'regions-ru': regions });

interface Args {
  /** The id of a question of the demo form. */
  question: string;
  /** A question of its own, in place of one of the form. */
  own?: Question;
  answer?: unknown;
  required?: boolean;
  disabled?: boolean;
  /** Instead of the toolbar's. */
  profile?: Profile;
}

const asQuestion = ({ question, own, required }: Args): Question => {
  const found = own ?? findQuestion(form, question);
  if (!found) throw new TypeError(`The demo form has no question ${question}`);
  return (required ? { ...found, required } : found) as Question;
};

function wrong(question: Question, { answer, required }: Args, pointer: string, voice: Voice): DescribedFault[] {
  const missing: Fault[] = required ? [{ pointer, code: 'missing' }] : [];
  const faults = answer === undefined ? missing : checkAnswer(form, question, answer, pointer);
  const words = laterWordsFor(voice.lang, voice.profile);
  return faults.map((fault) => ({ ...fault, sentence: describeFault(fault, question, words, voice) }));
}

export default {
  title: 'Field',
  component: 'otklik-field',
  args: { question: 'role', disabled: false, required: false },
  parameters: { actions: { handles: ['change', 'input'] } },
  play: drawn,
  loaders: [
    ({ globals }: { globals: Record<string, string> }) => Promise.all([bringWords(globals['lang']!), bringLater()]),
  ],
  render: (args: Args, { globals }: { globals: Record<string, string> }) => {
    const question = asQuestion(args);
    const pointer = `/${question.id}`;
    const voice = { lang: globals['lang'], profile: args.profile ?? globals['profile'] } as Voice;
    const asked: AskedQuestion = {
      kind: 'question',
      question,
      pointer,
      answer: args.answer,
      scope: { form, answers: {} },
    };
    return html`
      <otklik-field
        .form=${form}
        .asked=${asked}
        .voice=${voice}
        .faults=${wrong(question, args, pointer, voice)}
        ?disabled=${args.disabled}
      ></otklik-field>
    `;
  },
};

/** A field off the screen keeps a guessed place; what is on the screen takes its own in the first frame. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

const of = (question: string, more: Partial<Args> = {}) => ({ args: { question, ...more } });

export const Note = of('hello');
export const Text = of('name');
export const LongText = of('comment');
export const Email = of('email');
export const Phone = of('phone');
export const Url = of('page');
export const Number = of('weeks');
export const Date = of('start');
export const Time = of('hour');
export const Single = of('role');
export const Multi = of('crafts');
export const Dropdown = of('level');
export const Region = of('region');
export const YesNo = of('with-children');
/** Слово у каждой ступени: в ряд, а на телефоне столбиком. */
export const Scale = of('agree');
/** Слова только по краям. */
export const ScaleWithEnds = of('effort');
/** Степени радости, а не от грусти к радости: с детьми только так ответы различаются. */
export const Faces = of('mood');
export const FiveFaces = of('mood-five');
export const Recommend = of('recommend');
export const Ladder = of('satisfaction');
/** Каждая строка со своим именем; на широкой странице слова стоят над столбцами. */
export const Matrix = of('place');
/** Пока порядок не тронут и не подтверждён, ответа нет. */
export const Rank = of('order');
export const Retro = of('skill');
export const Consent = of('consent');
export const Computed = of('total-hours', { answer: 36 });

/** Человек пропустил обязательный вопрос. */
export const Missing = of('role', { required: true });
/** Набранное остаётся, даже если это не число. */
export const NotANumber = of('weeks', { answer: 'две' });
/** Выбрано «другое», но своих слов нет. */
export const OwnWordsMissing = of('', {
  own: {
    id: 'own',
    kind: 'single',
    title: { ru: 'Что помогло больше всего?', en: 'What helped most?' },
    choices: [
      { id: 'talk', title: { ru: 'Разговор', en: 'A talk' } },
      { id: 'other', title: { ru: 'Другое', en: 'Something else' }, write: true },
    ],
  },
  answer: { choice: 'other', text: '' },
});
export const MissingInMatrix = of('place', { required: true });
export const FewLettersLeft = of('', {
  own: { id: 'short', kind: 'text', title: { ru: 'Одним словом', en: 'In one word' }, maxLength: 20 },
  answer: 'Замечательно',
});

export const Disabled = of('role', { disabled: true });
export const DisabledFaces = of('mood', { disabled: true, answer: 3 });

export const ForChildren = of('mood', { profile: 'child' });
export const ForChildrenMissing = of('crafts', { profile: 'child', required: true });
export const InPlainWords = of('name', { profile: 'plain' });

/** Вид вопроса, которого эта версия не знает. */
export const UnknownKind = of('', { own: { id: 'scan', kind: 'hologram', title: 'Скан' } as unknown as Question });
