import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { anyAnswers, anyForm } from './arbitrary.suite.ts';
import { canonicalJson } from './canonical.ts';
import { checkAnswers } from './check.ts';
import { checkForm } from './check-form.ts';
import { askedQuestions, keepAsked } from './interview.ts';
import { normalizeAnswers } from './normalize.ts';
import { putAnswer } from './put-answer.ts';

const runs = { numRuns: Number(process.env['RUNS'] ?? 500) };

const everyForm = (holds: (...given: Parameters<typeof checkAnswers>) => void) =>
  fc.assert(
    fc.property(anyForm, anyAnswers, (form, answers) => holds(form, normalizeAnswers(answers).answers)),
    runs,
  );

describe('for any form and any answers', () => {
  it('no answer of a branch that was left survives', () => {
    everyForm((form, answers) => {
      const pointers = new Set(askedQuestions(form, answers).map(({ pointer }) => pointer));
      for (const [id, answer] of Object.entries(keepAsked(form, answers))) {
        if (Array.isArray(answer) && id.startsWith('kids')) {
          for (const [at, filling] of answer.entries())
            for (const inside of Object.keys(filling)) assert.ok(pointers.has(`/${id}/${at}/${inside}`));
        } else assert.ok(pointers.has(`/${id}`), id);
      }
    });
  });

  it('what is kept asks the same questions and is kept the same again', () => {
    everyForm((form, answers) => {
      const kept = keepAsked(form, answers) as Record<string, unknown>;
      assert.equal(canonicalJson(keepAsked(form, kept)), canonicalJson(kept));
      assert.deepEqual(
        askedQuestions(form, kept).map(({ pointer }) => pointer),
        askedQuestions(form, answers).map(({ pointer }) => pointer),
      );
    });
  });

  it('checking is idempotent: what was kept of good answers is good', () => {
    everyForm((form, answers) => {
      if (checkAnswers(form, answers).length > 0) return;
      assert.deepEqual(checkAnswers(form, keepAsked(form, answers) as Record<string, unknown>), []);
    });
  });

  it('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const once = normalizeAnswers(answers).answers;
        assert.deepEqual(normalizeAnswers(once), { answers: once, faults: [] });
      }),
      runs,
    );
  });

  it('faults name places of the answers and never carry an answer', () => {
    everyForm((form, answers) => {
      for (const fault of checkAnswers(form, answers)) {
        assert.deepEqual(
          Object.keys(fault).filter((key) => !['pointer', 'code', 'limit'].includes(key)),
          [],
        );
        assert.match(fault.pointer, /^(\/[^/]*)*$/);
      }
    });
  });

  it('an answer put in is the answer that is read', () => {
    everyForm((form, answers) => {
      for (const { pointer } of askedQuestions(form, answers).filter(({ question: { kind } }) => kind === 'text')) {
        const asked = askedQuestions(form, putAnswer(answers, pointer, 'ёж')).find((each) => each.pointer === pointer);
        assert.equal(asked?.answer, 'ёж');
      }
    });
  });

  it('the check of a form before publishing never throws', () => {
    fc.assert(
      fc.property(anyForm, (form) => void checkForm(form)),
      runs,
    );
  });
});
