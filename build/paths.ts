import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where a build goes. */
export const dist = path.join(root, 'dist');

/** Real-world files that some machines keep beside the repository; tests that need them are skipped without. */
export const sharedData = path.join(root, '../shared/data');
