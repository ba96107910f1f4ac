import type { RecordReader } from '../store/record-reader.ts';

export interface SearchParams {
  readonly text: string;
  /** The most hits per group. */
  readonly limit: number;
}

export interface SearchHit {
  readonly id: string;
  readonly name: string;
  /** What tells hits of one name apart, such as the handles of an influencer or the client of a campaign. */
  readonly detail: string;
}

export interface SearchResult {
  readonly influencers: readonly SearchHit[];
  readonly campaigns: readonly SearchHit[];
  readonly clients: readonly SearchHit[];
}

/** Finds people, campaigns and clients for the command palette; names that begin with the text come first. */
export function search(_reader: RecordReader, _params: SearchParams): SearchResult {
  throw new Error('search is not built yet');
}
