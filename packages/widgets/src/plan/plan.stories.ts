import holidays from '@otklik/content/lists/holidays-ru.json';
import maturity from '@otklik/content/packs/maturity/quizzes/maturity.json';
import type { Plan, Quiz, WorkCalendar } from '@otklik/schema';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { OtklikPlan } from './plan.ts';
import './otklik-plan.ts';

const quiz = maturity as Quiz;

interface Args {
  template?: OtklikPlan['template'];
  calendarData?: WorkCalendar;
  plan?: Partial<Plan>;
  src?: string;
  calendar?: string;
}

export default {
  title: 'Plan',
  component: 'otklik-plan',
  args: { template: quiz, calendarData: holidays, plan: { startsOn: '2026-09-01' } },
  argTypes: { template: { control: 'object' }, plan: { control: 'object' }, calendarData: { control: 'object' } },
  parameters: { actions: { handles: ['otklik-planned', 'otklik-failed'] } },
  render: ({ template, calendarData, plan, src, calendar }: Args) => html`
    <otklik-plan
      .template=${template}
      .calendarData=${calendarData}
      .plan=${plan}
      src=${ifDefined(src)}
      calendar=${ifDefined(calendar)}
    ></otklik-plan>
  `,
};

type Canvas = { canvasElement: HTMLElement };

/** What is inside, once the plan is there. */
async function drawn({ canvasElement }: Canvas): Promise<ShadowRoot> {
  const { shadowRoot } = canvasElement.querySelector('otklik-plan')!;
  while (!shadowRoot!.querySelector('table')) await new Promise(requestAnimationFrame);
  return shadowRoot!;
}

/** Маленькая организация, один способ, сто человек: 31 рабочий день до ответа людям. */
export const Small = {};

/** Больше двадцати сотрудников, три способа, четыреста человек. */
export const Large = { args: { plan: { startsOn: '2026-09-01', size: 'l', methods: 3, respondents: 400 } } };

/** План после диагностики: слабые места отмечены, назначены ответственные, один шаг передвинут, один убран. */
export const AfterQuiz = {
  args: {
    plan: {
      startsOn: '2026-09-01',
      weak: ['ethics', 'closeloop'],
      owners: { purpose: 'Анна Петрова', collect: 'Мария' },
      moved: { collect: '2026-09-28' },
      out: ['dialogue_staff'],
    },
  },
};

/** Шаг открыт: совет, дата, кнопки. Раньше начать нельзя, и кнопки это показывают. */
export const StepOpened = {
  play: async (canvas: Canvas) => {
    const root = await drawn(canvas);
    root.querySelectorAll('details')[4]!.open = true;
  },
};

/** Школьников спрашивают летом, шаг поставлен раньше возможного, впереди долгие выходные и год без указа о переносах. */
export const Warnings = {
  args: {
    plan: {
      startsOn: '2026-06-25',
      school: true,
      moved: { analyse: '2026-07-01', act: '2026-12-24' },
    },
  },
};

/** Без календаря праздников: выходными считаются суббота и воскресенье, и об этом сказано. */
export const WithoutCalendar = { args: { calendarData: undefined } };

/** Выбран файл, который не подошёл: места названы, план остался как был. */
export const FileRefused = {
  play: async (canvas: Canvas) => {
    const root = await drawn(canvas);
    const picked = new DataTransfer();
    picked.items.add(new File([JSON.stringify({ id: 'x', size: 's', colour: 'red' })], 'plan.json'));
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = picked.files;
    input.dispatchEvent(new Event('change'));
    while (!root.querySelector('.news p')) await new Promise(requestAnimationFrame);
  },
};

export const Loading = { args: { template: undefined, calendarData: undefined } };

export const NotFound = { args: { template: undefined, calendarData: undefined, src: './no-such-plan.json' } };

export const NoConnection = {
  args: { template: undefined, calendarData: undefined, src: 'http://127.0.0.1:1/plan.json' },
};

/** Файл шаблона с ошибками: места названы, страница цела. */
export const BrokenFile = {
  args: {
    template: undefined,
    calendarData: undefined,
    src: `data:application/json,${encodeURIComponent(
      JSON.stringify({
        id: 'broken',
        title: 'План',
        sizes: [{ id: 's', title: 'До 5 сотрудников' }],
        goal: 'reply',
        steps: [{ id: 'ask', title: 'Спросить', after: ['ask'], days: { m: 3 } }],
      }),
    )}`,
  },
};
