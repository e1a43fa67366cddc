import { join } from 'node:path';
import type { Config } from './config.ts';

/** Where photos are: beside the SQLite database, also when there is none because PostgreSQL is used, or as told. */
export const photoFolderOf = ({ photos, folder }: Pick<Config, 'photos' | 'folder'>): string =>
  photos ?? join(folder, 'photos');
