/** What every page tells the browser: nothing is kept, and no referrer goes out. */
const ANY_PAGE = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** And all but one: in nobody's frame. */
const EVERY_PAGE = { ...ANY_PAGE, 'X-Frame-Options': 'DENY' } as const;

type Directives = Readonly<Record<string, string>>;

const policy = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');

const CLOSED: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/**
 * Headers by kind of page. `site` is the public origin of the server, from
 * which pages with a form take the widget, as a page of any other site would.
 */
export const pageHeaders = (site: string | undefined) => {
  const origins = ["'self'", ...(site ? [site] : [])].join(' ');
  return {
    /** Pages of text. */
    text: { ...EVERY_PAGE, 'Content-Security-Policy': policy(CLOSED), 'X-Robots-Tag': 'noindex' },
    /**
     * Pages that send a form to us. With `no-referrer` a browser would hide in
     * `Origin` that it comes from here, so the referrer goes to us and no further.
     */
    post: {
      ...EVERY_PAGE,
      'Content-Security-Policy': policy(CLOSED),
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
    /** Pages with a widget. */
    form: {
      ...EVERY_PAGE,
      'Content-Security-Policy': policy({ ...CLOSED, 'script-src': origins, 'connect-src': origins }),
      'X-Robots-Tag': 'noindex',
    },
    /** A form alone, in a frame on pages of these sites and on ours; without any, on whatever page embeds it. */
    frame: (sites: readonly string[] = []) => ({
      ...ANY_PAGE,
      'Cross-Origin-Opener-Policy': 'unsafe-none',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Security-Policy': policy({
        ...CLOSED,
        'script-src': origins,
        'connect-src': origins,
        'frame-ancestors': sites.length > 0 ? ["'self'", ...sites].join(' ') : '*',
      }),
      'X-Robots-Tag': 'noindex',
    }),
    /** The first page of a form, which the widget takes over where scripts work: it sends a form too. */
    asking: {
      ...EVERY_PAGE,
      'Content-Security-Policy': policy({ ...CLOSED, 'script-src': origins, 'connect-src': origins }),
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
    /**
     * Where staff works: nothing but our own files, no markup that is not ours, no form that the browser itself
     * sends. Calls show by `Origin` that they come from here, which `no-referrer` could hide.
     */
    studio: {
      ...EVERY_PAGE,
      'Content-Security-Policy': policy({
        ...CLOSED,
        'script-src': "'self'",
        'connect-src': "'self'",
        'form-action': "'none'",
        'require-trusted-types-for': "'script'",
        'trusted-types': 'otklik',
      }),
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
    /** A published practice: words and pictures, and no script. It is there to be found, and what is hidden is gone at once. */
    practice: { ...EVERY_PAGE, 'Cache-Control': 'no-cache', 'Content-Security-Policy': policy(CLOSED) },
    /** The bank of practices, which the widget takes over. */
    bank: {
      ...EVERY_PAGE,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policy({ ...CLOSED, 'script-src': origins, 'connect-src': origins }),
    },
    /** The description of the API: Swagger UI draws its icons as `data:` images. */
    docs: {
      ...EVERY_PAGE,
      'Content-Security-Policy': policy({
        ...CLOSED,
        'script-src': "'self'",
        'connect-src': "'self'",
        'img-src': "'self' data:",
      }),
    },
    /** Stylesheets and scripts of the pages themselves. */
    file: {
      'Cache-Control': 'no-cache',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  } as const;
};

export type PageHeaders = ReturnType<typeof pageHeaders>;
