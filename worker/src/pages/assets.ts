import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StaticFile } from './static-file.ts';

const OWN = fileURLToPath(new URL('./files/', import.meta.url));
const SWAGGER_UI = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const;

/** The stylesheets, pictures and scripts of the pages, with those of Swagger UI. */
export function readAssets(): Map<string, StaticFile> {
  const own = readdirSync(OWN).map((name) => [name, `${OWN}${name}`] as const);
  const swagger = SWAGGER_UI.map(
    (name) => [name, fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`))] as const,
  );
  return new Map([...own, ...swagger].map(([name, path]) => [name, new StaticFile(name, readFileSync(path))]));
}
