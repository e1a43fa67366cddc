import { dayOf } from '../day.ts';
import { openBeside } from '../operation/open-storage.ts';
import { inBothLanguages, StartRefused } from '../operation/sentence.ts';
import { eraseByReceipt, readReceipt } from '../receipt.ts';
import { signerOf } from '../signing.ts';
import type { Storage } from '../storage/storage.ts';
import { type Command, readSettings, readWords, WrongUse } from './command.ts';
import { byServer } from './deed.ts';

/** `otklik erase`: erases one submission for good, by its id or by the receipt that its sender has. */
export const erase: Command = {
  name: 'erase',
  usage: ['erase FORM ID', 'erase FORM --receipt "1234 5678 9012 3456"'],
  summary: { ru: 'стереть один ответ навсегда', en: 'erase one submission for good' },
  help: {
    ru: 'Стирает ответы и оставляет номер, поэтому устройство, которое пришлёт их ещё раз, получит отказ. Сервер может работать. Из резервных копий ответ исчезает вместе с ними.',
    en: 'Erases the answers and leaves the id, so that a device that sends them again is refused. The server may be at work. From backups it goes when they go.',
  },
  async run(words, { environment, say, now }) {
    const { positionals, values } = readWords(words, { least: 1, most: 2, options: { receipt: { type: 'string' } } });
    const [form, id] = positionals as [string, string?];
    if ((id === undefined) === (values.receipt === undefined)) {
      throw new WrongUse({
        ru: 'Назовите анкету и либо номер ответа, либо --receipt с шестнадцатью цифрами квитанции.',
        en: 'Name the form and either the id of the submission or --receipt with the sixteen digits of its receipt.',
      });
    }
    if (values.receipt !== undefined && readReceipt(values.receipt) === undefined) {
      throw new WrongUse({ ru: 'В квитанции шестнадцать цифр.', en: 'A receipt has sixteen digits.' });
    }
    const storage = await openBeside(readSettings(environment));
    try {
      const isErased = await eraseOne(storage, form, { id, receipt: values.receipt, now });
      if (!isErased) {
        throw new StartRefused({
          ru: 'Такого ответа нет, или он уже стёрт. Проверьте имя анкеты и номер.',
          en: 'There is no such submission, or it is erased already. Check the id of the form and the number.',
        });
      }
      say(inBothLanguages({ ru: 'Ответ стёрт.', en: 'The submission is erased.' }));
      return 0;
    } finally {
      await storage.close();
    }
  },
};

async function eraseOne(
  storage: Storage,
  form: string,
  { id, receipt, now }: { id: string | undefined; receipt: string | undefined; now(): Date },
): Promise<boolean> {
  // As its sender would, and so without a line in the log.
  if (id === undefined) return eraseByReceipt({ storage, signer: signerOf(storage), now }, form, receipt);
  const there = await storage.forms.find(form);
  if (!there) return false;
  const { organisation } = there;
  const deed = byServer({
    organisation,
    at: now(),
    action: 'answers-erased',
    target: form,
    details: { submission: id },
  });
  return storage.submissions.erase(form, id, dayOf(now()), deed);
}
