import type { Quiz } from './quiz.ts';

/** The same quiz with the core statements alone, where it has such a version. It is not compared with others. */
export function expressOf(quiz: Quiz): Quiz {
  if (!quiz.express) return quiz;
  const { segments: _, team: __, express, ...rest } = quiz;
  const dimensions = quiz.dimensions.flatMap((dimension) => {
    const statements = dimension.statements.filter(({ core }) => core);
    return statements.length > 0 ? [{ ...dimension, statements }] : [];
  });
  return { ...rest, express, title: express.title, minutes: express.minutes, enough: express.enough, dimensions };
}
