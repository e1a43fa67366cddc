/** Something to say about an answer that is not wrong: it stands beside the question and keeps nobody from going on. */
export interface FormNote {
  /** JSON Pointer into the answers: of a question, a repeat or one of its fillings. */
  readonly pointer: string;
  /** How much it matters, in words: «совет». */
  readonly label: string;
  readonly text: string;
  /** Drawn as something that has to be put right. */
  readonly urgent?: boolean;
}
