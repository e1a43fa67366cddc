import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { release } from './release.mjs';

/** Two small widgets that share a file, one of which has more to load later, in files that share one again. */
const SAMPLES = {
  'sample:otklik-form': `
    import { draw } from 'sample:shared';
    customElements.define('otklik-form', class extends HTMLElement {
      connectedCallback() { draw(this, 'form'); this.send(); }
      erase() { import('sample:erasing').then(({ erase }) => erase(this)); }
      send() { import('sample:sending').then(({ send }) => send(this), () => this.setAttribute('failed', '')); }
    });`,
  'sample:otklik-quiz': `
    import { draw } from 'sample:shared';
    customElements.define('otklik-quiz', class extends HTMLElement { connectedCallback() { draw(this, 'quiz'); } });`,
  'sample:shared': `
    globalThis.ran = [...globalThis.ran ?? [], 'shared'];
    export const draw = (host, words) => (host.attachShadow({ mode: 'open' }).textContent = words);`,
  'sample:receipt': `export const ready = (host) => host.setAttribute('ready', '');`,
  'sample:erasing': `import { ready } from 'sample:receipt'; export const erase = ready;`,
  'sample:sending': `
    import { ready } from 'sample:receipt';
    globalThis.ran = [...globalThis.ran ?? [], 'sending'];
    export const send = ready;`,
};

const samples = {
  name: 'samples',
  resolveId: (id) => (id in SAMPLES ? id : undefined),
  load: (id) => SAMPLES[id],
};

const widgets = ['otklik-form', 'otklik-quiz'];

/** Our loader and our way of building, over sample widgets. Gives the files by name. */
export async function buildSample() {
  const bundle = await rollup({
    input: {
      otklik: fileURLToPath(new URL('../src/loader/loader.ts', import.meta.url)),
      ...Object.fromEntries(widgets.map((tag) => [tag, `sample:${tag}`])),
    },
    plugins: [
      samples,
      esbuild({ target: 'es2022', tsconfig: false }),
      release({ version: '0.0.0', loader: 'otklik', widgets, atOnce: ['otklik-form'] }),
    ],
  });
  const { output } = await bundle.generate({
    entryFileNames: ({ name }) => (name === 'otklik' ? '[name].js' : 'chunks/[name]-[hash].js'),
    chunkFileNames: ({ facadeModuleId, moduleIds }) =>
      `chunks/${(facadeModuleId ?? moduleIds[0]).replace('sample:', '')}-[hash].js`,
  });
  return new Map(output.map(({ fileName, code, source }) => [fileName, code ?? source]));
}

const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)));

/** Serves files to embed as our server does, and a page of another origin with its own security policy and encoding. */
export async function serveSample(t, files, setting) {
  const { body, policy, failing = new Set(), path = '/embed/0.0.0/', encoding = 'utf-8' } = setting;
  const asked = [];
  const host = createServer(({ url }, response) => {
    const name = url.replace(/^\/embed\/[^/]+\//, '');
    asked.push(name);
    if (failing.has(name)) return response.writeHead(503, { 'access-control-allow-origin': '*' }).end();
    const code = files.get(name);
    const headers = {
      'content-type': 'text/javascript',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    };
    response
      .writeHead(code === undefined ? 404 : 200, { ...headers, 'cross-origin-resource-policy': 'cross-origin' })
      .end(code);
  });
  const embed = await listen(host);
  const site = createServer(({ url }, response) => {
    if (url !== '/') return response.writeHead(204).end();
    const security = policy && { 'content-security-policy': policy.replaceAll('EMBED', embed) };
    const script = `<script type="module" nonce="n0nce" src="${embed}${path}otklik.js" crossorigin="anonymous"></script>`;
    const html = `<!doctype html><title>Site</title>${body.replaceAll('LOADER', script).replaceAll('EMBED', embed)}`;
    response.writeHead(200, { 'content-type': `text/html; charset=${encoding}`, ...security }).end(html);
  });
  const page = await listen(site);
  t.after(() => [host, site].forEach((server) => server.close() && server.closeAllConnections()));
  return { page, embed, asked };
}
