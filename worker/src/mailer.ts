/** One letter of plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Hands letters over to a mail server. Rejects when it cannot: the caller says so to the person. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}
