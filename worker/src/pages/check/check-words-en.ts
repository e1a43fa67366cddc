import type { CheckWords } from './check-words.ts';

export const en: CheckWords = {
  title: 'Check a snippet',
  lead: 'The form, the quiz or the practices do not appear on your site, or you want to be sure that all is well? Paste the code here, and we will say what is wrong with it.',
  privacy: 'The code is only read: it is not run, not kept, and sent nowhere.',
  label: 'Code from your page',
  hint: 'Best copied from the published page: open it, press Ctrl+U and copy everything. That shows what the site’s editor has changed, too.',
  button: 'Check',
  back: 'To the example and the code to paste',
  weights: { error: 'Error', advice: 'Advice' },
  line: (line) => `line ${line}`,
  fineTitle: 'All is well',
  fine: 'The script and the tag are there, the addresses are right, and this server has it all.',
  worksTitle: 'The snippet will work, but could be safer',
  brokenTitle: (errors) => `${errors} ${errors === 1 ? 'error' : 'errors'}: the snippet will not work`,
  stillTitle: 'The code is right, and still there is nothing?',
  still: [
    'Look at the published page and not into the editor: many editors do not run scripts.',
    'Clear the cache of the site and of plugins that speed it up, and reload the page.',
    'Open the console of the browser (F12). If it speaks of the Content Security Policy, allow the server’s address in script-src and connect-src.',
    'Switch the ad blocker off and look again.',
  ],
  rightTitle: 'How it should be',
  rightLead: 'Put all of this in place of what you pasted.',
  emptyTitle: 'There is nothing to check',
  empty: 'Paste the code into the field and press “Check”.',
  tooLong: 'The code is too long. Paste only the part of the page where the form stands.',
  elsewhere: 'The request came from another page. To check your code, press the button here.',
  busy: 'The server is busy and cannot see whether there is such a form. Wait a minute and check again.',
  findings: {
    'nothing-of-ours': () => ({
      wrong:
        'There is neither Otklik’s script nor an otklik-form tag here, nor otklik-quiz, otklik-plan or otklik-practices.',
      toDo: 'If you copied the code from a page of the site, its editor dropped it on saving. Paste it into an “HTML code” block.',
    }),
    escaped: () => ({
      wrong:
        'The code stands on the page as text: &lt; is written in place of <. Visitors see the code and not the form.',
      toDo: 'Paste it into an “HTML code” block or in the source mode, not into ordinary text.',
    }),
    'in-comment': () => ({
      wrong: 'The code stands in a comment <!-- … -->, which browsers skip.',
      toDo: 'Take away <!-- before the code and --> after it.',
    }),
    inert: ({ element }) => ({
      wrong: `The code stands inside <${element}>, where browsers do not run it.`,
      toDo: `Move it out of <${element}>.`,
    }),
    'curly-quotes': ({ element }) => ({
      wrong: `There are curly quotes in the <${element}> tag, and browsers know only straight ones: ". A text editor usually puts them in.`,
      toDo: 'Copy the code again straight from this server, not by way of Word, mail or a messenger.',
    }),
    'hard-spaces': () => ({
      wrong:
        'There are no-break spaces in the code in place of ordinary ones, so browsers cannot tell one word from the next.',
      toDo: 'Copy the code again, or put ordinary spaces in their place.',
    }),
    unfinished: ({ element }) => ({
      wrong: `The <${element}> tag is not finished: there is no > in it, or a quote is not closed.`,
      toDo: 'It seems that not all of the code was copied. Copy it again from the first < to the last >.',
    }),
    'no-script': () => ({
      wrong: 'There is the tag and no <script> line. Most often the site’s editor drops it on saving.',
      toDo: 'Put the <script> line into the site’s template or into the setting for “code before </body>”. On the page the tag is enough. Without the script visitors see only what stands inside the tag.',
    }),
    'script-of-another': ({ file, element }) => ({
      wrong: `The file ${file} does not show <${element}>: another widget is in it.`,
      toDo: `Write otklik.js in place of ${file} in the address: it loads whatever stands on the page. Change integrity, too.`,
    }),
    'no-tag': () => ({
      wrong:
        'There is the script and no place for a form or a quiz: the <otklik-form> or <otklik-quiz> tag is missing.',
      toDo: 'Add the tag where it should be. The script may stay where it is.',
    }),
    'misspelt-tag': ({ given, meant }) => ({
      wrong: `The name of the tag is misspelt: ${given}.`,
      toDo: `It is written ${meant}, in Latin letters with a hyphen.`,
    }),
    'put-off': ({ type }) => ({
      wrong: type
        ? `The script is put off: type="${type}". A plugin for speed or for cookie consent rewrites it so.`
        : 'The script is put off: its address was moved from src to another attribute. A plugin for speed does that.',
      toDo: 'Add the address of the script to the exclusions of that plugin. Otklik sets no cookie, so it need not wait for consent.',
    }),
    'not-module': () => ({
      wrong: 'The <script> line has no type="module", and the browser will stop at an error.',
      toDo: 'Add type="module". If you had written it, a plugin for speed took it out: exclude the script there.',
    }),
    'relative-address': ({ address }) => ({
      wrong: `There is no server in the script’s address: ${address}. Browsers will look for the file on your own site.`,
      toDo: 'Write the whole address, with https:// and the name of the Otklik server.',
    }),
    'not-an-address': ({ address }) => ({
      wrong: `This does not look like an address: ${address}`,
      toDo: 'Copy the <script> line again.',
    }),
    insecure: ({ address }) => ({
      wrong: `The address begins with http: ${address}. On a site with https browsers do not load such a script.`,
      toDo: 'Write https:// in place of http://. If the Otklik server does not answer by https, that has to be set up there.',
    }),
    'only-here': ({ address }) => ({
      wrong: `The address ${address} opens only on the computer where the server runs.`,
      toDo: 'That is enough for a trial. On a real site put the server’s public address in its place.',
    }),
    elsewhere: ({ origin }) => ({
      wrong: `The script comes from another server: ${origin}. Whether the file and the form are there cannot be seen from here.`,
      toDo: 'If that server is yours, open the check there, at /demo/check. If not, change the address.',
    }),
    'no-such-file': ({ address }) => ({
      wrong: `There is no such file on this server: ${address}`,
      toDo: 'Check the version and the name of the file, or copy the line again.',
    }),
    'wrong-integrity': ({ version, expected }) => ({
      wrong: `The integrity does not fit the file of version ${version}, and browsers will refuse to run it.`,
      toDo: `It should be integrity="${expected}"`,
    }),
    'integrity-of-moving': ({ short, version }) => ({
      wrong: `The file under /embed/${short}/ is updated, and integrity fits one version only. After an upgrade of the server the form will be gone.`,
      toDo: `Either take integrity out, or write ${version} in place of ${short} in the address: that file never changes.`,
    }),
    'no-integrity': ({ version }) => ({
      wrong: `The address names version ${version} without integrity, so browsers would not notice a changed file.`,
      toDo: 'Copy the ready line: integrity is in it.',
    }),
    'no-crossorigin': () => ({
      wrong: 'There is integrity without crossorigin="anonymous".',
      toDo: 'Add crossorigin="anonymous": without it integrity does not work in every way of loading.',
    }),
    'two-versions': ({ versions }) => ({
      wrong: `There are several versions of the script on the page: ${versions}. The one that loads first will work.`,
      toDo: 'Keep one, preferably the newest.',
    }),
    'closes-itself': ({ element }) => ({
      wrong: `The tag ends with a slash: <${element} … />. HTML has no such thing: browsers put everything below into it, and that disappears from the page.`,
      toDo: `Close it with a tag of its own: <${element} …></${element}>.`,
    }),
    unclosed: ({ element }) => ({
      wrong: `The <${element}> tag is not closed. Everything below lands inside and disappears from the page.`,
      toDo: `Add </${element}> after what stands inside.`,
    }),
    'no-form': () => ({
      wrong: 'The tag does not say which form to show.',
      toDo: 'Add form="name-of-the-form".',
    }),
    'unknown-form': ({ form }) => ({
      wrong: `There is no published form “${form}” on this server.`,
      toDo: 'Check the name: it has only small Latin letters, digits and hyphens. If it is right, publish the form.',
    }),
    'closed-form': ({ form }) => ({
      wrong: `The form “${form}” is closed: visitors are told that answers are no longer taken.`,
      toDo: 'Open it again, or take the code off the page.',
    }),
    'not-yet-open': ({ form }) => ({
      wrong: `The form “${form}” is not open yet.`,
      toDo: 'It will start by itself on its day; nothing has to be changed.',
    }),
    'no-quiz': ({ element }) => ({
      wrong:
        element === 'otklik-quiz'
          ? 'The tag does not say which quiz to show.'
          : 'The tag does not say what to plan by.',
      toDo: 'Add quiz="name-of-the-quiz" or src="address-of-a-file".',
    }),
    'unknown-quiz': ({ quiz }) => ({
      wrong: `There is no published quiz “${quiz}” on this server.`,
      toDo: 'Check the name: it has only small Latin letters, digits and hyphens. If it is right, publish the quiz.',
    }),
    'form-as-quiz': ({ form, element }) => ({
      wrong: `What quiz names is a form: “${form}”. The <${element}> tag will not show it.`,
      toDo: `To show the form, write <otklik-form form="${form}"></otklik-form>.`,
    }),
    'quiz-as-form': ({ quiz }) => ({
      wrong: `What form names is a quiz: “${quiz}”. The <otklik-form> tag will not show it.`,
      toDo: `To show the quiz, write <otklik-quiz quiz="${quiz}"></otklik-quiz>.`,
    }),
    'no-practice': () => ({
      wrong: 'The tag does not say which practice to show.',
      toDo: 'Add practice="name-of-the-practice" or src="address-of-a-file".',
    }),
    'unknown-practice': ({ practice }) => ({
      wrong: `There is no published practice “${practice}” on this server.`,
      toDo: 'Check the name: it is the end of the address of the practice’s page, behind /p/.',
    }),
    'nothing-inside': ({ element }) => ({
      wrong: `There is nothing inside the <${element}> tag. If the script does not load, visitors see nothing.`,
      toDo: 'Put a few words inside: what is loading here, and that it does not work without JavaScript.',
    }),
    'no-link': () => ({
      wrong: 'There is no link inside the tag. If the script does not load, visitors see nothing.',
      toDo: 'Put a link to the form inside, as in the ready code.',
    }),
    'link-elsewhere': ({ address, form }) => ({
      wrong: `The link inside the tag does not lead to the form “${form}”: ${address}`,
      toDo: `It should end in /f/${form} and begin with the address of this server.`,
    }),
    'unknown-attribute': ({ element, given, likely }) => ({
      wrong: `There is no attribute ${given} on <${element}>, so it changes nothing.`,
      toDo: likely ? `Perhaps you meant ${likely}.` : 'Take it out, or check how it is written.',
    }),
    'unknown-value': ({ name, given, known }) => ({
      wrong: `The value ${name}="${given}" does not fit: the usual one stays.`,
      toDo: `It can be: ${known}.`,
    }),
    'file-without-destination': () => ({
      wrong:
        'The form comes from a file, and nothing says where answers go: people save them for themselves, and you do not get them.',
      toDo: 'If that is meant, write submit-to="download". If not, give in submit-to an address that takes answers.',
    }),
  },
};
