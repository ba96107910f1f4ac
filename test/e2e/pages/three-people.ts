import path from 'node:path';
import { expect } from '@playwright/test';
import { root } from '#build/paths.ts';
import type { AppDriver } from '../driver/app-driver.ts';
import { ImportScreen } from './import-screen.ts';
import { RosterScreen } from './roster-screen.ts';
import { WindowFrame } from './window-frame.ts';
import { WindowPage } from './window-page.ts';

const people = path.join(root, 'test/fixtures/programme/influencers.csv');

/** A workspace with three people from a file, and the roster in front. */
export async function threePeople(app: AppDriver): Promise<RosterScreen> {
  await new WindowPage(app.page).startWorkspace('Northbank');
  const files = new ImportScreen(app);
  await files.choose([people]);
  await files.commit();
  await new WindowFrame(app).goTo('Roster');
  const roster = new RosterScreen(app);
  await expect(roster.row('Mara Lind')).toBeVisible();
  return roster;
}
