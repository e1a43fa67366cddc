import { accountsOver } from '../accounts/load.ts';
import { inBothLanguages, StartRefused } from '../operation/sentence.ts';
import type { Storage } from '../storage/storage.ts';
import { readSettings, readWords, type Surroundings } from './command.ts';
import { byServer } from './deed.ts';
import { beside } from './organisations.ts';

/** A link by which somebody sets another password, for a server that sends no letters. Gives the exit code. */
export async function linkFor(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { environment, say, complain, now } = surroundings;
  const { positionals, values } = readWords(words, {
    least: 1,
    options: { 'drop-second-step': { type: 'boolean' } },
  });
  const [email] = positionals as [string];
  const { publicUrl, port } = readSettings(environment);
  const origin = publicUrl ?? `http://localhost:${port}`;
  const dropsSecondStep = values['drop-second-step'] === true;

  const token = await beside(surroundings, async (storage) => {
    const accounts = await accountsOver(storage, () => origin)();
    const person = await accounts.findByEmail(email);
    if (!person) throw unknown(email);
    // Written down first, so that nobody is let in unseen.
    await noteIn(storage, { person: person.id, at: now(), dropsSecondStep });
    if (dropsSecondStep) await accounts.dropSecondStep(person.id);
    return accounts.makeLink(email);
  });
  if (token === undefined) throw unknown(email);
  say(`${origin}/studio/link#${token}`);
  complain(
    inBothLanguages({
      ru: 'Ссылка действует один раз и полчаса. Передайте её самому человеку: на странице он задаст новый пароль.',
      en: 'The link is good once and for half an hour. Hand it to the person: on the page they set another password.',
    }),
  );
  return 0;
}

/** Into the log of every organisation where they work. */
async function noteIn(
  storage: Storage,
  { person, at, dropsSecondStep }: { person: string; at: Date; dropsSecondStep: boolean },
): Promise<void> {
  for (const { organisation } of await storage.members.organisationsOf(person)) {
    const details = { secondStep: dropsSecondStep ? 'dropped' : 'kept' };
    await storage.audit.append(byServer({ organisation, at, action: 'link-made', target: person, details }));
  }
}

const unknown = (email: string): StartRefused =>
  new StartRefused({
    ru: `Учётной записи с почтой ${JSON.stringify(email)} нет. Проверьте адрес или пригласите человека: otklik admin invite.`,
    en: `There is no account with the e-mail ${JSON.stringify(email)}. Check the address, or invite the person: otklik admin invite.`,
  });
