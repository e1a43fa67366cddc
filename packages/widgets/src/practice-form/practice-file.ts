import { checkShape, type Practice } from '@otklik/schema/engine';
import { PRACTICE_SHAPE } from '@otklik/schema/practice-schema';

/** Why a file was not opened. */
export type FileFault = 'broken' | 'notAPractice';

/** The practice in a file, be it one that was downloaded here, or one of a bank. It is judged here: no server has done it. */
export async function readPracticeFile(file: Blob): Promise<Practice | FileFault> {
  let data: unknown;
  try {
    data = JSON.parse(await file.text());
  } catch {
    return 'broken';
  }
  const { practice = data } = (data ?? {}) as { practice?: unknown };
  const faults = checkShape(PRACTICE_SHAPE, practice);
  for (const { pointer, code } of faults) console.error(`<otklik-practice-form> file: ${pointer || '/'} ${code}`);
  return faults.length > 0 ? 'notAPractice' : (practice as Practice);
}
