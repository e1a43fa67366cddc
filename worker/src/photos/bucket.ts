import { createStorage, type Storage } from 'unstorage';
import cloudflareR2, { type CloudflareR2Options } from 'unstorage/drivers/cloudflare-r2-binding';

/** Photos in a bucket of Cloudflare R2. */
export const openPhotoBucket = (bucket: NonNullable<CloudflareR2Options['binding']>): Storage =>
  createStorage({ driver: cloudflareR2({ binding: bucket }) });
