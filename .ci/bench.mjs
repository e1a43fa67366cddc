// Builds what is measured and measures it. `npm run bench` is this; `npm run bench -- ingest` runs one part.
import { execFileSync } from 'node:child_process';

const NODE = ['--conditions=@otklik/source', '--disable-warning=ExperimentalWarning'];

const PARTS = {
  form: () => {
    build();
    run('packages/widgets/bench/form.bench.mjs');
  },
  practices: () => {
    build();
    run('packages/widgets/bench/practices.bench.mjs');
  },
  ingest: () => run('worker/src/bench/ingest.bench.ts'),
  bank: () => run('worker/src/bench/bank.bench.ts'),
  photos: () => run('worker/src/bench/photos.bench.ts'),
  'sign-in': () => run('worker/src/bench/sign-in.bench.ts'),
  'public-path': () => run('worker/src/bench/public-path.bench.ts'),
};

const build = () => execFileSync('npx', ['rollup', '-c', '--silent'], { stdio: 'inherit' });
const run = (file) => execFileSync(process.execPath, [...NODE, file], { stdio: 'inherit' });

const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) measure();
