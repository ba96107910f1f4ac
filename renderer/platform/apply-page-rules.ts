import { applyPageRules } from './page-rules.ts';
import { stayInWindow } from './stay-in-window.ts';

/*
 * The first import of every page and worker. Schemas are made while modules load and decide then whether to compile
 * their checks, so a call after the imports would come too late.
 */
applyPageRules();
if (typeof window !== 'undefined') stayInWindow(window);
