import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server of this process, and the letters that have come to it. */
export async function openMailServer() {
  const letters: string[] = [];
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
      stream.on('end', () => {
        letters.push(text);
        waiting.splice(0).forEach((tell) => tell());
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    letters,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    nextLetter: () => new Promise<void>((resolve) => waiting.push(resolve)),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The words of a letter, whose lines are cut and whose letters are written as numbers. */
export const textOf = (letter: string): string => {
  const [, ...body] = letter.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  return /content-transfer-encoding: base64/i.test(letter)
    ? Buffer.from(text, 'base64').toString('utf8')
    : Buffer.from(
        text
          .replaceAll('=\r\n', '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
};
