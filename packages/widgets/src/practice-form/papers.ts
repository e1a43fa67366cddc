import { type Form, type OutlineLists, outlineOf, outlineText, type Practice, sayText } from '@otklik/schema/engine';
import { saveFile } from '../internal/save-file.ts';
import type { Authoring } from './authoring.ts';
import { type FileFault, readPracticeFile } from './practice-file.ts';

/** A description as a file. */
export class Papers {
  said: FileFault | 'opened' | undefined;
  readonly #authoring: Authoring;
  readonly #onTurn: (focus?: string) => void;

  constructor(authoring: Authoring, onTurn: (focus?: string) => void) {
    this.#authoring = authoring;
    this.#onTurn = onTurn;
  }

  save(practice: Practice = this.#current): void {
    saveFile(`${practice.id}.json`, `${JSON.stringify(practice, null, 2)}\n`);
  }

  saveText(form: Form, lang: string): void {
    const practice = this.#current;
    // The lists of this form have no variants.
    const outline = outlineText(outlineOf(practice, { lang, lists: form.lists as OutlineLists }));
    const title = practice.title?.text ?? sayText(form.title, { lang, profile: 'standard' });
    saveFile(`${practice.id}.txt`, `${title}\n\n${outline}\n`, 'text/plain;charset=utf-8');
  }

  async open(file: Blob): Promise<void> {
    const found = await readPracticeFile(file);
    if (typeof found === 'string') this.said = found;
    else {
      this.#authoring.replace(found);
      this.said = 'opened';
    }
    this.#onTurn();
  }

  get #current(): Practice {
    this.#authoring.settle();
    return this.#authoring.practice;
  }
}
