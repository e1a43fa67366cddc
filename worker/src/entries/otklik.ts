import { runCommand } from '../commands/run.ts';

// Copies and archives hold answers: files are made for their owner alone.
process.umask(0o077);
process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  now: () => new Date(),
});
