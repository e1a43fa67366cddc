/** A part of a widget that comes behind its first drawing. Asked again after a failure, it tries again. */
export class Late<Part> {
  /** Once it is there. */
  part: Part | undefined;
  readonly #load: () => Promise<Part>;
  #coming: Promise<Part> | undefined;

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  bring(): Promise<Part> {
    return (this.#coming ??= this.#load().then(
      (came) => (this.part = came),
      (cause: unknown) => {
        this.#coming = undefined;
        throw cause;
      },
    ));
  }
}
