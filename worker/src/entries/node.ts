import { readConfig } from '../operation/config.ts';
import { inBothLanguages, StartRefused } from '../operation/sentence.ts';
import { startOtklik } from '../operation/start.ts';

const DRAIN_MS = { SIGTERM: 500, SIGINT: 0 } as const;

// Answers are nobody's business but the server's own: files are made for its user alone.
process.umask(0o077);

try {
  const reading = readConfig(process.env);
  if ('faults' in reading) throw new StartRefused(...reading.faults);
  const { config, warnings } = reading;

  const otklik = await startOtklik(config, (line) => console.log(line));
  for (const warning of [...warnings, ...otklik.warnings]) console.error(inBothLanguages(warning));
  console.log(otklik.greeting);

  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      // Whoever asks twice does not want to wait.
      if (isStopping) process.exit(1);
      isStopping = true;
      await otklik.stop(signal === 'SIGTERM' ? (config.drainMs ?? DRAIN_MS.SIGTERM) : DRAIN_MS.SIGINT);
      process.exit(0);
    });
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.sentences.map(inBothLanguages).join('\n'));
  process.exitCode = 1;
}
