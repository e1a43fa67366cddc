/** The files of `worker/migrations`, put into the bundle by rollup.config.mjs: a Worker has no files. */
declare module 'otklik:migrations' {
  export const migrations: { name: string; sql: string }[];
}
