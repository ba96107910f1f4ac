import type { Influencer } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { standings, type PersonStanding } from '../accounts/standings.ts';
import { accountsOf, type AccountSummary } from '../figures/person-accounts.ts';
import { PersonOutcome } from './person-outcome.ts';

/** Everything fields read of one person; what several fields share is looked up once. */
export class PersonFacts {
  readonly reader: RecordReader;
  readonly person: Influencer;
  private accountsMade: readonly AccountSummary[] | null = null;
  private outcomeMade: PersonOutcome | null = null;
  private standingMade: PersonStanding | null = null;

  constructor(reader: RecordReader, person: Influencer) {
    this.reader = reader;
    this.person = person;
  }

  /** Largest first. */
  get accounts(): readonly AccountSummary[] {
    return (this.accountsMade ??= accountsOf(this.reader, this.person.id));
  }

  get outcome(): PersonOutcome {
    return (this.outcomeMade ??= new PersonOutcome(this.reader, this.person.id));
  }

  /** How the accounts stand among all others. */
  get standing(): PersonStanding {
    return (this.standingMade ??= standings(this.reader).person(this.person.id));
  }
}
