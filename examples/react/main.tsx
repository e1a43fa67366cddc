import '@otklik/widgets/otklik-form.js';
import type {} from '@otklik/widgets/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { lunch } from './lunch.ts';

const otklik = 'http://localhost:8787';

function Feedback({ form }: { form: string }) {
  const [sent, setSent] = useState(false);
  return (
    <section>
      <h2>Отзыв родителей</h2>
      <otklik-form form={form} api={otklik} onotklik-submitted={(event) => setSent(event.form === form)}>
        <a href={`${otklik}/f/${form}`}>Открыть анкету</a>
      </otklik-form>
      <p role="status">{sent && 'До встречи на следующем занятии!'}</p>
    </section>
  );
}

function App() {
  const [isAsking, setAsking] = useState(true);
  const [answered, setAnswered] = useState<string[]>([]);
  return (
    <main>
      <h1>Анкета в приложении на React</h1>
      <button type="button" onClick={() => setAsking(!isAsking)}>
        {isAsking ? 'Убрать анкету' : 'Показать анкету'}
      </button>
      {isAsking && <Feedback form="after-lesson" />}
      <section id="lunch">
        <h2>Столовая</h2>
        <otklik-form
          definition={lunch}
          onotklik-answered={({ question }) => setAnswered([...answered, question])}
          onotklik-before-submit={(event) => event.preventDefault()}
        />
        <output>{answered.join()}</output>
      </section>
    </main>
  );
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
