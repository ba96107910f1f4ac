import { tidyDay, tidyLine } from '../domain/people/tidy.ts';
import { deliverableName } from '../domain/pipeline/rules.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { connectionTypes, disclosureRegimes, type Deliverable, type Disclosure } from '../model/deliverable.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { presentFields } from './field-checks.ts';
import { updateChange } from './row-changes.ts';

const { changes: labels, fields, problems: say } = text.disclosure;

/** What was agreed about how the advertisement is to be known as one. Absent members are not agreed. */
export interface AgreeDisclosureInput {
  readonly ids: readonly string[];
  /** Absent or empty: by the countries of the audience. */
  readonly regimes?: readonly (typeof disclosureRegimes)[number][];
  readonly connection?: (typeof connectionTypes)[number];
  readonly label?: string;
  readonly placement?: string;
  readonly usesPlatformTool?: boolean;
  readonly hasBrandControl?: boolean;
  readonly usedProduct?: boolean;
  readonly agreedOn: string;
}

export interface CheckDisclosureInput {
  readonly id: string;
  readonly found: NonNullable<Disclosure['found']>;
  readonly on: string;
  /** Absent means whoever writes it down. */
  readonly by?: string;
}

export interface CorrectDisclosureInput {
  readonly id: string;
  /** The correction was asked for, or was made. */
  readonly step: 'asked' | 'done';
  readonly on: string;
}

const founds = ['shown', 'unclear', 'missing'] as const;

/** Keeps what was agreed for one deliverable or for many; what was seen of each stays. */
export const agreeDisclosure: Command<AgreeDisclosureInput> = ({ ids, ...given }, { reader }) => {
  if (ids.length === 0) return { refusal: say.nothing };
  const rows = [...new Set(ids)].map((id) => reader.get('deliverable', id));
  const made = agreed(given);
  if ('refusal' in made) return made;
  const known: Deliverable[] = [];
  for (const row of rows) {
    if (!row) return { refusal: text.deliverables.problems.gone };
    known.push(row);
  }
  const changes = known.map((row) =>
    updateChange('deliverable', row, { disclosure: { ...seenOf(row), ...made.value } }),
  );
  const label = known.length === 1 ? labels.agree(deliverableName(known[0]!)) : labels.agreeMany(known.length);
  return { plan: { label, changes: changes.filter((one) => one !== null) } };
};

/** Keeps what was seen on the posts. Seen wrong again, a correction that was made before begins anew. */
export const checkDisclosure: Command<CheckDisclosureInput> = ({ id, found, on, by }, { reader, actor }) => {
  const row = reader.get('deliverable', id);
  if (!row) return { refusal: text.deliverables.problems.gone };
  if (!founds.includes(found)) return { refusal: say.foundWrong };
  if (row.postIds === undefined) return { refusal: say.noPost };
  const day = tidyDay(on, fields.checkedOn);
  if ('problem' in day) return { refusal: day.problem };
  if (day.value === null) return { refusal: say.checkedDayMissing };
  const checker = tidyLine(by ?? actor, fields.checkedBy, 200);
  if ('problem' in checker) return { refusal: checker.problem };
  const { checkedBy: _by, correctionAskedOn, correctionDoneOn, ...rest } = row.disclosure ?? {};
  const isOver = found !== 'shown' && correctionDoneOn !== undefined;
  const disclosure: Disclosure = {
    ...rest,
    ...(isOver ? {} : presentFields({ correctionAskedOn, correctionDoneOn })),
    found,
    checkedOn: day.value,
    ...presentFields({ checkedBy: checker.value ?? actor.slice(0, 200) }),
  };
  const change = updateChange('deliverable', row, { disclosure });
  const label = labels.check(deliverableName(row), text.disclosure.states[found]);
  return { plan: { label, changes: change ? [change] : [] } };
};

/** Keeps that a correction was asked for, or was made, after something wrong was seen. */
export const correctDisclosure: Command<CorrectDisclosureInput> = ({ id, step, on }, { reader }) => {
  const row = reader.get('deliverable', id);
  if (!row) return { refusal: text.deliverables.problems.gone };
  const { disclosure = {} } = row;
  if (disclosure.found !== 'unclear' && disclosure.found !== 'missing') return { refusal: say.notWrong };
  const isDone = step === 'done';
  const day = tidyDay(on, isDone ? fields.correctionDoneOn : fields.correctionAskedOn);
  if ('problem' in day) return { refusal: day.problem };
  if (day.value === null) return { refusal: say.correctionDayMissing };
  const { checkedOn, correctionAskedOn } = disclosure;
  if (isDone && correctionAskedOn === undefined) return { refusal: say.notAsked };
  if (!isDone && checkedOn !== undefined && day.value < checkedOn) {
    return { refusal: say.checkedBeforeAsked(day.value, checkedOn) };
  }
  if (isDone && correctionAskedOn !== undefined && day.value < correctionAskedOn) {
    return { refusal: say.doneBeforeAsked(day.value, correctionAskedOn) };
  }
  const next = { ...disclosure, [isDone ? 'correctionDoneOn' : 'correctionAskedOn']: day.value };
  const change = updateChange('deliverable', row, { disclosure: next });
  const label = (isDone ? labels.done : labels.asked)(deliverableName(row));
  return { plan: { label, changes: change ? [change] : [] } };
};

/** What an agreement leaves as it is: what was seen, and what came of it. */
function seenOf({ disclosure = {} }: Deliverable): Disclosure {
  const { checkedOn, checkedBy, found, correctionAskedOn, correctionDoneOn } = disclosure;
  return presentFields({ checkedOn, checkedBy, found, correctionAskedOn, correctionDoneOn });
}

function agreed(
  given: Omit<AgreeDisclosureInput, 'ids'>,
): { readonly value: Disclosure } | { readonly refusal: string } {
  const { regimes = [], connection, usesPlatformTool, hasBrandControl, usedProduct } = given;
  if (regimes.some((regime) => !disclosureRegimes.includes(regime))) return { refusal: say.regimeWrong };
  if (connection !== undefined && !connectionTypes.includes(connection)) return { refusal: say.connectionWrong };
  const label = tidyLine(given.label ?? '', fields.label, 200);
  const placement = tidyLine(given.placement ?? '', fields.placement, TEXT_LIMITS.line);
  const day = tidyDay(given.agreedOn, fields.agreedOn);
  for (const part of [label, placement, day]) if ('problem' in part) return { refusal: part.problem };
  const [words, place, agreedOn] = [label, placement, day].map((part) => ('value' in part ? part.value : null));
  if (agreedOn === null || agreedOn === undefined) return { refusal: say.agreedDayMissing };
  if (words === null && connection !== 'none') return { refusal: say.labelMissing };
  return {
    value: {
      ...(regimes.length > 0 && { regimes: disclosureRegimes.filter((regime) => regimes.includes(regime)) }),
      ...presentFields({ connection, label: words, placement: place, usesPlatformTool, hasBrandControl, usedProduct }),
      agreedOn,
    },
  };
}
