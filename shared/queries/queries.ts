import type { RecordReader } from '../store/record-reader.ts';
import { workspaceSummary, type WorkspaceSummaryResult } from './workspace-summary.ts';

/** A named read: pure, from rows and parameters to plain data for a view. Add one by adding a file and a line here. */
export type Query<Params, Result> = (reader: RecordReader, params: Params) => Result;

interface QueryShapes {
  'workspace.summary': { params: Record<string, never>; result: WorkspaceSummaryResult };
}

export type QueryName = keyof QueryShapes;
export type QueryParams<Name extends QueryName> = QueryShapes[Name]['params'];
export type QueryResult<Name extends QueryName> = QueryShapes[Name]['result'];

export const queries: { readonly [Name in QueryName]: Query<QueryParams<Name>, QueryResult<Name>> } = {
  'workspace.summary': workspaceSummary,
};
