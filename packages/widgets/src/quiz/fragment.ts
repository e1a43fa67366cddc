/** A team as a link names it. Who has the organiser's secret too counts its result. */
export interface TeamPlace {
  team: string;
  organiser?: string;
}

/** What the address of the page says of a quiz behind `#`, which no browser sends to a server. */
export interface Fragment {
  code?: string;
  team?: TeamPlace;
}

const RESULT = 'otklik-quiz';
const TEAM = 'otklik-team';

/** Several quizzes may stand on a page, so a fragment names the one it is for. */
function readFragment(hash: string, quiz: string): Fragment {
  const found: Fragment = {};
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [name, value = ''] = part.split('=');
    const [of, first, second] = decode(value).split('.');
    if (of !== quiz || !first) continue;
    if (name === RESULT) found.code = first;
    if (name === TEAM) found.team = second ? { team: first, organiser: second } : { team: first };
  }
  return found;
}

/** Tells of each thing that the address of the page brings once: pages change it for reasons of their own, and nothing is opened over later answers. */
export class FragmentNews {
  #told: Fragment = {};

  read(hash: string, quiz: string): Fragment {
    const { code, team } = readFragment(hash, quiz);
    const told = this.#told;
    this.#told = { ...told, ...(code !== undefined && { code }), ...(team && { team }) };
    return {
      ...(code !== undefined && code !== told.code && { code }),
      ...(team && team.team !== told.team?.team && { team }),
    };
  }
}

const linkOf = (name: string, ...parts: string[]): string =>
  `${location.href.split('#')[0]!}#${name}=${parts.map(encodeURIComponent).join('.')}`;

export const linkToResult = (quiz: string, code: string): string => linkOf(RESULT, quiz, code);

export const linkToTeam = (quiz: string, { team, organiser }: TeamPlace): string =>
  linkOf(TEAM, quiz, team, ...(organiser ? [organiser] : []));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Somebody has cut the link in the middle of a letter.
    return text;
  }
}
