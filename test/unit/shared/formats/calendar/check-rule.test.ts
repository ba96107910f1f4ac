import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleProblem } from '#shared/formats/calendar/check-rule.ts';

describe('a rule for repeats', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=MO',
    'freq=monthly;byday=-1FR;count=10000',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=21001231T235959Z',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=YEARLY;BYMONTHDAY=31;',
    'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30',
  ])('%s is kept', (rule) => {
    expect(ruleProblem(rule)).toBeNull();
  });

  it.each([
    ['', 'cannot be read'],
    ['FREQ', 'cannot be read'],
    ['INTERVAL=1', 'cannot be read'],
    ['FREQ=NEVER', 'cannot be read'],
    ['FREQ=DAILY;FREQ=DAILY', 'cannot be read'],
    ['FREQ=DAILY;__PROTO__=1', 'cannot be read'],
    ['FREQ=YEARLY;RSCALE=HEBREW', 'cannot be read'],
    ['FREQ=WEEKLY;BYDAY=XX', 'cannot be read'],
    ['FREQ=MONTHLY;BYMONTH=13', 'cannot be read'],
    ['FREQ=SECONDLY', 'every hour or more often'],
    ['FREQ=MINUTELY;COUNT=1', 'every hour or more often'],
    ['FREQ=HOURLY', 'every hour or more often'],
    [`FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6;BYMINUTE=0,10,20,30`, 'every hour or more often'],
    ['FREQ=DAILY;INTERVAL=0', '1 to 1,000 days'],
    ['FREQ=DAILY;INTERVAL=-1', '1 to 1,000 days'],
    ['FREQ=DAILY;INTERVAL=1001', '1 to 1,000 days'],
    ['FREQ=DAILY;COUNT=0', '1 to 10,000 times'],
    ['FREQ=DAILY;COUNT=10001', '1 to 10,000 times'],
    ['FREQ=DAILY;UNTIL=00010101', 'outside the years'],
    ['FREQ=DAILY;UNTIL=99991231T000000Z', 'outside the years'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,31,-31', 'days that never come'],
    ['FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31', 'days that never come'],
    [`FREQ=DAILY;BYMONTH=${'1,'.repeat(500)}1`, 'more than 1,000 characters'],
  ])('%s is refused', (rule, why) => {
    expect(ruleProblem(rule)).toContain(why);
    expect(ruleProblem(rule)).toContain('The event is taken as a single one.');
  });

  it('of any words answers at once', () => {
    const names = ['FREQ=', 'BYDAY=', 'BYMONTHDAY=', 'UNTIL=', 'COUNT='];
    const words = fc.constantFrom(...names, 'DAILY', 'YEARLY', ';', '=', ',', 'MO', '-31', '1', 'é', '\n');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const problem = ruleProblem(parts.join(''));
        expect(problem === null || problem.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
