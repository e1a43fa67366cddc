/** What a server reads from its folders, put into the bundle by rollup.config.mjs: a Worker has no files. */
declare module 'otklik:migrations' {
  export const migrations: { name: string; sql: string }[];
}

declare module 'otklik:loader' {
  /** Of the widgets, unless they were not built. */
  export const loader: { version: string; integrity: string } | undefined;
  /** The `integrity` of the script by which the widget takes over a form. */
  export const takeOver: string;
  /** Of the studio and of the form in one file, unless they were not built. */
  export const studio: { integrity: string; alone: string } | undefined;
}

/** Compiled by the runtime. On Node they are files, and nothing imports them. */
declare module '*.wasm' {
  const compiled: WebAssembly.Module;
  export default compiled;
}
