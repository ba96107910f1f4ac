import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { sumHex, sumText } from '#shared/store/text-sum.ts';
import { answerQuestion, type Question } from './answer-question.ts';
import type { FirstScreenRecord, LiaisonDatabase, StateRecord } from './database.ts';
import { putRelaxed } from './database.ts';
import type { Answered } from './engine-api.ts';
import type { Session } from './session.ts';
import { nextTurn } from './tasks.ts';

/** An answer as it was when the workspace was closed. */
export interface SavedAnswer extends Question {
  readonly answered: Answered<unknown>;
}

/** Answers that can be shown before the rows are read, by {@link questionKey}, and the name of the workspace. */
export interface FirstScreen {
  readonly name: string;
  readonly answers: ReadonlyMap<string, Answered<unknown>>;
}

/** The questions of a start, and those a person came back to last. */
const FIRST_QUESTIONS = 10;
const LATEST_QUESTIONS = 4;
/** What is shown first is a screenful; longer answers, and those that take long, are tables for a file. */
const LONGEST_ANSWER = 400_000;
const LONGEST_MILLIS = 1_000;

export function questionKey({ name, params }: Question): string {
  return `${name} ${canonicalJson(params)}`;
}

/** Tells one build from another: answers of an older one may have another form. */
const build = (): string => globalThis.location?.pathname ?? '';

interface Keeper {
  readonly questions: Map<string, Question>;
  /** Questions whose answers are not kept. */
  readonly passedOver: Set<string>;
  timer: ReturnType<typeof setTimeout> | null;
  /** The state whose answers to all these questions are kept; `null` when there are new questions. */
  kept: number | null;
}

const keepers = new WeakMap<Session, Keeper>();

function keeperOf(session: Session): Keeper {
  let keeper = keepers.get(session);
  if (!keeper)
    keepers.set(session, (keeper = { questions: new Map(), passedOver: new Set(), timer: null, kept: null }));
  return keeper;
}

/** Remembers a question, so that its answer is kept for the next start. */
export function noteQuestion(session: Session, question: Question): void {
  const { questions, passedOver } = keeperOf(session);
  const key = questionKey(question);
  if (passedOver.has(key)) return;
  if (!questions.has(key)) {
    const dropped = [...questions.keys()][FIRST_QUESTIONS];
    if (dropped !== undefined && questions.size >= FIRST_QUESTIONS + LATEST_QUESTIONS) questions.delete(dropped);
    questions.set(key, question);
    keeperOf(session).kept = null;
  }
  keepFirstScreenSoon(session);
}

/** Keeps the answers once nothing was asked or changed for a moment. */
export function keepFirstScreenSoon(session: Session): void {
  const keeper = keeperOf(session);
  if (keeper.timer) clearTimeout(keeper.timer);
  keeper.timer = setTimeout(() => {
    // The screen is a convenience: without it the next start shows its first rows a little later.
    void session.writes(() => keepFirstScreen(session, keeper)).catch(() => undefined);
  }, session.ports.idleMillis);
}

/** Runs between writes, so that rows, answers and sequence belong together. */
async function keepFirstScreen(session: Session, keeper: Keeper): Promise<void> {
  const { database, state } = session.loaded;
  if (session.fault || keeper.questions.size === 0 || keeper.kept === state.sequence || !database.isOpen()) return;
  keeper.kept = state.sequence;
  const { timer } = keeper;
  const answers: SavedAnswer[] = [];
  for (const [key, question] of keeper.questions) {
    const from = performance.now();
    const answered = answerAgain(session, question);
    const isBrief = answered !== null && performance.now() - from < LONGEST_MILLIS && isShort(answered);
    if (isBrief) answers.push({ ...question, answered });
    else {
      keeper.questions.delete(key);
      keeper.passedOver.add(key);
    }
    await nextTurn();
    // Somebody is back at work: this is done again later.
    if (keeper.timer !== timer) {
      keeper.kept = null;
      return;
    }
  }
  const content = {
    sequence: state.sequence,
    dataVersion: state.dataVersion,
    build: build(),
    name: session.loaded.store.workspace().name,
    answers,
  };
  await putRelaxed(database, { key: 'firstScreen', ...content, sum: sumOf(content) });
}

/** Stops keeping: the workspace is being left. */
export function forgetQuestions(session: Session): void {
  const keeper = keepers.get(session);
  if (keeper?.timer) clearTimeout(keeper.timer);
}

/** The kept answers, when they were made from exactly this state by this build; `null` otherwise. */
export async function readFirstScreen(database: LiaisonDatabase, state: StateRecord): Promise<FirstScreen | null> {
  const record = await database.firstScreen();
  if (!record) return null;
  const { key: _key, sum, ...content } = record;
  const isOfNow =
    content.sequence === state.sequence && content.dataVersion === state.dataVersion && content.build === build();
  if (!isOfNow || sumOf(content) !== sum) return null;
  // Older than every state of the session to come: everything is asked again when the rows are there.
  const answers = content.answers.map(({ answered, ...question }): [string, Answered<unknown>] => [
    questionKey(question),
    { ...answered, revision: -1 },
  ]);
  return { name: content.name, answers: new Map(answers) };
}

function sumOf(content: Omit<FirstScreenRecord, 'key' | 'sum'>): string {
  return sumHex(sumText(asText(content)));
}

/** `null` when the question makes no sense any more, as when what it asks for is gone. */
function answerAgain(session: Session, question: Question): Answered<unknown> | null {
  try {
    return answerQuestion(session, question);
  } catch {
    return null;
  }
}

const isShort = (value: unknown): boolean => asText(value).length <= LONGEST_ANSWER;

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (typeof member === 'bigint' ? `${member}n` : member));
}
