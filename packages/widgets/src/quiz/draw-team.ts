import {
  scoreQuiz,
  splitStatements,
  statementAnswers,
  type Team,
  teamAnswers,
  type TeamResult,
} from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { TogetherWords } from '../words/quiz-words.ts';
import { linkToTeam, type TeamPlace } from './fragment.ts';
import type { Teaming } from './teaming.ts';
import type { QuizView } from './view.ts';

type Its = TogetherWords['team'];

/** Answering together: links, how many have answered, and what the team sees differently. */
export function drawTeam(
  view: QuizView,
  teaming: Teaming,
  { team: say }: TogetherWords,
): TemplateResult | typeof nothing {
  const { sitting } = view;
  const { quiz } = sitting;
  if (!quiz.team || sitting.express) return nothing;
  const { place, team, state, isGiven } = teaming;
  const isBusy = state === 'busy';
  const answers = statementAnswers(quiz, sitting.answers);
  // Answers to another version than the team's would be refused.
  const isAsked = team?.state === 'open' && team.version === quiz.version;
  const mayGive = sitting.stage === 'result' && !isGiven && isAsked && Object.keys(answers).length > 0;

  return html`<section class="team" part="team">
    <h3>${say.title}</h3>
    <p class="hint">${say.hint}</p>
    ${
      place
        ? team &&
          html`${place.organiser ? drawLinks(view, place, team, say) : nothing} ${drawState(teaming, team, say)}`
        : html`<p class="actions"><button type="button" ?disabled=${isBusy} @click=${() => teaming.open(quiz.version)}>${say.open}</button></p>`
    }
    ${mayGive ? html`<p class="actions"><button type="button" class="primary" ?disabled=${isBusy} @click=${() => teaming.give(answers)}>${say.give}</button></p>` : nothing}
    <p role="status">
      ${state === 'failed' ? say.failed : state === 'not-found' ? say.notFound : state === 'closed' ? say.closed : state === 'too-small' ? say.tooSmall(team?.least ?? 3) : isGiven ? say.given : ''}
    </p>
    ${team?.result ? drawTeamResult(view, team.result, say) : nothing}
  </section>`;
}

function drawLinks({ sitting, words, conduct }: QuizView, place: TeamPlace, { state }: Team, say: Its): TemplateResult {
  const link = (name: string, address: string, hint?: string) =>
    html`<p class="link">
      <label>${name} <input readonly .value=${address} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} /></label>
      ${hint ? html`<small>${hint}</small>` : nothing}
      <button type="button" aria-label=${`${words.saving.copyLink}: ${name}`} @click=${() => conduct.copy(address)}>${words.saving.copyLink}</button>
    </p>`;
  return html`${link(say.memberLink, linkToTeam(sitting.quiz.id, { team: place.team }))}
    ${state === 'open' ? link(say.ownLink, linkToTeam(sitting.quiz.id, place), say.ownLinkHint) : nothing}
    <p role="status">${conduct.copied ? words.saving.copied : ''}</p>`;
}

function drawState(
  { place, count, refresh, state: doing }: Teaming,
  { people, least, state }: Team,
  say: Its,
): TemplateResult | typeof nothing {
  if (state === 'closed') return nothing;
  const isBusy = doing === 'busy';
  return html`<p>${say.answered(people, least)}</p>
    <p class="actions">
      <button type="button" class="quiet" ?disabled=${isBusy} @click=${refresh}>${say.refresh}</button>
      ${place?.organiser ? html`<button type="button" ?disabled=${isBusy || people < least} @click=${count}>${say.count}</button>` : nothing}
    </p>
    ${place?.organiser ? html`<p class="hint">${say.countHint}</p>` : nothing}`;
}

function drawTeamResult(view: QuizView, result: TeamResult, its: Its): TemplateResult {
  const { sitting, words, say, plain, points } = view;
  const { quiz } = sitting;
  const { level, score, dimensions } = scoreQuiz(quiz, teamAnswers(result));
  const split = splitStatements(result);
  const statements = new Map(quiz.dimensions.flatMap((each) => each.statements).map((each) => [each.id, each]));
  const step = (at: number) => plain(quiz.scale.steps[at]!);

  return html`<div class="outcome">
    <h4 tabindex="-1" id="team-result">${its.result(result.people)}</h4>
    ${
      level === undefined
        ? nothing
        : html`<p class="level">
            <span>${words.result.level(level, quiz.levels.length - 1)}</span> <strong>${say(quiz.levels[level]!.title)}</strong>
          </p>`
    }
    ${score === undefined ? nothing : html`<p>${words.result.score(points(score))}</p>`}
    <h5>${split.length > 0 ? its.split : its.noSplit}</h5>
    ${
      split.length > 0
        ? html`<p class="hint">${its.splitHint}</p>
            <ul>
              ${split.map((id) => {
                const { least, most } = result.statements[id]!;
                const range = least === undefined || most === undefined ? nothing : its.range(step(least), step(most));
                return html`<li>${say(statements.get(id)!.title)} <small>${range}</small></li>`;
              })}
            </ul>`
        : nothing
    }
    <table role="table" class="folding" aria-labelledby="team-result">
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col">${words.dimensions.dimension}</th>
          <th role="columnheader" scope="col">${words.dimensions.level}</th>
          <th role="columnheader" scope="col" class="number">${words.dimensions.points}</th>
        </tr>
      </thead>
      <tbody>
        ${dimensions.map(
          (each, at) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${at + 1}.\u00a0${say(quiz.dimensions[at]!.title)}</th>
              <td role="cell" data-label=${words.dimensions.level}>${each.level === undefined ? its.fewAnswers : html`${each.level}\u00a0· ${say(quiz.levels[each.level]!.title)}`}</td>
              <td role="cell" class="number">${each.score === undefined ? '—' : points(each.score)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
