import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * WebKitGTK on a screen of its own, spoken to by WebDriver: `navigate`,
 * `execute`, `act`, and whatever else the protocol has by `call`.
 */
export async function openWebKit(programs) {
  const started = [];
  const start = (command, args, options) => {
    // A process group of its own, so that what the driver has started ends with it.
    const child = spawn(command, args, { detached: true, ...options });
    started.push(child);
    return child;
  };
  const end = () => started.splice(0).forEach(endGroup);
  process.once('exit', end);

  try {
    const display = await openScreen(start, programs.screen);
    const driver = await openDriver(start, programs.driver, display);
    const { sessionId } = await driver('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const call = (method, path, body) => driver(method, `/session/${sessionId}${path}`, body);
    return {
      call,
      navigate: (url) => call('POST', '/url', { url }),
      execute: (script, ...args) => call('POST', '/execute/sync', { script, args }),
      act: (actions) => call('POST', '/actions', { actions }),
      async close() {
        await call('DELETE', '').catch((error) => console.warn(`WebKit did not close by itself: ${error.message}`));
        end();
        process.off('exit', end);
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

function endGroup({ pid }) {
  try {
    process.kill(-pid);
  } catch (error) {
    // It has ended by itself.
    if (error.code !== 'ESRCH') throw error;
  }
}

/** A screen that nobody sees, as high as the highest page of a test. */
async function openScreen(start, program) {
  const screen = start(program, ['-displayfd', '1', '-screen', '0', '1000x1250x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await Promise.race([
    once(screen.stdout, 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it had a screen'))),
  ]);
  return `:${String(line).trim()}`;
}

/** The driver says nowhere which port it took, so it is given one that was free a moment ago. */
async function openDriver(start, program, display) {
  const port = await freePort();
  const child = start(program, ['--host=127.0.0.1', `--port=${port}`], {
    // Without it the browser speaks the language “C”.
    env: { ...process.env, DISPLAY: display, LANG: 'en_US.UTF-8' },
    stdio: 'ignore',
  });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver refuses ${method} ${path}: ${value.error}, ${value.message}`);
    return value;
  };
  while (!(await call('GET', '/status').catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`);
    await pause(50);
  }
  return call;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
