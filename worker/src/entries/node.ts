import { writeTogether } from '../log.ts';
import { readConfig } from '../operation/config.ts';
import { inBothLanguages, StartRefused } from '../operation/sentence.ts';
import { startOtklik } from '../operation/start.ts';

/** Long enough for a balancer that looks twice a second. Ctrl+C does not wait: that is a person. */
const DRAIN_MS = 500;

// Answers are nobody's business but the server's own: files are made for its user alone.
process.umask(0o077);

try {
  const reading = readConfig(process.env);
  if ('faults' in reading) throw new StartRefused(...reading.faults);
  const { config, warnings } = reading;

  const otklik = await startOtklik(
    config,
    writeTogether((lines) => process.stdout.write(lines)),
  );
  for (const warning of [...warnings, ...otklik.warnings]) console.error(inBothLanguages(warning));
  let isStopping = false;
  const stop = async (drainMs: number) => {
    // Whoever asks twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    await otklik.stop(drainMs);
    process.exit(0);
  };
  process.on('SIGTERM', () => stop(config.drainMs ?? DRAIN_MS));
  process.on('SIGINT', () => stop(0));
  // Said when it can also be told to stop: whoever waits for this line may do so at once.
  console.log(otklik.greeting);

  // npm passes a signal to its shell alone, and the shell dies of it without a word to us.
  if (process.env['npm_lifecycle_event'] !== undefined) {
    const shell = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === shell) return;
      clearInterval(watch);
      if (!isStopping) void stop(config.drainMs ?? DRAIN_MS);
    }, 250);
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.sentences.map(inBothLanguages).join('\n'));
  process.exitCode = 1;
}
