import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createStorage, type Storage } from 'unstorage';
import fsLite from 'unstorage/drivers/fs-lite';

/**
 * Photos as files of a folder. Over unstorage's driver with one thing changed: what is written is on the disk before it
 * is acknowledged, and never there by half.
 */
export function openPhotoFolder(folder: string): Storage {
  const base = resolve(folder);
  const driver = fsLite({ base });
  return createStorage({
    driver: {
      ...driver,
      async setItemRaw(key: string, value: Uint8Array) {
        const path = join(base, key.replaceAll(':', '/'));
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const beside = `${path}.${process.pid}.part`;
        await writeDurably(beside, value);
        await rename(beside, path);
        await syncFolder(dirname(path));
      },
    },
  });
}

async function writeDurably(path: string, value: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(value);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and does not need it.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
