import type { RowChange } from '../model/change-set.ts';
import type { Clock } from '../lib/clock.ts';
import type { Steps } from '../lib/steps.ts';
import type { IdSource } from '../lib/uuid.ts';
import type { RecordReader } from '../store/record-reader.ts';

/** What a command may use besides its input. */
export interface CommandContext {
  readonly reader: RecordReader;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly actor: string;
}

/** What a command wants done: the engine validates, stores and journals it as one change set. */
export interface CommandPlan {
  /** What the history and the undo message say, such as `Rename influencer`. */
  readonly label: string;
  readonly changes: readonly RowChange[];
  /** Present for imports: the import record the change set belongs to. */
  readonly importId?: string;
}

/** Either a plan, or why not, in a sentence that says what to do instead. */
export type CommandOutcome = { readonly plan: CommandPlan } | { readonly refusal: string };

/** A named write. Pure: it reads through the context and answers with changes; it never writes itself. */
export type Command<Input> = (input: Input, context: CommandContext) => CommandOutcome;

/** A command that may plan changes of very many rows, in pieces between which others may read, but nobody writes. */
export type CommandInSteps<Input> = (input: Input, context: CommandContext) => Steps<CommandOutcome>;
