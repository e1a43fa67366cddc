type Later = typeof import('../later.ts');

let coming: Promise<Later> | undefined;

/** What comes behind the first drawing, once it is there. */
export let later: Later | undefined;

/** Brings it. Asked again after a failure, it tries again. */
export const bringLater = (): Promise<Later> =>
  (coming ??= import('../later.ts').then(
    (came) => (later = came),
    (cause: unknown) => {
      coming = undefined;
      throw cause;
    },
  ));
