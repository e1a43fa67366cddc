import { executeServerCommand } from '@web/test-runner-commands';

interface Sensed {
  missing?: string;
  heard?: string[];
}

/** Each thing on the page that is read aloud, as `role name`, in the order of reading. */
export const listen = async (test: Mocha.Context): Promise<string[]> => (await sense(test, 'listen')).heard ?? [];

/** Draws the page as for somebody who has forced few colours on it, until they are told not to. */
export const forceColors = (test: Mocha.Context, on: boolean) => sense(test, 'force-colors', on);

/** Draws the page as for somebody who asked that nothing move. */
export const keepStill = (test: Mocha.Context, on: boolean) => sense(test, 'still', on);

/** An engine that has no such command skips the test, and the log says why. */
async function sense(test: Mocha.Context, command: string, payload?: boolean): Promise<Omit<Sensed, 'missing'>> {
  const { missing, ...sensed } = await executeServerCommand<Sensed, boolean | undefined>(command, payload);
  if (missing) {
    console.info(`Skipped “${test.test?.title}”: ${missing}.`);
    test.skip();
  }
  return sensed;
}
